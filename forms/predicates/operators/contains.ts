// At least one element of an array fulfils a condition. An element about which nothing is known does
// not: contains itself is never unknown for an array that is there.

import { isObject, type Json } from '../../json.ts';
import { not, or } from '../sql/fragment.ts';
import type { Predicate } from '../types.ts';
import type { Operator } from './operator.ts';

const conditionOf = (expected: Json): Predicate => (isObject(expected) ? expected : {});

export const contains: Operator = {
  keyword: 'contains',
  test: (expected, nested) => {
    const test = nested(conditionOf(expected));
    return (value) => !Array.isArray(value) || value.some(test);
  },
  sql: (expected, node, nested) =>
    or([not(node.isArray()), node.some((element) => nested(conditionOf(expected), element))]),
  provesPresence: false,
  verbal: false,
  describe: (expected, words) => `среди значений есть ${words.element(conditionOf(expected))}`,
  describeNot: (expected, words) => `среди значений нет ${words.element(conditionOf(expected))}`,
  inSheet: (expected, { of, constant }) => {
    const { const: only, enum: several, ...rest } = conditionOf(expected);
    const selected = (value: Json) => `selected(${of}, ${constant(value)})`;
    if (Object.keys(rest).length > 0) return undefined;
    if (several === undefined) return only === undefined ? undefined : selected(only);
    return only === undefined && Array.isArray(several) && several.length > 0
      ? `(${several.map(selected).join(' or ')})`
      : undefined;
  },
  offer: undefined,
  lint: (expected) => (isObject(expected) ? undefined : 'Укажите условие для элемента списка'),
};
