import { digitsOf, type Format, weightedSum } from './format.ts';

/** Numbers up to this one were issued before there was a check number. */
const lastUnchecked = 1_001_998;

const weights = [9, 8, 7, 6, 5, 4, 3, 2, 1];

/** СНИЛС: nine digits and a check number, as digits alone or as `112-233-445 95`. */
export function isSnils(text: string): boolean {
  const plain = /^[0-9]{3}-[0-9]{3}-[0-9]{3}[ -][0-9]{2}$/.test(text)
    ? text.replace(/[ -]/g, '')
    : text;
  const digits = digitsOf(plain, 11);
  if (!digits) return false;
  const number = Number(plain.slice(0, 9));
  if (number <= lastUnchecked) return number > 0;
  return (weightedSum(digits, weights) % 101) % 100 === Number(plain.slice(9));
}

export const snils: Format = {
  name: 'snils',
  title: 'СНИЛС',
  sample: '112-233-445 95',
  holds: isSnils,
  message: 'Проверьте СНИЛС: нужны 11 цифр, две последние — контрольное число',
};
