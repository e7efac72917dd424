// A long plain table as a spreadsheet, written row by row: texts stand in their cells, so nothing is
// held for later. Laid-out paper is written by xlsx.ts.
import { zipStream } from './zip-stream.ts';

/** A day is a date cell; everything else is a number or a text, and a text stays a text whatever it begins with. */
export type XlsxCell = string | number | null | { day: string };

export interface XlsxTable {
  name: string;
  header: string[];
  widths: number[];
  portions: AsyncIterable<XlsxCell[][]>;
}

/** Rows a sheet may have, its header aside. */
export const MOST_ROWS = 1_048_575;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const STYLE = { head: 1, day: 2, text: 3 };

const types = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETML}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/></Types>`;
const packageLinks = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const bookLinks = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
// 49 is the built-in format «text»: a code with leading zeros stays a code when its cell is edited.
const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Signs XML cannot hold, lone halves of pairs among them, are left out. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPECIAL = /[&<>]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Longer texts are refused by spreadsheet programs. */
const LONGEST = 32_767;

function escaped(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(UNWRITABLE, '')
    .replace(SPECIAL, (sign) => ENTITIES[sign] ?? '');
}

function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

const DAY_LENGTH = 86_400_000;
/** Days are counted from the eve of 1900, whose February the format believes to have had 29 days. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_DAY = '1900-03-01';

function cellText(name: string, cell: XlsxCell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${name}" s="${STYLE.text}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (cell.day < FIRST_DAY) return cellText(name, cell.day.split('-').reverse().join('.'));
  const number = (Date.parse(`${cell.day}T00:00:00Z`) - EPOCH) / DAY_LENGTH;
  return `<c r="${name}" s="${STYLE.day}"><v>${number}</v></c>`;
}

async function* sheetParts({ header, widths, portions }: XlsxTable): AsyncGenerator<string> {
  const columns = header.map((_, i) => letters(i));
  const heads = header.map(
    (title, i) =>
      `<c r="${columns[i]}1" s="${STYLE.head}" t="inlineStr"><is><t>${escaped(title)}</t></is></c>`,
  );
  const cols = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData><row r="1">${heads.join('')}</row>`;
  let number = 1;
  for await (const rows of portions) {
    let text = '';
    for (const row of rows) {
      number += 1;
      text += `<row r="${number}">`;
      for (let i = 0; i < columns.length; i += 1)
        text += cellText(`${columns[i]}${number}`, row[i] ?? null);
      text += '</row>';
    }
    yield text;
  }
  yield `</sheetData><autoFilter ref="A1:${columns.at(-1)}${number}"/></worksheet>`;
}

export function xlsxStream(table: XlsxTable): AsyncGenerator<Buffer> {
  const name = escaped(table.name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)).replaceAll('"', '');
  const book = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  return zipStream([
    { name: '[Content_Types].xml', parts: [types] },
    { name: '_rels/.rels', parts: [packageLinks] },
    { name: 'xl/workbook.xml', parts: [book] },
    { name: 'xl/_rels/workbook.xml.rels', parts: [bookLinks] },
    { name: 'xl/styles.xml', parts: [styles] },
    { name: 'xl/worksheets/sheet1.xml', parts: sheetParts(table) },
  ]);
}
