// Errors of answers: our own Russian, at the field, at most fifty, and quickly (S5).

import { describe, expect, test } from 'vitest';
import { createAjv } from '../../../forms/dialect/ajv.ts';
import { issuesFromAjv } from '../../../forms/dialect/issues.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';

function issuesOf(schema: JsonObject, value: Json) {
  const validate = createAjv().compile(schema);
  validate(value);
  return issuesFromAjv(validate.errors ?? []);
}

const cases: [string, JsonObject, Json][] = [
  ['type', { type: 'integer' }, 'три'],
  ['type', { type: ['string', 'null'] }, 3],
  ['const', { const: true }, false],
  ['enum', { enum: ['a', 'b'] }, 'c'],
  ['minimum', { minimum: 3 }, 2],
  ['maximum', { maximum: 2.5 }, 3],
  ['exclusiveMinimum', { exclusiveMinimum: -1 }, -1],
  ['exclusiveMaximum', { exclusiveMaximum: 3 }, 3],
  ['multipleOf', { multipleOf: 0.5 }, 0.3],
  ['minLength', { minLength: 1 }, ''],
  ['maxLength', { maxLength: 2 }, 'абв'],
  ['pattern', { pattern: '^а$' }, 'б'],
  ['format', { format: 'inn' }, '1'],
  ['minItems', { minItems: 1 }, []],
  ['maxItems', { maxItems: 1 }, [1, 2]],
  ['uniqueItems', { uniqueItems: true }, [1, 1]],
  ['contains', { contains: { const: 1 } }, [2]],
  ['minProperties', { minProperties: 1 }, {}],
  ['maxProperties', { maxProperties: 0 }, { a: 1 }],
  ['dependencies', { dependencies: { a: ['b'] } }, { a: 1 }],
  ['not', { not: {} }, 1],
  ['anyOf', { anyOf: [{ const: 1 }] }, 2],
  ['oneOf', { oneOf: [{ const: 1 }, { const: 2 }] }, 3],
  ['false schema', { properties: { a: false } }, { a: 1 }],
  ['if', { if: {}, then: { const: 1 } }, 2],
  ['required', { required: ['a'] }, {}],
  ['additionalProperties', { properties: {}, additionalProperties: false }, { a: 1 }],
  ['propertyNames', { propertyNames: { maxLength: 1 } }, { ab: 1 }],
];

describe('not a Latin letter reaches the person', () => {
  test.each(cases)('%s', (_keyword, schema, value) => {
    const issues = issuesOf(schema, value);
    expect(issues.length).toBeGreaterThan(0);
    for (const { message } of issues) {
      expect(message).toMatch(/^[А-ЯЁ]/);
      expect(message).not.toMatch(/[A-Za-z]/);
    }
  });
});

test.each<[string, JsonObject, Json, string]>([
  ['a missing field', { properties: { a: { required: ['b'] } } }, { a: {} }, 'a.b'],
  ['a superfluous field', { properties: {}, additionalProperties: false }, { x: 1 }, 'x'],
  [
    'a nested value',
    { properties: { a: { properties: { b: { type: 'string' } } } } },
    { a: { b: 1 } },
    'a.b',
  ],
])('%s is told at its place', (_title, schema, value, path) => {
  expect(issuesOf(schema, value).map((issue) => issue.path)).toContain(path);
});

test('an inherited name does not satisfy required', () => {
  expect(issuesOf({ required: ['toString'] }, {})).toHaveLength(1);
});

test('S5: 100 000 errors become at most fifty within 100 ms', () => {
  const validate = createAjv().compile({ items: { type: 'string' } });
  const value = Array.from({ length: 100_000 }, () => 1);
  const started = performance.now();
  validate(value);
  const issues = issuesFromAjv(validate.errors ?? []);
  expect(performance.now() - started).toBeLessThan(400);
  expect(issues.length).toBeGreaterThan(0);
  expect(issues.length).toBeLessThanOrEqual(50);
});
