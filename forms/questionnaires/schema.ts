// A questionnaire: the JSON Schema of its answers, and the pages on which the questions stand.

import type { JsonObject } from '../json.ts';
import {
  fieldKeySchema,
  type Head,
  longText,
  metaSchema,
  type Ordered,
  orderedSchema,
  predicateSchema,
  shortText,
} from '../meta-schema.ts';
import { typeKeywords } from '../questions/index.ts';

export interface Page {
  title: string;
  description?: string;
  fields: string[];
}

export interface Questionnaire extends Head<'questionnaire'> {
  subject: 'learner';
  /** May it be answered by a link, by whoever has it? */
  byLink?: boolean;
  /** Draft-07 object schema; each property is a question with its `x-` annotations. */
  schema: JsonObject;
  pages: Ordered<Page>;
}

export const widgets = {
  radio: 'Переключатели',
  checkboxes: 'Флажки',
  textarea: 'Многострочное поле',
  select: 'Раскрывающийся список',
} as const;

const factMapping: JsonObject = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: fieldKeySchema,
    values: {
      type: 'object',
      additionalProperties: { type: ['boolean', 'number', 'string', 'null'] },
    },
  },
};

/** Options to choose from; without `const` they are branches of a schema taken over from elsewhere. */
const options: JsonObject = {
  type: 'array',
  minItems: 1,
  maxItems: 500,
  items: {
    anyOf: [
      {
        type: 'object',
        properties: {
          title: shortText,
          'x-exclusive': { type: 'boolean' },
          'x-other': fieldKeySchema,
          'x-was': shortText,
        },
      },
      { type: 'boolean' },
    ],
  },
  'x-array': 'keyed',
};

const required: JsonObject = {
  type: 'array',
  items: fieldKeySchema,
  uniqueItems: true,
  maxItems: 1000,
  'x-array': 'set',
};

/** What stands in a page, a section, a row: `inside` says what the items of a list may hold. */
function questionWith(inside: JsonObject, required: string[]): JsonObject {
  return {
    type: 'object',
    required,
    properties: {
      title: shortText,
      description: longText,
      type: { enum: ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'] },
      oneOf: options,
      items: { properties: { oneOf: options, ...inside } },
      'x-fact': factMapping,
      'x-visible-when': predicateSchema,
      'x-required-when': predicateSchema,
      'x-allowed-when': predicateSchema,
      'x-widget': { enum: Object.keys(widgets) },
      'x-question': { type: 'string', maxLength: 32 },
      'x-section': fieldKeySchema,
      'x-allowed-message': shortText,
      'x-was': shortText,
      ...typeKeywords,
    },
  };
}

/** A row of a group is a small form: its questions stand in the order they are written. */
const question = questionWith(
  {
    properties: {
      type: 'object',
      propertyNames: fieldKeySchema,
      // Groups taken over from elsewhere may have no words: a group of our own is asked for them apart.
      additionalProperties: questionWith({}, []),
      'x-ordered-keys': true,
    },
    required,
  },
  ['title'],
);

const page: JsonObject = {
  type: 'object',
  required: ['title', 'fields'],
  additionalProperties: false,
  properties: {
    title: shortText,
    description: longText,
    fields: {
      type: 'array',
      items: fieldKeySchema,
      uniqueItems: true,
      maxItems: 500,
      'x-array': 'ordered',
    },
  },
};

function fieldsWith(more: JsonObject): JsonObject {
  return {
    type: 'object',
    required: ['type', 'properties'],
    properties: {
      type: { const: 'object' },
      properties: {
        type: 'object',
        propertyNames: fieldKeySchema,
        additionalProperties: question,
        ...more,
      },
      required,
    },
  };
}

/** The fields of a questionnaire: its pages say their order. */
const pagedFields = fieldsWith({});

/** The fields of an event, a participant or a record: they stand in the order they are written. */
export const fieldsSchema = fieldsWith({ 'x-ordered-keys': true });

export const questionnaireMetaSchema = metaSchema(
  'questionnaire',
  {
    subject: { const: 'learner' },
    byLink: { type: 'boolean' },
    schema: pagedFields,
    pages: orderedSchema(page),
  },
  ['subject', 'schema', 'pages'],
);

/** The questions by key; only own properties that are schemas, whatever a draft holds. */
export function fieldsIn(schema: JsonObject): Map<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  const { properties } = schema;
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties))
    return found;
  for (const [key, field] of Object.entries(properties))
    if (typeof field === 'object' && field !== null && !Array.isArray(field)) found.set(key, field);
  return found;
}

/** Keys that are always required, as the schema itself says. */
export function requiredIn(schema: JsonObject): Set<string> {
  const { required } = schema;
  if (!Array.isArray(required)) return new Set();
  return new Set(required.filter((key) => typeof key === 'string'));
}
