// Laws that hold for every predicate: Kleene's tables, draft-07 where everything is known, lint.

import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../../forms/json.ts';
import {
  describePredicate,
  evaluate,
  fieldsOf,
  lintPredicate,
  type Predicate,
  type Truth,
  truthOf,
} from '../../../forms/predicates/index.ts';
import { anyDocument, anyPredicate, completeDocument, draft07Predicate } from './arbitrary.ts';

const runs = { numRuns: 2000 };
const order: readonly Truth[] = ['no', 'unknown', 'yes'];
const rank = (truth: Truth) => order.indexOf(truth);

test('not, allOf and anyOf follow the tables of Kleene', () => {
  fc.assert(
    fc.property(anyPredicate, anyPredicate, anyDocument, (p, q, data) => {
      const of = (predicate: Predicate) => rank(evaluate(predicate, data).truth);
      expect(of({ not: p })).toBe(2 - of(p));
      expect(of({ allOf: [p, q] })).toBe(Math.min(of(p), of(q)));
      expect(of({ anyOf: [p, q] })).toBe(Math.max(of(p), of(q)));
      expect(of({ not: { anyOf: [p, q] } })).toBe(of({ allOf: [{ not: p }, { not: q }] }));
    }),
    runs,
  );
});

test('the quick answer is the answer with reasons', () => {
  fc.assert(
    fc.property(anyPredicate, anyDocument, (predicate, data) => {
      expect(truthOf(predicate)(data)).toBe(evaluate(predicate, data).truth);
    }),
    runs,
  );
});

/** ajv compares dates only beside a `format`. */
function withFormats(value: Json): Json {
  if (Array.isArray(value)) return value.map(withFormats);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withFormats(item)]),
  );
  return 'formatMinimum' in copy || 'formatMaximum' in copy ? { ...copy, format: 'date' } : copy;
}

test('equals ajv where every field is present and of its type', () => {
  const ajv = new Ajv({ strict: false, addUsedSchema: false });
  addFormats.default(ajv);
  ajv.addKeyword({
    keyword: 'x-starts-with',
    type: 'string',
    validate: (beginning: string, value: string) => value.startsWith(beginning),
  });
  fc.assert(
    fc.property(draft07Predicate, completeDocument, (predicate, data) => {
      const schema = withFormats(predicate);
      if (typeof schema !== 'object' || schema === null) throw new Error('not a schema');
      const valid = ajv.compile(schema)(data);
      expect(evaluate(predicate, data).truth).toBe(valid ? 'yes' : 'no');
    }),
    { numRuns: 1000 },
  );
});

test('what is generated here may be saved, described, and names its fields', () => {
  fc.assert(
    fc.property(anyPredicate, anyDocument, (predicate, data) => {
      expect(lintPredicate(predicate)).toEqual([]);
      expect(describePredicate(predicate, { field: (name) => name })).not.toContain('непонятн');
      const read = new Set(evaluate(predicate, data).reasons.map(({ field }) => field));
      const named = new Set(fieldsOf(predicate));
      for (const field of read) expect(named).toContain(field);
    }),
    runs,
  );
});
