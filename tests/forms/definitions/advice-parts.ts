// Questions and forms that cases of advice are made of.
import { type Advice, adviceOn } from '../../../forms/definitions/advice/index.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';

export const line = (title: string, more: JsonObject = {}): JsonObject => ({
  title,
  type: 'string',
  maxLength: 200,
  ...more,
});
export const choice = (
  title: string,
  options: readonly string[],
  more: JsonObject = {},
): JsonObject => ({
  title,
  type: 'string',
  oneOf: options.map((one) => ({ const: one, title: one })),
  'x-widget': 'radio',
  ...more,
});
export const number = (title: string, more: JsonObject = {}): JsonObject => ({
  title,
  type: 'integer',
  ...more,
});
export const is = (field: string, constraint: JsonObject): JsonObject => ({
  properties: { [field]: constraint },
  required: [field],
});
export const shown = (condition: JsonObject) => ({ 'x-visible-when': condition });
export const section = (title: string, more: JsonObject = {}): JsonObject => ({
  title,
  type: 'null',
  'x-question': 'section',
  ...more,
});

export interface Form {
  properties: { [key: string]: JsonObject };
  required?: string[];
  pages?: JsonObject;
}

export function bodyOf({ properties, required = [], pages }: Form): JsonObject {
  const items = pages ?? { one: { title: 'Первая', fields: Object.keys(properties) } };
  return {
    kind: 'questionnaire',
    schema: { type: 'object', properties, required },
    pages: { order: Object.keys(items), items },
  };
}

export const advised = (form: Form, wantedFacts: string[] = []): Advice[] =>
  adviceOn(bodyOf(form), 'schema', { wantedFacts });
export const brief = (advice: readonly Advice[]) =>
  advice.map(({ path, keyword }) => `${keyword} ${path}`);

export const p = 'schema.properties';
export const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, line(`Вопрос ${at}`)]));
export const codes = (count: number) => Array.from({ length: count }, (_, at) => `Город ${at}`);
export const group = (title: string, properties: JsonObject): JsonObject => ({
  title,
  type: 'array',
  'x-question': 'group',
  maxItems: 3,
  items: { type: 'object', properties },
});
export const score = (points: JsonObject, thresholds: Json[]): JsonObject => ({
  title: 'Готовность',
  type: 'number',
  'x-question': 'score',
  'x-score': { points, thresholds },
});
export const scale = (title: string) =>
  number(title, { 'x-question': 'scale', minimum: 1, maximum: 5 });
export const works = { title: 'Вы работаете?', type: 'boolean' };
export const help = {
  title: 'Чем помочь?',
  type: 'array',
  'x-widget': 'checkboxes',
  items: { type: 'string', oneOf: ['a', 'b', 'c'].map((one) => ({ const: one, title: one })) },
  maxItems: 3,
  uniqueItems: true,
};
