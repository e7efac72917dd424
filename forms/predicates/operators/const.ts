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
  lint: lintScalar,
};
