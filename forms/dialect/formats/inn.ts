import { digitsOf, type Format, weightedSum } from './format.ts';

const organization = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const personFirst = [7, ...organization];
const personSecond = [3, ...personFirst];

/** ИНН of an organisation (10 digits) or of a person (12 digits). */
export function isInn(text: string): boolean {
  const digits = digitsOf(text, 10, 12);
  if (!digits) return false;
  const holds = (weights: readonly number[]) =>
    (weightedSum(digits, weights) % 11) % 10 === digits[weights.length];
  return digits.length === 10 ? holds(organization) : holds(personFirst) && holds(personSecond);
}

export const inn: Format = {
  name: 'inn',
  title: 'ИНН',
  sample: '123456780051',
  holds: isInn,
  message: 'Проверьте ИНН: нужны 10 или 12 цифр, последние — контрольные',
};
