// The only room that knows which library writes spreadsheets.
import { writeXlsx } from 'hucre';

export type Cell = string | number | null;

export interface SheetRow {
  cells: Cell[];
  style?: 'title' | 'note' | 'header' | 'number-row' | 'body' | 'strong' | 'text' | 'section';
  height?: number;
}

export interface Merge {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Sheet {
  name: string;
  widths: number[];
  rows: SheetRow[];
  /** Zero-based. */
  merges: Merge[];
  /** Format of numbers by column, e.g. `0.0`. */
  formats?: (string | undefined)[];
  frozenRows?: number;
  /** Printed across the sheet, one page wide, these rows (from, to; zero-based) on top of every page. */
  landscape?: { repeated: [number, number] };
}

const border = {
  top: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
  right: { style: 'thin' },
} as const;

const font = { name: 'Times New Roman', size: 11 };

function styleOf(style: SheetRow['style'], format: string | undefined, text: boolean) {
  const numFmt = format ? { numFmt: format } : {};
  switch (style) {
    case 'title':
      return {
        font: { ...font, size: 13, bold: true },
        alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
      };
    case 'note':
      return { font, alignment: { horizontal: 'left', wrapText: true } };
    case 'header':
      return {
        font: { ...font, bold: true },
        border,
        alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
      };
    case 'number-row':
      return { font: { ...font, size: 9 }, border, alignment: { horizontal: 'center' } };
    case 'strong':
      return {
        font: { ...font, bold: true },
        border,
        ...numFmt,
        alignment: { horizontal: text ? 'left' : 'right', wrapText: text },
      };
    case 'section':
      return {
        font: { ...font, bold: true },
        border,
        alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
      };
    case 'text':
      return {
        font,
        border,
        alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
      };
    default:
      return {
        font,
        border,
        ...numFmt,
        alignment: { horizontal: text ? 'left' : 'right', wrapText: text },
      };
  }
}

function printed([from, to]: [number, number]) {
  return {
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${from + 1}:$${to + 1}`,
    },
    headerFooter: { oddFooter: '&C&P' },
  } as const;
}

export async function writeSheet(sheet: Sheet): Promise<Uint8Array> {
  const cells = new Map<string, { value: Cell; style: object }>();
  sheet.rows.forEach((row, r) => {
    row.cells.forEach((value, c) => {
      // Text stays text: a leading = + - @ never becomes a formula, because the cell's type is a string.
      cells.set(`${r},${c}`, {
        value,
        style: styleOf(row.style, sheet.formats?.[c], typeof value !== 'number'),
      });
    });
  });
  return writeXlsx({
    sheets: [
      {
        name: sheet.name,
        rows: sheet.rows.map((row) => row.cells),
        columns: sheet.widths.map((width) => ({ width })),
        merges: sheet.merges.map((m) => ({
          startRow: m.row,
          startCol: m.column,
          endRow: m.row + m.rows - 1,
          endCol: m.column + m.columns - 1,
        })),
        cells,
        rowDefs: new Map(
          sheet.rows.flatMap(({ height }, r) => (height ? [[r, { height }] as const] : [])),
        ),
        ...(sheet.landscape ? printed(sheet.landscape.repeated) : {}),
        ...(sheet.frozenRows ? { freezePane: { rows: sheet.frozenRows } } : {}),
      },
    ],
  });
}
