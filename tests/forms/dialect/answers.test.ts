// Errors of answers: our own Russian, at the field, at most fifty, and quickly (S5).

import { describe, expect, test } from 'vitest';
import { createAjv } from '../../../forms/dialect/ajv.ts';
import { issuesFromAjv, tooDeep } from '../../../forms/dialect/issues.ts';
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
  // biome-ignore lint/suspicious/noThenProperty: a keyword of draft-07
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
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(issues.length).toBeGreaterThan(0);
  expect(issues.length).toBeLessThanOrEqual(50);
});

test.each<[string, JsonObject, Json, { path: string; keyword: string }[]]>([
  [
    'a branch that did not fit is not told',
    { oneOf: [{ const: 'a' }, { type: 'object', required: ['b'] }] },
    {},
    [{ path: '', keyword: 'oneOf' }],
  ],
  [
    'a field named like a keyword is told',
    { properties: { contains: { type: 'string' }, b: { type: 'string' } } },
    { contains: 1, b: 2 },
    [
      { path: 'contains', keyword: 'type' },
      { path: 'b', keyword: 'type' },
    ],
  ],
  [
    'an item of a list',
    { properties: { list: { items: { type: 'string' } } } },
    { list: ['a', 1] },
    [{ path: 'list.№2', keyword: 'type' }],
  ],
  [
    'a name with a slash',
    { properties: { 'a/b': { type: 'string' } } },
    { 'a/b': 1 },
    [{ path: 'a/b', keyword: 'type' }],
  ],
  [
    'a name that is refused',
    { propertyNames: { pattern: '^a$' } },
    { b: 1 },
    [{ path: 'b', keyword: 'propertyNames' }],
  ],
])('%s', (_title, schema, value, expected) => {
  expect(issuesOf(schema, value)).toMatchObject(expected);
  expect(issuesOf(schema, value)).toHaveLength(expected.length);
});

test('limits are kept beside the words', () => {
  expect(issuesOf({ minLength: 5 }, 'а')).toEqual([
    { path: '', keyword: 'minLength', message: 'Введите не менее 5 знаков', limit: 5 },
  ]);
  expect(issuesOf({ maximum: 2.5 }, 3)[0]?.message).toBe('Введите число не больше 2,5');
});

test('with all errors wanted, what is too long still costs nothing', () => {
  const ajv = createAjv();
  const pattern = ajv.compile({ type: 'string', maxLength: 10, pattern: 'a*a*b' });
  const unique = ajv.compile({ type: 'array', maxItems: 10, uniqueItems: true });
  const started = performance.now();
  expect(pattern('a'.repeat(1_000_000))).toBe(false);
  expect(unique(Array.from({ length: 100_000 }, (_, key) => ({ key })))).toBe(false);
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(issuesFromAjv(unique.errors ?? []).map(({ keyword }) => keyword)).toEqual([
    'maxItems',
    'uniqueItems',
  ]);
});

test('values that repeat are found up to the limit, in any order of their members', () => {
  const unique = createAjv().compile({ uniqueItems: true });
  expect(
    unique([
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ]),
  ).toBe(false);
  expect(unique(Array.from({ length: 1000 }, (_, key) => key))).toBe(true);
});

test.each<[string, number, boolean]>([
  ['at the limit', 32, false],
  ['one deeper', 33, true],
  ['a million deep', 1_000_000, true],
])('%s', (_title, depth, expected) => {
  let value: Json = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value };
  expect(tooDeep(value, 32)).toBe(expected);
});
