// A schema in the words of people who are not programmers of ours, and a body that fits it.

import type { Json, JsonObject } from '../../../forms/json.ts';
import { plainTypes } from '../../../forms/words.ts';
import { code, escaped, listOf, objectOf, table } from './html.ts';

const TYPES: Record<string, string> = {
  ...plainTypes,
  object: 'объект',
  array: 'список',
};

const FORMATS: Record<string, string> = { date: 'дата ГГГГ-ММ-ДД', 'date-time': 'момент времени' };

const SENSITIVITIES: Record<string, string> = {
  open: '',
  personal: 'персональное',
  special: 'специальное, нужен допуск',
};

function typesOf({ type }: JsonObject): string[] {
  return (Array.isArray(type) ? type : [type]).map(String);
}

function typeWords(schema: JsonObject): string {
  const format = FORMATS[String(schema.format)];
  const [type = ''] = typesOf(schema).filter((name) => name !== 'null');
  const word = format ?? TYPES[type] ?? 'любое значение';
  return type === 'array' ? `${word}: ${typeWords(objectOf(schema.items))}` : word;
}

function limits(schema: JsonObject): string {
  const words = objectOf(schema['x-words']);
  const values = listOf(schema.enum).filter((value) => value !== null);
  const stated = [
    ...Object.entries(words).map(([value, word]) => `${code(value)} ${escaped(word)}`),
    ...(Object.keys(words).length > 0 ? [] : values.map(code)),
    ...(schema.maxLength === undefined ? [] : [`до ${escaped(schema.maxLength)} знаков`]),
    ...(schema.minimum === undefined ? [] : [`не меньше ${escaped(schema.minimum)}`]),
    ...(schema.maximum === undefined ? [] : [`не больше ${escaped(schema.maximum)}`]),
    ...(schema.maxItems === undefined ? [] : [`до ${escaped(schema.maxItems)} строк`]),
  ];
  return stated.join(', ');
}

/** Fields of a record as a list or a card shows them. */
export function recordTable(schema: JsonObject): string {
  return table(
    ['Поле', 'Что это', 'Вид', 'Значения', 'Сведения'],
    Object.entries(objectOf(schema.properties)).map(([name, field]) => {
      const of = objectOf(field);
      const closed = SENSITIVITIES[String(of['x-sensitivity'])] ?? '';
      return [code(name), escaped(of.title), typeWords(of), limits(of), closed];
    }),
  );
}

/** What a body may carry. */
export function bodyTable(schema: JsonObject): string {
  const required = new Set(listOf(schema.required));
  return table(
    ['Поле', 'Что это', 'Вид', 'Ограничения', 'Обязательно'],
    Object.entries(objectOf(schema.properties)).map(([name, field]) => {
      const of = objectOf(field);
      return [
        code(name),
        escaped(of.title),
        typeWords(of),
        limits(of),
        required.has(name) ? 'да' : '',
      ];
    }),
  );
}

function exampleOf(schema: JsonObject): Json {
  const [value] = listOf(schema.enum);
  if (value !== undefined) return value;
  switch (typesOf(schema).find((name) => name !== 'null')) {
    case 'integer':
    case 'number':
      return typeof schema.minimum === 'number' ? schema.minimum : 1;
    case 'boolean':
      return true;
    case 'array':
      return [exampleOf(objectOf(schema.items))];
    case 'string':
      return schema.format === 'date' ? '2026-09-01' : '…';
    default:
      return {};
  }
}

/** The obligatory fields, or the first one where none is. */
export function exampleBody(schema: JsonObject): JsonObject {
  const properties = Object.entries(objectOf(schema.properties));
  const required = new Set(listOf(schema.required));
  const chosen = properties.filter(([name]) => required.has(name));
  const shown = chosen.length > 0 ? chosen : properties.slice(0, 1);
  return Object.fromEntries(shown.map(([name, field]) => [name, exampleOf(objectOf(field))]));
}
