// Looks at an archive from outside before anything of it is read: how many parts, how large, what they are.
// Each part is inflated no further than it says it is.
import { inflateRawSync } from 'node:zlib';

/** What is wrong with a file, for whoever chose it. */
export class BadFile extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadFile';
  }
}

const MOST_PARTS = 200;
const MOST_BYTES = 24 * 1024 * 1024;
const MOST_TIMES = 100;
/** Small parts pack as tightly as they like. */
const SMALL = 64 * 1024;
const ENDING = 22;
const LONGEST_COMMENT = 65_535;

const END = 0x06054b50;
const LINE = 0x02014b50;
const LOCAL = 0x04034b50;
const OLD_OFFICE = 0xe011cfd0;

interface Part {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

const damaged = () => new BadFile('Файл повреждён: сохраните его заново в формате XLSX');

/** Refuses whatever is no plain XLSX workbook. */
export function assertPlainXlsx(bytes: Buffer): void {
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === OLD_OFFICE)
    throw new BadFile('Файл закрыт паролем или сохранён в старом виде: сохраните его как XLSX');
  if (bytes.length < ENDING || bytes.readUInt32LE(0) !== LOCAL)
    throw new BadFile('Это не таблица XLSX: выберите файл с именем на .xlsx');
  const parts = partsOf(bytes);
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const swollen = parts.some(({ packed, size }) => size > SMALL && size > packed * MOST_TIMES);
  if (total > MOST_BYTES || swollen)
    throw new BadFile('В файле слишком много данных: оставьте листы survey, choices и settings');
  for (const part of parts) assertPlainPart(bytes, part);
  if (!parts.some(({ name }) => name === 'xl/workbook.xml'))
    throw new BadFile('В файле нет книги XLSX: сохраните таблицу как XLSX');
}

function partsOf(bytes: Buffer): Part[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new BadFile(`В файле больше ${MOST_PARTS} частей: это не опросник`);
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== LINE) throw damaged();
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + (lengths[0] ?? 0));
    if ((bytes.readUInt16LE(at + 8) & 1) === 1)
      throw new BadFile('Файл закрыт паролем: снимите его');
    const isLink = ((bytes.readUInt32LE(at + 38) >>> 28) & 0xf) === 0xa;
    if (isLink || !isPlainName(name)) throw damaged();
    parts.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  if (new Set(parts.map(({ name }) => name)).size < parts.length) throw damaged();
  return parts;
}

function endOf(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - ENDING - LONGEST_COMMENT);
  for (let at = bytes.length - ENDING; at >= lowest; at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  throw damaged();
}

function isPlainName(name: string): boolean {
  if (/vbaProject/i.test(name))
    throw new BadFile('В файле есть макросы: сохраните таблицу как XLSX без макросов');
  return !name.startsWith('/') && !/[\\\0:]/.test(name) && !name.split('/').includes('..');
}

function assertPlainPart(bytes: Buffer, { name, method, packed, size, offset }: Part): void {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw damaged();
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(from, from + packed);
  if (content.length !== packed) throw damaged();
  const text = opened(content, method, size);
  if (text.length !== size) throw damaged();
  if (
    /\.(?:xml|rels|vml)$/i.test(name) &&
    /<!(?:DOCTYPE|ENTITY)/i.test(text.toString('latin1').replaceAll('\0', ''))
  )
    throw new BadFile('В файле есть то, чего в таблицах не бывает: сохраните её заново как XLSX');
}

function opened(content: Buffer, method: number, size: number): Buffer {
  if (method === 0) return content;
  if (method !== 8) throw damaged();
  if (size === 0) return Buffer.alloc(0);
  try {
    return inflateRawSync(content, { maxOutputLength: size });
  } catch {
    throw damaged();
  }
}
