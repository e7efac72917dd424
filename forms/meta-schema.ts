// What every definition begins with, whatever its kind.

import type { JsonObject } from './json.ts';

export interface LegalReference {
  /** The document as it is cited, e.g. «Стандарт базового центра карьеры ПОО». */
  document: string;
  clause: string;
  quote?: string;
}

export interface Head<Kind extends string = string> {
  kind: Kind;
  code: string;
  title: string;
  description?: string;
  legalReference: LegalReference;
  /** Keyed paths that a lower layer may not change. */
  locked?: string[];
}

/** A list whose order matters is an object by key plus its order, so that paths never hold indexes. */
export interface Ordered<Item> {
  order: string[];
  items: Record<string, Item>;
}

export const codePattern = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';
export const fieldKeyPattern = '^[A-Za-z_][A-Za-z0-9_]{0,62}$';

/** Names every object inherits: as field keys they would read as present where nothing was written. */
export function isInheritedName(key: string): boolean {
  return key in Object.prototype;
}

export const shortText = { type: 'string', minLength: 1, maxLength: 500 } as const;
export const longText = { type: 'string', minLength: 1, maxLength: 4000 } as const;
/** A condition changes whole: halves of two conditions joined would say what nobody meant. */
export const predicateSchema: JsonObject = { type: 'object', 'x-whole': true };
export const codeSchema = { type: 'string', pattern: codePattern, maxLength: 64 } as const;
export const fieldKeySchema = { type: 'string', pattern: fieldKeyPattern, maxLength: 63 } as const;

/** A list of codes in which order means nothing: merged as a set. */
export const codeSet: JsonObject = {
  type: 'array',
  items: codeSchema,
  uniqueItems: true,
  maxItems: 200,
  'x-array': 'set',
};

export function orderedSchema(item: JsonObject, keys: JsonObject = fieldKeySchema): JsonObject {
  return {
    type: 'object',
    required: ['order', 'items'],
    additionalProperties: false,
    properties: {
      order: {
        type: 'array',
        items: keys,
        uniqueItems: true,
        maxItems: 1000,
        'x-array': 'ordered',
      },
      items: { type: 'object', propertyNames: keys, additionalProperties: item },
    },
  };
}

/** The meta-schema of a kind: the common head and the kind's own properties. */
export function metaSchema(kind: string, properties: JsonObject, required: string[]): JsonObject {
  return {
    type: 'object',
    required: ['kind', 'code', 'title', 'legalReference', ...required],
    properties: {
      kind: { const: kind },
      code: codeSchema,
      title: { type: 'string', minLength: 3, maxLength: 2000 },
      description: longText,
      legalReference: {
        type: 'object',
        required: ['document', 'clause'],
        additionalProperties: false,
        properties: { document: shortText, clause: shortText, quote: longText },
      },
      locked: {
        type: 'array',
        items: { type: 'string', minLength: 1, maxLength: 500 },
        uniqueItems: true,
        maxItems: 500,
        'x-array': 'set',
      },
      ...properties,
    },
    patternProperties: { '^x-': {} },
    additionalProperties: false,
  };
}
