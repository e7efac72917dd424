// One rule per JSON Schema keyword that looks at a value alone. Each answers with a Russian sentence
// saying what to do, or with nothing when the value is in order.

import type { Json } from '../json.ts';

export type FormatCheck = (value: string) => boolean;

export interface Rule {
  keyword: string;
  broken(limit: Json, value: Json): string | undefined;
}

/** Values longer than this never reach a regular expression that states no length of its own. */
const longestForPattern = 4000;

/** After «не менее», «до», «не более»: «1 знака», «21 знака», «5 знаков». */
function genitive(number: number, one: string, many: string): string {
  return `${number} ${number % 10 === 1 && number % 100 !== 11 ? one : many}`;
}
const characters = (number: number) => genitive(number, 'знака', 'знаков');
const choices = (number: number) => genitive(number, 'значения', 'значений');

export function sameJson(left: Json, right: Json): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => sameJson(item, right[index] ?? null));
  }
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every(
      (key) => Object.hasOwn(right, key) && sameJson(left[key] ?? null, right[key] ?? null),
    )
  );
}

export function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

const typeTitles: Record<string, string> = {
  string: 'Введите текст',
  number: 'Введите число',
  integer: 'Введите целое число',
  boolean: 'Выберите «Да» или «Нет»',
  array: 'Укажите список значений',
  object: 'Заполните вложенные поля',
  null: 'Оставьте поле пустым',
};

function isType(value: Json, type: Json): boolean {
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  return typeOf(value) === type;
}

function numbers(keyword: string, holds: (value: number, limit: number) => boolean, text: string) {
  return {
    keyword,
    broken: (limit: Json, value: Json) =>
      typeof value === 'number' && typeof limit === 'number' && !holds(value, limit)
        ? `${text} ${limit.toLocaleString('ru-RU')}`
        : undefined,
  };
}

function sizes(
  keyword: string,
  sizeOf: (value: Json) => number | undefined,
  holds: (size: number, limit: number) => boolean,
  text: (limit: number) => string,
) {
  return {
    keyword,
    broken: (limit: Json, value: Json) => {
      const size = sizeOf(value);
      if (size === undefined || typeof limit !== 'number' || holds(size, limit)) return undefined;
      return text(limit);
    },
  };
}

const lengthOf = (value: Json) => (typeof value === 'string' ? [...value].length : undefined);
const itemsOf = (value: Json) => (Array.isArray(value) ? value.length : undefined);
const keysOf = (value: Json) =>
  typeOf(value) === 'object' && value ? Object.keys(value).length : undefined;

function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    return false;
  }
}

export const rules: readonly Rule[] = [
  {
    keyword: 'type',
    broken: (limit, value) => {
      const types = Array.isArray(limit) ? limit : [limit];
      if (types.some((type) => isType(value, type))) return undefined;
      return typeTitles[String(types[0])] ?? 'Значение не того вида';
    },
  },
  {
    keyword: 'const',
    broken: (limit, value) =>
      sameJson(limit, value) ? undefined : `Допустимо только значение «${String(limit)}»`,
  },
  {
    keyword: 'enum',
    broken: (limit, value) =>
      Array.isArray(limit) && limit.some((item) => sameJson(item, value))
        ? undefined
        : 'Выберите значение из списка',
  },
  numbers('minimum', (value, limit) => value >= limit, 'Введите число не меньше'),
  numbers('maximum', (value, limit) => value <= limit, 'Введите число не больше'),
  numbers('exclusiveMinimum', (value, limit) => value > limit, 'Введите число больше'),
  numbers('exclusiveMaximum', (value, limit) => value < limit, 'Введите число меньше'),
  numbers(
    'multipleOf',
    (value, limit) => Math.abs(value / limit - Math.round(value / limit)) < 1e-9,
    'Введите число, кратное',
  ),
  sizes(
    'minLength',
    lengthOf,
    (size, limit) => size >= limit,
    (limit) => (limit === 1 ? 'Заполните поле' : `Введите не менее ${characters(limit)}`),
  ),
  sizes(
    'maxLength',
    lengthOf,
    (size, limit) => size <= limit,
    (limit) => `Сократите до ${characters(limit)}`,
  ),
  sizes(
    'minItems',
    itemsOf,
    (size, limit) => size >= limit,
    (limit) =>
      limit === 1 ? 'Выберите хотя бы одно значение' : `Укажите не менее ${choices(limit)}`,
  ),
  sizes(
    'maxItems',
    itemsOf,
    (size, limit) => size <= limit,
    (limit) => `Оставьте не более ${choices(limit)}`,
  ),
  sizes(
    'minProperties',
    keysOf,
    (size, limit) => size >= limit,
    (limit) =>
      limit === 1 ? 'Добавьте хотя бы один элемент' : `Добавьте не менее ${genitive(limit, 'элемента', 'элементов')}`,
  ),
  {
    keyword: 'uniqueItems',
    broken: (limit, value) => {
      if (limit !== true || !Array.isArray(value)) return undefined;
      const seen = new Set(value.map((item) => JSON.stringify(item)));
      return seen.size === value.length ? undefined : 'Уберите повторяющиеся значения';
    },
  },
  {
    keyword: 'pattern',
    broken: (limit, value) => {
      if (typeof limit !== 'string' || typeof value !== 'string') return undefined;
      if (value.length > longestForPattern) return `Сократите до ${characters(longestForPattern)}`;
      return matches(limit, value) ? undefined : 'Значение записано не по образцу';
    },
  },
];

function isDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** Formats every place understands without being told; others come with the caller. */
export const basicFormats: Readonly<Record<string, FormatCheck>> = {
  date: isDate,
  time: (value) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(value),
  email: (value) => value.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
};

export const formatMessages: Readonly<Record<string, string>> = {
  date: 'Введите дату в виде ДД.ММ.ГГГГ',
  time: 'Введите время в виде ЧЧ:ММ',
  email: 'Введите адрес электронной почты, например ivanov@example.ru',
  snils: 'Проверьте СНИЛС: контрольное число не сходится',
  inn: 'Проверьте ИНН: контрольное число не сходится',
  ogrn: 'Проверьте ОГРН: контрольное число не сходится',
};
