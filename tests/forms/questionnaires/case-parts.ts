// Small forms that the cases of the check are made of.
import type { Json, JsonObject } from '../../../forms/json.ts';

export type Row = [
  title: string,
  schema: JsonObject,
  answers: JsonObject,
  issues: string[],
  kept?: JsonObject,
];

export const form = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: 'object',
  properties,
  required,
});

export const titled = (field: JsonObject): JsonObject => ({ title: 'Вопрос', ...field });
export const only = (field: JsonObject, required = false) =>
  form({ q: titled(field) }, required ? ['q'] : []);
export const is = (field: string, value: Json): JsonObject => ({
  properties: { [field]: { const: value } },
  required: [field],
});

export const ab: Json[] = [
  { const: 'a', title: 'А' },
  { const: 'b', title: 'Б' },
  { const: 'none', title: 'Ничего', 'x-exclusive': true },
];
export const many: JsonObject = {
  type: 'array',
  items: { type: 'string', oneOf: ab },
  uniqueItems: true,
  maxItems: 3,
};
export const matrix: JsonObject = {
  type: 'object',
  'x-question': 'matrix',
  'x-rows': [
    { const: 'one', title: 'Первая' },
    { const: 'two', title: 'Вторая' },
  ],
  'x-columns': [
    { const: 'no', title: 'нет' },
    { const: 'yes', title: 'да' },
  ],
};
export const scale: JsonObject = { type: 'integer', minimum: 1, maximum: 5, 'x-question': 'scale' };
