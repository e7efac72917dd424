// What a file is, by how it begins: a name alone proves nothing.
import { fileExtensions } from '../../forms/questions/file.ts';

const zip = [0x50, 0x4b, 0x03, 0x04];

const beginnings: Readonly<Record<string, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  docx: zip,
  xlsx: zip,
  odt: zip,
  ods: zip,
};

export function endOf(name: string): string {
  return name.split('.').at(-1)?.toLowerCase() ?? '';
}

export function isAccepted(name: string): boolean {
  return name.includes('.') && fileExtensions.includes(endOf(name));
}

export function beginsAsNamed(name: string, bytes: Buffer): boolean {
  const wanted = beginnings[endOf(name)];
  return wanted?.every((byte, at) => bytes[at] === byte) ?? false;
}

/** A name to show and to save under: no paths, no signs that are not seen. */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim();
}
