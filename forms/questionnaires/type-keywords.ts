// The shapes of what single types of questions say of themselves beside draft-07.

import type { JsonObject } from '../json.ts';
import { fieldKeySchema, longText, shortText } from '../meta-schema.ts';

const codeText = { type: 'string', minLength: 1, maxLength: 100 } as const;

function entries(code: JsonObject, most: number): JsonObject {
  return {
    type: 'array',
    minItems: 1,
    maxItems: most,
    items: {
      type: 'object',
      required: ['const', 'title'],
      properties: { const: code, title: shortText },
    },
    'x-array': 'keyed',
  };
}

const points: JsonObject = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    properties: {
      values: { type: 'object', additionalProperties: { type: 'number' } },
      reversed: { type: 'boolean' },
    },
  },
};

const thresholds: JsonObject = {
  type: 'array',
  maxItems: 50,
  items: {
    type: 'object',
    required: ['code', 'title', 'from'],
    additionalProperties: false,
    properties: {
      code: fieldKeySchema,
      from: { type: 'number' },
      title: shortText,
      text: longText,
    },
  },
  'x-array': 'keyed',
};

export const typeKeywords: JsonObject = {
  'x-question': { type: 'string', maxLength: 32 },
  'x-section': fieldKeySchema,
  'x-unit': { type: 'string', minLength: 1, maxLength: 40 },
  'x-random-order': { type: 'boolean' },
  'x-allowed-message': shortText,
  'x-labels': {
    type: 'object',
    additionalProperties: false,
    properties: { minimum: shortText, maximum: shortText },
  },
  'x-rows': entries(fieldKeySchema, 100),
  'x-columns': entries(codeText, 20),
  'x-all-rows': { type: 'boolean' },
  'x-accept': {
    type: 'array',
    items: { type: 'string', minLength: 2, maxLength: 10 },
    uniqueItems: true,
    maxItems: 20,
    'x-array': 'set',
  },
  'x-max-size': { type: 'integer', minimum: 1 },
  'x-directory': { enum: ['specialties', 'organizations', 'employers'] },
  'x-item-title': shortText,
  // Halves of two calculations joined would count what nobody meant.
  'x-compute': { type: 'object', required: ['op'], 'x-whole': true },
  'x-score': {
    type: 'object',
    required: ['points', 'thresholds'],
    additionalProperties: false,
    properties: { points, thresholds },
  },
};
