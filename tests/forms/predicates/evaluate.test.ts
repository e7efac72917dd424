import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import {
  compilePredicate,
  evaluate,
  fieldsOf,
  type Predicate,
  PredicateError,
  type Truth,
  truthOf,
} from '../../../forms/predicates/index.ts';

const is = (field: string, constraint: Predicate): Predicate => ({
  properties: { [field]: constraint },
  required: [field],
});
const filled = (field: string): Predicate => ({ required: [field] });
const city = is('address', is('city', { const: 'Тула' }));

describe('three values', () => {
  test.each<[string, Predicate, JsonObject, Truth]>([
    ['met', is('a', { const: 1 }), { a: 1 }, 'yes'],
    ['not met', is('a', { const: 1 }), { a: 2 }, 'no'],
    ['absent', is('a', { const: 1 }), {}, 'unknown'],
    ['null', is('a', { const: 1 }), { a: null }, 'unknown'],
    ['denied and absent', { not: is('a', { const: 1 }) }, {}, 'unknown'],
    [
      'a constraint without required is unknown too',
      { properties: { a: { const: 1 } } },
      {},
      'unknown',
    ],
    ['filled', filled('a'), { a: '' }, 'yes'],
    ['filled is known of what is absent', filled('a'), {}, 'no'],
    ['filled is known of null', filled('a'), { a: null }, 'no'],
    ['not filled', { not: filled('a') }, {}, 'yes'],
    ['one no decides all', { allOf: [is('a', { const: 1 }), filled('b')] }, {}, 'no'],
    ['one yes decides any', { anyOf: [is('a', { const: 1 }), filled('b')] }, { b: 1 }, 'yes'],
    ['an empty predicate', {}, {}, 'yes'],
    ['several constraints of a field', is('a', { minimum: 1, maximum: 3 }), { a: 4 }, 'no'],
    ['nested', city, { address: { city: 'Тула' } }, 'yes'],
    ['nested, the outer absent', city, {}, 'unknown'],
    ['nested, the inner absent', city, { address: {} }, 'unknown'],
    ['nested in what is no object', city, { address: 'Тула' }, 'yes'],
    ['an inherited name is not a value', is('a', { const: 1 }), Object.create({ a: 1 }), 'unknown'],
  ])('%s', (_title, predicate, data, truth) => {
    expect(evaluate(predicate, data).truth).toBe(truth);
    expect(truthOf(predicate)(data)).toBe(truth);
  });
});

describe('operators', () => {
  test.each<[Predicate, Record<Truth, JsonObject['a'][]>]>([
    [{ const: 'x' }, { yes: ['x'], no: ['y', 1, true, ['x'], {}], unknown: [null] }],
    [{ const: 1 }, { yes: [1], no: ['1', true, 1.0001], unknown: [null] }],
    [{ enum: [1, 'a', false] }, { yes: [1, 'a', false], no: [0, '1', 'b'], unknown: [null] }],
    [{ minimum: 2 }, { yes: [2, 3, 'text', []], no: [1.9999], unknown: [null] }],
    [{ maximum: 2 }, { yes: [2, -3, true], no: [2.0001], unknown: [null] }],
    [{ exclusiveMinimum: 2 }, { yes: [2.1], no: [2], unknown: [null] }],
    [{ exclusiveMaximum: 2 }, { yes: [1.9], no: [2], unknown: [null] }],
    [
      { 'x-starts-with': '09.' },
      { yes: ['09.02.07', '09.', 9], no: ['9.02', '', '10.09.'], unknown: [null] },
    ],
    [{ 'x-starts-with': '😀' }, { yes: ['😀!'], no: ['😁', '\ud83d'], unknown: [null] }],
    [{ minLength: 2 }, { yes: ['да', '😀😀', 1], no: ['😀', ''], unknown: [null] }],
    [{ maxLength: 1 }, { yes: ['', '😀', 12], no: ['да'], unknown: [null] }],
    [
      { formatMinimum: '2025-03-15' },
      { yes: ['2025-03-15', '2025-12-01', 20250101], no: ['2025-03-14'], unknown: [null] },
    ],
    [{ formatMaximum: '2025-03-15' }, { yes: ['2025-03-15'], no: ['2025-03-16'], unknown: [null] }],
    [{ minItems: 1 }, { yes: [[0], 'text'], no: [[]], unknown: [null] }],
    [{ maxItems: 1 }, { yes: [[], [0]], no: [[0, 1]], unknown: [null] }],
    [{ contains: { const: 1 } }, { yes: [[2, 1], 'text'], no: [[], [2, null]], unknown: [null] }],
    [
      { contains: is('kind', { const: 'work' }) },
      { yes: [[{ kind: 'work' }]], no: [[{ kind: 'rest' }, {}]], unknown: [null] },
    ],
  ])('%j', (constraint, expected) => {
    for (const truth of ['yes', 'no', 'unknown'] as const)
      for (const a of expected[truth])
        expect([a, evaluate(is('a', constraint), { a }).truth]).toEqual([a, truth]);
  });
});

describe('x-products', () => {
  const criterion = (coefficient: number, least = 1): Predicate => ({
    'x-products': {
      left: [coefficient, 'es', 'nr'],
      op: '<=',
      right: ['er', 'ns'],
      minimums: { ns: least },
    },
  });
  test.each<[string, Predicate, JsonObject, Truth]>([
    ['half the rate exactly', criterion(2), { es: 3, ns: 10, er: 60, nr: 100 }, 'yes'],
    ['a little more than half', criterion(2), { es: 31, ns: 100, er: 60, nr: 100 }, 'no'],
    [
      'a decimal coefficient, exactly',
      criterion(1.0001),
      { es: 10000, ns: 10001, er: 1, nr: 1 },
      'yes',
    ],
    ['a missing factor', criterion(2), { es: 3, ns: 10, er: 60 }, 'unknown'],
    [
      'a factor that is no whole number',
      criterion(2),
      { es: 3.5, ns: 10, er: 6, nr: 10 },
      'unknown',
    ],
    ['below the minimum', criterion(2, 11), { es: 3, ns: 10, er: 60, nr: 100 }, 'unknown'],
    [
      'beyond what a number holds',
      { 'x-products': { left: ['a', 'b'], op: '=', right: ['c', 'd'] } },
      { a: 94906267, b: 94906267, c: 94906266, d: 94906268 },
      'no',
    ],
    [
      'beyond 64 bits',
      { 'x-products': { left: ['a', 'a'], op: '=', right: ['a', 'a'] } },
      { a: Number.MAX_SAFE_INTEGER },
      'unknown',
    ],
  ])('%s', (_title, predicate, data, truth) => {
    expect(evaluate(predicate, data).truth).toBe(truth);
  });

  test('names each fact it read', () => {
    const { reasons } = evaluate(criterion(2), { es: 3, ns: 10, er: 60, nr: 100 });
    expect(reasons.map(({ field, found, truth }) => [field, found, truth])).toEqual([
      ['es', 3, 'yes'],
      ['nr', 100, 'yes'],
      ['er', 60, 'yes'],
      ['ns', 10, 'yes'],
    ]);
  });
});

test('every leaf gives its reason, also where the answer already stands', () => {
  const predicate = { anyOf: [is('a', { minimum: 2 }), { not: city }, filled('c')] };
  expect(evaluate(predicate, { a: 3, address: {} })).toEqual({
    truth: 'yes',
    reasons: [
      { field: 'a', operator: 'minimum', expected: 2, found: 3, truth: 'yes' },
      {
        field: 'address.city',
        operator: 'const',
        expected: 'Тула',
        found: undefined,
        truth: 'unknown',
      },
      { field: 'c', operator: 'required', expected: true, found: undefined, truth: 'no' },
    ],
  });
  expect(fieldsOf(predicate)).toEqual(['a', 'address.city', 'c']);
});

function nested(depth: number): Predicate {
  return depth === 0 ? filled('a') : { not: nested(depth - 1) };
}

describe('refused', () => {
  test.each<[string, Predicate, string]>([
    ['an unknown keyword', is('a', { pattern: '^a' }), 'Слово «pattern»'],
    ['an operator without a field', { const: 1 }, 'к какому полю'],
    ['a parameter without a value', is('a', { minimum: { 'x-param': 'n' } }), 'Параметр'],
    ['a value of another type', is('a', { minimum: 'два' }), 'число'],
    ['five decimals', is('a', { minimum: 0.12345 }), 'четырёх знаков'],
    ['an inherited name', filled('constructor'), 'недопустимо'],
    ['a name with a dot', filled('a.b'), 'недопустимо'],
    ['an empty group', { anyOf: [] }, 'хотя бы одно'],
    ['too deep', nested(40), 'слишком глубоко'],
    ['too large', { allOf: Array.from({ length: 3000 }, () => filled('a')) }, 'слишком велико'],
  ])('%s', (_title, predicate, message) => {
    expect(() => evaluate(predicate, {})).toThrow(PredicateError);
    expect(() => compilePredicate(predicate)).toThrow(message);
  });

  test('a list too long to look through, and the next evaluation starts afresh', () => {
    const predicate = is('a', { contains: { const: 1 } });
    expect(() => evaluate(predicate, { a: new Array(100_001).fill(0) })).toThrow('слишком длинен');
    expect(evaluate(predicate, { a: [1] }).truth).toBe('yes');
  });
});
