// The options of a choice: codes never change, titles may.
import { isObject, type Json, type JsonObject } from '../json.ts';
import { shortText } from '../meta-schema.ts';
import { type QuestionType, titleOf } from './question-type.ts';

export type Option = { const: Json; title: string };

/** `{const, title}` entries of a list: options of a choice, rows and columns of a matrix. */
export function entriesIn(list: Json | undefined): Option[] {
  return (Array.isArray(list) ? list : []).flatMap((entry) =>
    isObject(entry) && entry.const !== undefined
      ? [{ const: entry.const, title: String(entry.title ?? entry.const) }]
      : [],
  );
}

/** The options of a choice (of the items when several may be chosen), in the author's order. */
export function optionsOf(field: JsonObject): Option[] {
  const { oneOf, enum: values, items } = field;
  if (Array.isArray(oneOf)) return entriesIn(oneOf);
  if (Array.isArray(values)) return values.map((value) => ({ const: value, title: String(value) }));
  if (field.type === 'array' && isObject(items)) return optionsOf(items);
  if (field.type === 'boolean')
    return [
      { const: true, title: 'Да' },
      { const: false, title: 'Нет' },
    ];
  return [];
}

export function hasOptions(field: JsonObject): boolean {
  return field.type !== 'boolean' && optionsOf(field).length > 0;
}

/** The stored options with all their marks; two to begin with where there are none. */
export function storedOptions(from: JsonObject): Json[] {
  const holder = isObject(from.items) && from.type === 'array' ? from.items : from;
  if (Array.isArray(holder.oneOf) && hasOptions(from)) return holder.oneOf;
  const known = hasOptions(from) ? optionsOf(from) : [];
  if (known.length > 0) return known.map(({ const: value, title }) => ({ const: value, title }));
  return [
    { const: 'option_1', title: 'Первый вариант' },
    { const: 'option_2', title: 'Второй вариант' },
  ];
}

/** The entries of a choice with all their marks, wherever they stand. */
export function markedOptions(field: JsonObject): JsonObject[] {
  const holder = field.type === 'array' && isObject(field.items) ? field.items : field;
  return (Array.isArray(holder.oneOf) ? holder.oneOf : []).filter(isObject);
}

/** Values of options that stand alone: «ничего из перечисленного». */
export function exclusiveOptions(field: JsonObject): Set<Json> {
  return new Set(
    markedOptions(field)
      .filter((option) => option['x-exclusive'] === true)
      .map((option) => option.const ?? null),
  );
}

/** Keys of the lines that options ask for beside themselves («другое: что именно?»), by the option's value. */
export function linesOfOptions(field: JsonObject): Map<Json, string> {
  return new Map(
    markedOptions(field).flatMap((option): [Json, string][] => {
      const line = option['x-other'];
      return typeof line === 'string' && option.const !== undefined ? [[option.const, line]] : [];
    }),
  );
}

export function optionFields(values: 'choice' | 'choices'): QuestionType['conditionFields'] {
  return (key, field) => [
    {
      name: key,
      title: titleOf(key, field),
      values,
      options: optionsOf(field).map(({ const: value, title }) => ({ value, title })),
    },
  ];
}

export function optionTitle(field: JsonObject, value: Json): string {
  return optionsOf(field).find((option) => option.const === value)?.title ?? String(value);
}

export const randomOrder: JsonObject = { 'x-random-order': { type: 'boolean' } };

/** The shape of a list of `{const, title}`: rows and columns of a matrix. */
export function entriesSchema(code: JsonObject, most: number): JsonObject {
  return {
    type: 'array',
    minItems: 1,
    maxItems: most,
    items: {
      type: 'object',
      required: ['const', 'title'],
      properties: { const: code, title: shortText, 'x-was': shortText },
    },
    'x-array': 'keyed',
  };
}
