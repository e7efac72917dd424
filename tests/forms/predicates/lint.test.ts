import { expect, test } from 'vitest';
import type { Json } from '../../../forms/json.ts';
import { lintPredicate } from '../../../forms/predicates/index.ts';

const is = (field: string, constraint: Json) => ({
  properties: { [field]: constraint },
  required: [field],
});
const options = {
  fields: new Set(['a', 'b', 'place.city', 'items']),
  parameters: new Set(['n']),
};

test.each<[string, Json, string[]]>([
  ['a condition in order', is('a', { const: true }), []],
  ['an empty one', {}, []],
  ['«filled»', { required: ['a'] }, []],
  ['remarks', { $comment: 'п. 3', title: 'Условие', description: '…', required: ['a'] }, []],
  ['a nested field', is('place', is('city', { const: 'Тула' })), []],
  ['a parameter', is('a', { minimum: { 'x-param': 'n' } }), []],
  ['a parameter among values', is('a', { enum: [1, { 'x-param': 'n' }] }), []],
  ['an element of a list', is('items', { contains: is('kind', { const: 1 }) }), []],
  [
    'products',
    { 'x-products': { left: ['a', { 'x-param': 'n' }], op: '<=', right: ['b', 2.5] } },
    [],
  ],

  ['a constraint without required', { properties: { a: { const: 1 } } }, ['properties.a required']],
  ['an unknown keyword', is('a', { pattern: 'x' }), ['properties.a.pattern pattern']],
  ['an unknown keyword of a group', { oneOf: [{}] }, ['oneOf oneOf']],
  ['an operator at the root', { minimum: 1 }, ['minimum minimum']],
  ['an unknown field', is('c', { const: 1 }), ['properties.c.const field']],
  ['an unknown field that is filled', { required: ['c'] }, ['required field']],
  ['an unknown parameter', is('a', { const: { 'x-param': 'k' } }), ['properties.a.const x-param']],
  ['an inherited name', { required: ['toString'] }, ['required propertyNames']],
  ['null', is('a', { const: null }), ['properties.a.const const']],
  ['a list as a constant', is('a', { const: [1] }), ['properties.a.const const']],
  ['U+0000', is('a', { const: 'a\u0000' }), ['properties.a.const const']],
  ['half a pair', is('a', { enum: ['\ud83d'] }), ['properties.a.enum enum']],
  ['no values', is('a', { enum: [] }), ['properties.a.enum enum']],
  ['repeated values', is('a', { enum: [1, 1] }), ['properties.a.enum enum']],
  ['five decimals', is('a', { minimum: 0.00001 }), ['properties.a.minimum minimum']],
  [
    'no such date',
    is('a', { formatMinimum: '2025-02-29' }),
    ['properties.a.formatMinimum formatMinimum'],
  ],
  [
    'a beginning of nothing',
    is('a', { 'x-starts-with': '' }),
    ['properties.a.x-starts-with x-starts-with'],
  ],
  ['a negative length', is('a', { minLength: -1 }), ['properties.a.minLength minLength']],
  ['an empty group', { allOf: [] }, ['allOf minItems']],
  ['no object', 'да', [' type']],
  [
    'all problems at once',
    { allOf: [{ foo: 1 }, { anyOf: [] }] },
    ['allOf.0.foo foo', 'allOf.1.anyOf minItems'],
  ],
  [
    'products within a field',
    is('a', { 'x-products': {} }),
    ['properties.a.x-products x-products'],
  ],
  [
    'products of nothing',
    { 'x-products': { left: [], op: '!', right: ['a'] } },
    ['x-products.op enum', 'x-products.left minItems'],
  ],
])('%s', (_title, predicate, expected) => {
  const issues = lintPredicate(predicate, options);
  expect(issues.map(({ path, keyword }) => `${path} ${keyword}`)).toEqual(expected);
  for (const { message } of issues) expect(message).toMatch(/^[А-ЯЁ]/);
});
