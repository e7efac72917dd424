// A temporary password is read aloud or copied once: no signs that look alike, four groups of four.
const signs = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const groups = 4;
const groupLength = 4;

export function temporaryPassword(): string {
  const limit = 256 - (256 % signs.length);
  const letters: string[] = [];
  while (letters.length < groups * groupLength) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      // Bytes above the limit would make the first signs likelier than the rest.
      if (byte < limit && letters.length < groups * groupLength)
        letters.push(signs[byte % signs.length] ?? '');
    }
  }
  const text = letters.join('');
  return Array.from({ length: groups }, (_, index) =>
    text.slice(index * groupLength, (index + 1) * groupLength),
  ).join('-');
}
