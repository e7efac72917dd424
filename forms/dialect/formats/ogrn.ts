import { digitsOf, type Format } from './format.ts';

/** ОГРН (13 digits) or ОГРНИП (15 digits): the number before the last digit, by modulus 11 or 13. */
export function isOgrn(text: string): boolean {
  const digits = digitsOf(text, 13, 15);
  if (!digits) return false;
  // Fourteen digits stay within exact integers.
  const number = Number(text.slice(0, -1));
  return (number % (digits.length - 2)) % 10 === digits.at(-1);
}

export const ogrn: Format = {
  name: 'ogrn',
  title: 'ОГРН, ОГРНИП',
  sample: '1234567890006',
  holds: isOgrn,
  message: 'Проверьте ОГРН: нужны 13 или 15 цифр, последняя — контрольная',
};
