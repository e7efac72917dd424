import type { Json } from '../../json.ts';
import { or } from '../sql/fragment.ts';
import type { Operator, Words } from './operator.ts';
import { lintScalar } from './values.ts';

const longestList = 1000;

const listOf = (expected: Json): Json[] => (Array.isArray(expected) ? expected : []);
const named = (expected: Json, words: Words) => listOf(expected).map(words.value).join(', ');

export const enumOperator: Operator = {
  keyword: 'enum',
  test: (expected) => {
    const allowed = new Set(listOf(expected));
    return (value) => allowed.has(value);
  },
  sql: (expected, node) => {
    const texts = listOf(expected).filter((value) => typeof value === 'string');
    const others = listOf(expected).filter((value) => typeof value !== 'string');
    return or([
      ...(texts.length > 0 ? [node.isOneOf(texts)] : []),
      ...others.map((value) => node.equals(value)),
    ]);
  },
  provesPresence: true,
  verbal: false,
  describe: (expected, words) =>
    listOf(expected).length === 1
      ? named(expected, words)
      : `одно из значений: ${named(expected, words)}`,
  describeNot: (expected, words) => `ни одно из значений: ${named(expected, words)}`,
  inSheet: (expected, { of, constant }) =>
    listOf(expected).length > 0
      ? `(${listOf(expected)
          .map((one) => `${of} = ${constant(one)}`)
          .join(' or ')})`
      : undefined,
  offer: {
    code: 'one-of',
    words: 'одно из',
    to: ['choice', 'integer', 'number', 'text'],
    suits: ['yes-no', 'date'],
    takes: 'several',
    denied: { code: 'none-of', words: 'ни одно из' },
  },
  ofElement: {
    code: 'has-any',
    words: 'отмечено хотя бы одно из',
    to: ['choices'],
    takes: 'several',
    denied: { code: 'has-none', words: 'не отмечено ни одно из' },
  },
  lint: (expected) => {
    if (!Array.isArray(expected) || expected.length === 0)
      return 'Перечислите хотя бы одно значение';
    if (expected.length > longestList) return `Оставьте не больше ${longestList} значений`;
    const distinct = new Set(expected);
    if (distinct.size < expected.length) return 'Уберите повторяющиеся значения';
    for (const value of expected) {
      const problem = lintScalar(value);
      if (problem) return problem;
    }
    return undefined;
  },
};
