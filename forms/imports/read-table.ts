// A table as it comes from the clipboard of Excel, LibreOffice or Word: cells between tabs, a cell with
// line breaks or quotes inside quotes.

/** Most rows and cells taken from one paste; more is cut and said by the caller. */
export const MOST_ROWS = 500;
export const MOST_COLUMNS = 40;

const separators = ['\t', ';'] as const;

function separatorOf(text: string): string {
  return separators.find((separator) => text.includes(separator)) ?? '\t';
}

/**
 * Cells of a pasted text, row by row; cells are trimmed, rows without any text are left out, every row
 * has as many cells as the longest one.
 */
export function readTable(text: string): string[][] {
  const rows = split(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), separatorOf(text))
    .map((row) => row.map((cell) => cell.replace(/[\s\u00a0]+/g, ' ').trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...rows.map((row) => row.length)));
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}

function split(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '' && closes(text, i, separator)) quoted = true;
    else if (sign === separator) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  return [...rows, [...row, cell]];
}

/** A quotation mark opens a cell only where another one ends it: «"Ромашка" ООО» is a plain cell. */
function closes(text: string, at: number, separator: string): boolean {
  for (let i = at + 1; i < text.length; i += 1) {
    if (text[i] !== '"') continue;
    if (text[i + 1] === '"') i += 1;
    else return i + 1 === text.length || text[i + 1] === '\n' || text[i + 1] === separator;
  }
  return false;
}
