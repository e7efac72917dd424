import { digitsOf, type Format, weightedSum } from './format.ts';

/** ОКПДТР: five digits of an occupation or post and a check digit. */
export function isOkpdtr(text: string): boolean {
  const digits = digitsOf(text, 6);
  if (!digits) return false;
  const first = weightedSum(digits, [1, 2, 3, 4, 5]) % 11;
  const check = first < 10 ? first : (weightedSum(digits, [3, 4, 5, 6, 7]) % 11) % 10;
  return check === digits.at(-1);
}

export const okpdtr: Format = {
  name: 'okpdtr',
  title: 'ОКПДТР',
  sample: '120005',
  holds: isOkpdtr,
  message: 'Проверьте код ОКПДТР: нужны 6 цифр, последняя — контрольная',
};
