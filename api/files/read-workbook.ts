// A workbook from outside as texts: every cell as its reader sees it, identifiers with their zeros.
import { readXlsx } from 'hucre';
import { assertPlainXlsx, BadFile } from './zip-guard.ts';

export { BadFile } from './zip-guard.ts';

export interface ReadSheet {
  name: string;
  rows: string[][];
}

const MOST_COLUMNS = 100;

/** @param names of the sheets that are wanted, lower case; the others are not opened */
export async function readWorkbook(
  bytes: Buffer,
  names: ReadonlySet<string>,
  mostRows: number,
): Promise<ReadSheet[]> {
  assertPlainXlsx(bytes);
  try {
    const book = await readXlsx(new Uint8Array(bytes), {
      sheets: ({ name }) => names.has(name.trim().toLowerCase()),
      maxRows: mostRows,
    });
    return book.sheets.map(({ name, rows }) => ({
      name: name.trim().toLowerCase(),
      rows: rows.slice(0, mostRows).map((row) => row.slice(0, MOST_COLUMNS).map(textOf)),
    }));
  } catch {
    throw new BadFile('Таблица не читается: сохраните её заново в формате XLSX');
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return '';
}
