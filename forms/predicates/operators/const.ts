import type { Operator } from './operator.ts';
import { lintScalar } from './values.ts';

export const constOperator: Operator = {
  keyword: 'const',
  test: (expected) => (value) => value === expected,
  sql: (expected, node) => node.equals(expected),
  provesPresence: true,
  verbal: false,
  describe: (expected, words) => words.value(expected),
  describeNot: (expected, words) =>
    typeof expected === 'boolean' ? words.value(!expected) : `не ${words.value(expected)}`,
  inSheet: (expected, { of, constant }) => `${of} = ${constant(expected)}`,
  offer: {
    code: 'equals',
    words: 'равно',
    to: ['yes-no', 'choice', 'integer', 'number', 'text', 'date'],
    takes: 'one',
    denied: { code: 'not-equals', words: 'не равно' },
  },
  ofElement: {
    code: 'has',
    words: 'отмечено',
    to: ['choices'],
    takes: 'one',
    denied: { code: 'has-not', words: 'не отмечено' },
  },
  lint: lintScalar,
};
