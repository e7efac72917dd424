// Tables as text with semicolons, as Russian spreadsheets open them: UTF-8 with its mark or windows-1251.
import { harmless } from './text-cells.ts';

export type Encoding = 'utf-8' | 'windows-1251';
export type TextCell = string | number | null;

const QUOTED = /[";\r\n]/;

function written(cell: TextCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = harmless(cell);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvLine(cells: readonly TextCell[]): string {
  return `${cells.map(written).join(';')}\r\n`;
}

const codes = new Map<string, number>();
for (let byte = 0; byte < 256; byte += 1)
  codes.set(new TextDecoder('windows-1251').decode(Uint8Array.of(byte)), byte);

/** What the code page lacks becomes a question mark. */
export function windows1251(text: string): Buffer {
  const bytes = Buffer.allocUnsafe(text.length);
  let length = 0;
  for (const sign of text) {
    bytes[length] = codes.get(sign) ?? 0x3f;
    length += 1;
  }
  return bytes.subarray(0, length);
}

/** @param portions rows by portions, each written as one piece. */
export async function* csvStream(
  header: string[],
  portions: AsyncIterable<TextCell[][]>,
  encoding: Encoding,
): AsyncGenerator<Buffer> {
  const encode = encoding === 'utf-8' ? (text: string) => Buffer.from(text, 'utf8') : windows1251;
  yield encode(`${encoding === 'utf-8' ? '\uFEFF' : ''}${csvLine(header)}`);
  for await (const rows of portions) yield encode(rows.map(csvLine).join(''));
}
