// A criterion is one characteristic of a person as a predicate over facts; a policy says which
// criteria make the level and how.

import type { JsonObject } from '../json.ts';
import {
  codeSchema,
  codeSet,
  type Head,
  longText,
  metaSchema,
  type Ordered,
  orderedSchema,
  predicateSchema,
  shortText,
} from '../meta-schema.ts';
import type { Parameters, Predicate } from '../predicates/index.ts';

/** What a missing fact means: nothing was found, or the question is still open (CONTRACTS §12). */
export type Missing = 'not-met' | 'unknown';

export interface RiskCriterion extends Head<'risk-criterion'> {
  /** Place in the official list, 1–14; regional criteria continue from 15. */
  number: number;
  shortTitle: string;
  explanation: string;
  sensitivity: 'special' | 'personal';
  missing: Missing;
  appliesTo?: Predicate;
  when: Predicate;
  parameters?: Parameters;
  weight: number;
  /** Codes of recommended services, see `services.ts`. */
  services: string[];
}

/** A region's own number beside the level; it orders the work and never replaces the level. */
export interface RegionalScore {
  title: string;
  /** By criterion code; a criterion not named here brings its own weight. */
  weights?: Record<string, number>;
}

export interface RiskPolicy extends Head<'risk-policy'> {
  appliesTo: Predicate;
  criteria: Ordered<Record<string, never>>;
  /** Confirmed employment in the field of study: overrides every characteristic. */
  confirmed: { when: Predicate; title: string };
  /** Criteria that must be known before «невысокий» may be said. */
  obligatory: string[];
  parameters: Parameters;
  score?: RegionalScore;
}

const parameterValue: JsonObject = { type: ['number', 'string', 'boolean'] };

const parameters: JsonObject = {
  type: 'object',
  propertyNames: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]{0,62}$' },
  additionalProperties: {
    type: 'object',
    required: ['title', 'type', 'default'],
    additionalProperties: false,
    properties: {
      title: shortText,
      type: { enum: ['number', 'integer', 'string', 'boolean'] },
      default: parameterValue,
      minimum: { type: 'number' },
      maximum: { type: 'number' },
      enum: {
        type: 'array',
        items: parameterValue,
        uniqueItems: true,
        maxItems: 100,
        'x-array': 'set',
      },
      note: longText,
      overrides: {
        type: 'array',
        maxItems: 200,
        'x-array': 'atomic',
        items: {
          type: 'object',
          required: ['when', 'value'],
          additionalProperties: false,
          properties: { when: predicateSchema, value: parameterValue },
        },
      },
    },
  },
};

export const riskCriterionMetaSchema = metaSchema(
  'risk-criterion',
  {
    number: { type: 'integer', minimum: 1, maximum: 999 },
    shortTitle: { type: 'string', minLength: 3, maxLength: 120 },
    explanation: longText,
    sensitivity: { enum: ['special', 'personal'] },
    missing: { enum: ['not-met', 'unknown'] },
    appliesTo: predicateSchema,
    when: predicateSchema,
    parameters,
    weight: { type: 'number', minimum: 0, maximum: 1000 },
    services: codeSet,
  },
  ['number', 'shortTitle', 'explanation', 'sensitivity', 'missing', 'when', 'weight', 'services'],
);

export const riskPolicyMetaSchema = metaSchema(
  'risk-policy',
  {
    appliesTo: predicateSchema,
    criteria: orderedSchema({ type: 'object' }, codeSchema),
    confirmed: {
      type: 'object',
      required: ['when', 'title'],
      additionalProperties: false,
      properties: { when: predicateSchema, title: shortText },
    },
    obligatory: codeSet,
    parameters,
    score: {
      type: 'object',
      required: ['title'],
      additionalProperties: false,
      properties: {
        title: shortText,
        weights: {
          type: 'object',
          propertyNames: codeSchema,
          additionalProperties: { type: 'number', minimum: -1000, maximum: 1000 },
        },
      },
    },
  },
  ['appliesTo', 'criteria', 'confirmed', 'obligatory', 'parameters'],
);
