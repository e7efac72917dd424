// The house's own sentence for every keyword: what to do, not which rule was broken.

import type { Json } from '../json.ts';
import { formatNamed } from './formats/index.ts';

const plural = new Intl.PluralRules('ru');
const number = (value: number) => value.toLocaleString('ru-RU');

/** The genitive, as after «не менее», «не более», «до»: 1 знака, 5 знаков. */
function count(limit: number, one: string, many: string): string {
  return `${number(limit)} ${plural.select(limit) === 'one' ? one : many}`;
}

const characters = (limit: number) => count(limit, 'знака', 'знаков');
const values = (limit: number) => count(limit, 'значения', 'значений');
const fields = (limit: number) => count(limit, 'поля', 'полей');

const sentences: Readonly<Record<string, string>> = {
  required: 'Заполните поле',
  dependencies: 'Заполните поле: оно нужно вместе с другим',
  additionalProperties: 'Такого поля нет',
  propertyNames: 'Исправьте имя поля',
  'false schema': 'Оставьте поле пустым',
  const: 'Выберите допустимое значение',
  enum: 'Выберите значение из списка',
  oneOf: 'Выберите значение из списка',
  anyOf: 'Выберите один из допустимых вариантов',
  not: 'Введите другое значение',
  if: 'Исправьте значение: оно не подходит к остальным ответам',
  pattern: 'Запишите значение по образцу',
  uniqueItems: 'Уберите повторяющиеся значения',
  contains: 'Добавьте нужное значение в список',
  additionalItems: 'Уберите лишние значения из списка',
};

const limited: Readonly<Record<string, (limit: number) => string>> = {
  minimum: (limit) => `Введите число не меньше ${number(limit)}`,
  maximum: (limit) => `Введите число не больше ${number(limit)}`,
  exclusiveMinimum: (limit) => `Введите число больше ${number(limit)}`,
  exclusiveMaximum: (limit) => `Введите число меньше ${number(limit)}`,
  multipleOf: (limit) => `Введите число, кратное ${number(limit)}`,
  minLength: (limit) => (limit === 1 ? 'Заполните поле' : `Введите не менее ${characters(limit)}`),
  maxLength: (limit) => `Сократите до ${characters(limit)}`,
  minItems: (limit) =>
    limit === 1 ? 'Выберите хотя бы одно значение' : `Укажите не менее ${values(limit)}`,
  maxItems: (limit) => `Оставьте не более ${values(limit)}`,
  minProperties: (limit) =>
    limit === 1 ? 'Заполните хотя бы одно поле' : `Заполните не менее ${fields(limit)}`,
  maxProperties: (limit) => `Оставьте не более ${fields(limit)}`,
};

const types: Readonly<Record<string, string>> = {
  string: 'Введите текст',
  number: 'Введите число',
  integer: 'Введите целое число',
  boolean: 'Выберите «Да» или «Нет»',
  array: 'Укажите список значений',
  object: 'Заполните вложенные поля',
  null: 'Оставьте поле пустым',
};

const unspecific = 'Исправьте значение';

/** `limit` is the keyword's own value: a number, the name of a format, a type or several. */
export function messageOf(keyword: string, limit?: Json): string {
  if (keyword === 'type') {
    const first = Array.isArray(limit) ? limit[0] : limit;
    return types[String(first)] ?? unspecific;
  }
  if (keyword === 'format') return formatNamed(String(limit))?.message ?? unspecific;
  if (typeof limit === 'number' && Object.hasOwn(limited, keyword))
    return limited[keyword]?.(limit) ?? unspecific;
  return (Object.hasOwn(sentences, keyword) ? sentences[keyword] : undefined) ?? unspecific;
}
