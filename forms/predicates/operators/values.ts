// The values that may stand in a condition.

import { isDate } from '../../dialect/formats/date.ts';
import type { Json } from '../../json.ts';

const scale = 10_000;

/** At most four decimals and within the exact integers: the same number in every engine. */
export function isExactNumber(value: Json): value is number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (Number.isInteger(value)) return Number.isSafeInteger(value);
  return Number.isSafeInteger(Math.round(value * scale)) && Number(value.toFixed(4)) === value;
}

export function lintNumber(value: Json): string | undefined {
  if (typeof value !== 'number') return 'Укажите число';
  return isExactNumber(value)
    ? undefined
    : 'Укажите число, в котором не больше четырёх знаков после запятой';
}

export function lintCount(value: Json): string | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000
    ? undefined
    : 'Укажите целое число от 0 до 1 000 000';
}

export function lintScalar(value: Json): string | undefined {
  if (value === null) return 'Сравнение с пустым значением невозможно: спросите, заполнено ли поле';
  if (typeof value === 'object')
    return 'Сравнивайте с текстом, числом или «да / нет», а не со списком и не с объектом';
  if (typeof value === 'string' && unstorable.test(value))
    return 'Уберите из текста служебные знаки: их нельзя хранить';
  return typeof value === 'number' ? lintNumber(value) : undefined;
}

// PostgreSQL keeps neither U+0000 nor half of a surrogate pair.
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the character looked for
const unstorable = /\u0000|\p{Surrogate}/u;

export function lintDate(value: Json): string | undefined {
  return typeof value === 'string' && isDate(value) ? undefined : 'Укажите дату в виде ГГГГ-ММ-ДД';
}

/** Characters as people count them in a form: code points, not the halves of a pair. */
export function lengthOf(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0xd800 && code < 0xdc00 && isLowHalf(text.charCodeAt(index + 1))) index += 1;
    length += 1;
  }
  return length;
}

function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

export function numberOf(expected: Json): number {
  return typeof expected === 'number' ? expected : Number.NaN;
}

export function textOf(expected: Json): string {
  return typeof expected === 'string' ? expected : '';
}
