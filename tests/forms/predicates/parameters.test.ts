import { expect, test } from 'vitest';
import {
  bind,
  evaluate,
  type Parameters,
  resolveParameters,
} from '../../../forms/predicates/index.ts';

const group = (code: string) => ({
  properties: { specialtyGroup: { const: code } },
  required: ['specialtyGroup'],
});
const parameters: Parameters = {
  least: {
    title: 'Не меньше',
    type: 'integer',
    default: 2,
    overrides: [
      { when: group('09.00.00'), value: 3 },
      { when: { required: ['specialtyGroup'] }, value: 5 },
    ],
  },
};
const predicate = {
  properties: { practiceCount: { minimum: { 'x-param': 'least' } } },
  required: ['practiceCount'],
};

test.each([
  ['the default, where no override is surely so', {}, 2],
  ['the first override that is', { specialtyGroup: '09.00.00' }, 3],
  ['the next', { specialtyGroup: '15.00.00' }, 5],
])('%s', (_title, data, value) => {
  expect(resolveParameters(parameters, data)).toEqual({ least: value });
});

test('a bound predicate is another object, and the author’s stays as it was', () => {
  const before = structuredClone(predicate);
  const bound = bind(predicate, { least: 3 });
  expect(evaluate(bound, { practiceCount: 3 }).truth).toBe('yes');
  expect(evaluate(bind(predicate, { least: 4 }), { practiceCount: 3 }).truth).toBe('no');
  expect(predicate).toEqual(before);
  expect(bind(bound, {})).toBe(bound);
});

test('parameters stand among values, factors and minimums', () => {
  const products = {
    'x-products': {
      left: [{ 'x-param': 'k' }, 'a'],
      op: '<=',
      right: ['b'],
      minimums: { b: { 'x-param': 'k' } },
    },
  };
  expect(bind(products, { k: 2 })).toEqual({
    'x-products': { left: [2, 'a'], op: '<=', right: ['b'], minimums: { b: 2 } },
  });
  const listed = { properties: { a: { enum: [1, { 'x-param': 'k' }] } }, required: ['a'] };
  expect(bind(listed, { k: 2 })).toEqual({ properties: { a: { enum: [1, 2] } }, required: ['a'] });
  expect(() => bind(products, { k: 'b' })).toThrow('не число');
});

test.each([[{}], [{ least: null }], [Object.create({ least: 1 })]])(
  'a parameter without a value of its own is an error: %j',
  (values) => {
    expect(() => bind(predicate, values)).toThrow('Параметр «least» не получил значения');
  },
);
