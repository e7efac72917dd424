// A report: rows by organisation with subtotals, columns that are queries, formulas or filled by hand,
// a tree of merged headings, and control relations.

import type { JsonObject } from '../json.ts';
import {
  fieldKeySchema,
  type Head,
  metaSchema,
  type Ordered,
  orderedSchema,
  predicateSchema,
  shortText,
} from '../meta-schema.ts';
import type { Predicate } from '../predicates/index.ts';
import { peopleQuerySchema, type Query } from '../queries/schema.ts';

export interface Formula {
  op: 'percent' | 'sum' | 'difference';
  /** percent: [part, whole]; sum: all; difference: the first minus all others. */
  of: string[];
}

export interface Column {
  key: string;
  title: string;
  type: 'integer' | 'number' | 'string';
  query?: Query;
  formula?: Formula;
}

export interface RowGroup {
  /** The subtotal's name, e.g. «Итого ПОО». */
  title: string;
  /** Which organisations belong to the group, over { kind, … } of the organisation. */
  where: Predicate;
}

/** A heading over columns, or a column itself when `column` names it. */
export interface HeaderNode {
  title: string;
  column?: string;
  order?: string[];
  items?: Record<string, HeaderNode>;
}

export type HeaderTree = Ordered<HeaderNode>;

export interface ReportCheck {
  title: string;
  left: string[];
  op: '=' | '<=';
  right: string[];
}

export interface ReportTemplate extends Head<'report-template'> {
  addressee: string;
  rows: {
    /** Heading of the first column. */
    title?: string;
    groups: Ordered<RowGroup>;
    total: string;
  };
  schema: JsonObject;
  header: HeaderTree;
  checks: Ordered<ReportCheck>;
  /** Organisations where `entered` columns together fall short of `expected` have not entered data. */
  completeness?: { expected: string; entered: string[] };
}

const columnList: JsonObject = {
  type: 'array',
  items: fieldKeySchema,
  minItems: 1,
  maxItems: 200,
  uniqueItems: true,
  'x-array': 'ordered',
};

const column: JsonObject = {
  type: 'object',
  required: ['title', 'type'],
  properties: {
    title: shortText,
    type: { enum: ['integer', 'number', 'string'] },
    'x-was': shortText,
    'x-query': peopleQuerySchema,
    'x-formula': {
      type: 'object',
      'x-whole': true,
      required: ['op', 'of'],
      additionalProperties: false,
      properties: { op: { enum: ['percent', 'sum', 'difference'] }, of: columnList },
    },
  },
};

/** Headings nest at most this deep: more does not fit a printed page. */
export const deepestHeader = 4;

function headerNode(depth: number): JsonObject {
  const properties: JsonObject = { title: shortText, column: fieldKeySchema };
  if (depth < deepestHeader) {
    properties.order = columnList;
    properties.items = { type: 'object', additionalProperties: headerNode(depth + 1) };
  }
  return { type: 'object', required: ['title'], additionalProperties: false, properties };
}

export const reportTemplateMetaSchema = metaSchema(
  'report-template',
  {
    addressee: shortText,
    rows: {
      type: 'object',
      required: ['groups', 'total'],
      additionalProperties: false,
      properties: {
        title: shortText,
        groups: orderedSchema({
          type: 'object',
          required: ['title', 'where'],
          additionalProperties: false,
          properties: { title: shortText, where: predicateSchema },
        }),
        total: shortText,
      },
    },
    schema: {
      type: 'object',
      required: ['type', 'properties'],
      properties: {
        type: { const: 'object' },
        properties: {
          type: 'object',
          minProperties: 1,
          propertyNames: fieldKeySchema,
          additionalProperties: column,
        },
      },
    },
    header: orderedSchema(headerNode(1)),
    checks: orderedSchema({
      type: 'object',
      required: ['title', 'left', 'op', 'right'],
      additionalProperties: false,
      properties: {
        title: shortText,
        left: columnList,
        op: { enum: ['=', '<='] },
        right: columnList,
      },
    }),
    completeness: {
      type: 'object',
      required: ['expected', 'entered'],
      additionalProperties: false,
      properties: { expected: fieldKeySchema, entered: columnList },
    },
  },
  ['addressee', 'rows', 'schema', 'header', 'checks'],
);
