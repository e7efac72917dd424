// The report as a spreadsheet laid out like the paper: addressee, title, merged header, numbered columns.
import type { JsonObject } from '../../forms/json.ts';
import { mergeHeader, partlySentence } from '../../forms/reports/index.ts';
import { russianDate } from '../files/text-cells.ts';
import { type Cell, type Merge, type Sheet, type SheetRow, writeSheet } from '../files/xlsx.ts';
import type { Filled } from './content.ts';

export function reportSheet(
  report: JsonObject,
  { template, filled, partly, least }: Filled,
): Sheet {
  const header = mergeHeader(template.header);
  const width = header.columns.length + 2;
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const line = (text: string, style: SheetRow['style']) => {
    merges.push({ row: rows.length, column: 0, rows: 1, columns: width });
    rows.push({ cells: [text, ...blanks(width - 1)], style });
  };
  line(`Кому: ${report.addressee}`, 'note');
  line(String(report.title), 'title');
  line(
    `${report.organizationName}, по состоянию на ${russianDate(String(report.asOf))}, человек`,
    'note',
  );
  if (partly.size > 0) line(partlySentence(filled.columns, partly, least), 'note');
  rows.push({ cells: [] });

  const top = rows.length;
  for (let level = 0; level < header.depth; level += 1) {
    const cells: Cell[] = blanks(width);
    if (level === 0) {
      cells[0] = '№ п/п';
      cells[1] = template.rows.title ?? 'Организация';
    }
    for (const cell of header.rows[level] ?? []) {
      cells[cell.start + 2] = cell.title;
      if (cell.rowspan > 1 || cell.colspan > 1) {
        merges.push({
          row: top + level,
          column: cell.start + 2,
          rows: cell.rowspan,
          columns: cell.colspan,
        });
      }
    }
    rows.push({ cells, style: 'header' });
  }
  if (header.depth > 1) {
    merges.push({ row: top, column: 0, rows: header.depth, columns: 1 });
    merges.push({ row: top, column: 1, rows: header.depth, columns: 1 });
  }
  rows.push({ cells: Array.from({ length: width }, (_, i) => i + 1), style: 'number-row' });

  let number = 0;
  for (const row of filled.rows) {
    const own = row.kind === 'organization';
    if (own) number += 1;
    rows.push({
      cells: [
        own ? number : null,
        row.title,
        ...header.columns.map((key) => row.cells[key] ?? null),
      ],
      style: own ? 'body' : 'strong',
    });
  }
  const types = new Map(filled.columns.map(({ key, type }) => [key, type]));
  return {
    name: 'Отчёт',
    widths: [6, 48, ...header.columns.map(() => 14)],
    rows,
    merges,
    formats: [
      undefined,
      undefined,
      ...header.columns.map((key) => (types.get(key) === 'number' ? '0.0' : '0')),
    ],
    frozenRows: top + header.depth + 1,
  };
}

function blanks(count: number): Cell[] {
  return Array.from({ length: count }, () => null);
}

export function writeReport(report: JsonObject, filled: Filled): Promise<Uint8Array> {
  return writeSheet(reportSheet(report, filled));
}
