// Schemas as other programs write them, over all drafts. `same` says by hand in draft-07 what a draft-04 text means.
import type { JsonObject } from '../../../forms/json.ts';

export interface Foreign {
  title: string;
  schema: JsonObject;
  same?: JsonObject;
  /** Fields where «empty» is an answer in the schema and no answer here. */
  nullable?: string[];
  /** Answers to compare, where random ones would hardly meet the conditions. */
  samples?: JsonObject[];
}

export const v4 = 'http://json-schema.org/draft-04/schema#';
export const v6 = 'http://json-schema.org/draft-06/schema#';
export const v7 = 'http://json-schema.org/draft-07/schema#';
export const v19 = 'https://json-schema.org/draft/2019-09/schema';
export const v20 = 'https://json-schema.org/draft/2020-12/schema';

export const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...more,
});
export const text: JsonObject = { type: 'string' };
export const number: JsonObject = { type: 'number' };

export function branch(condition: JsonObject, yes: JsonObject, no?: JsonObject): JsonObject {
  const words: [string, JsonObject][] = [
    ['if', condition],
    ['then', yes],
  ];
  return Object.fromEntries(no ? [...words, ['else', no]] : words);
}
