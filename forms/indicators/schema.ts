// An indicator: a figure counted by queries and held against its target, by organisation or municipality.

import type { JsonObject } from '../json.ts';
import { type Head, metaSchema, shortText } from '../meta-schema.ts';
import { type Query, querySchema } from '../queries/schema.ts';
import { aims, breakdowns, directions, periods, units } from './vocabulary.ts';

export interface Period {
  kind: keyof typeof periods;
  /** ISO dates, for the kind `dates`; the last one counts too. */
  since?: string;
  until?: string;
}

export interface Indicator extends Head<'indicator'> {
  /** Where there is little room. */
  shortTitle: string;
  unit: keyof typeof units;
  direction: keyof typeof directions;
  numerator: Query;
  /** Whom or what the figure concerns; a plain number has none. */
  denominator?: Query;
  /** Percent of the denominator, or the number itself. */
  target: number;
  /** From this percent of the target on it is close to it; a region's to set. */
  nearFrom: number;
  period: Period;
  breakdown: keyof typeof breakdowns;
  aim: keyof typeof aims;
  /** What to call those still missing: «без оценки риска». */
  missing: string;
}

const date: JsonObject = { type: 'string', format: 'date' };

export const indicatorMetaSchema = metaSchema(
  'indicator',
  {
    shortTitle: { type: 'string', minLength: 3, maxLength: 120 },
    unit: { enum: Object.keys(units) },
    direction: { enum: Object.keys(directions) },
    numerator: querySchema,
    denominator: querySchema,
    target: { type: 'number', minimum: 0, maximum: 1_000_000_000 },
    nearFrom: { type: 'number', minimum: 1, maximum: 100 },
    period: {
      type: 'object',
      'x-whole': true,
      required: ['kind'],
      additionalProperties: false,
      properties: { kind: { enum: Object.keys(periods) }, since: date, until: date },
    },
    breakdown: { enum: Object.keys(breakdowns) },
    aim: { enum: Object.keys(aims) },
    missing: shortText,
  },
  [
    'shortTitle',
    'unit',
    'direction',
    'numerator',
    'target',
    'nearFrom',
    'period',
    'breakdown',
    'aim',
    'missing',
  ],
);

/** The document and clause a figure and its target come from, in one line. */
export function sourceOf({ legalReference: { document, clause } }: Indicator): string {
  return `${document}, ${clause}`;
}
