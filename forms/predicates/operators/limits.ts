// The families of limits: numbers, lengths of text, dates, counts of elements. Each is stated by what
// breaks it, because a value of another type breaks nothing.

import type { Json } from '../../json.ts';
import { not } from '../sql/fragment.ts';
import type { Comparison } from '../sql/node.ts';
import type { Offer } from './offer.ts';
import type { Operator } from './operator.ts';
import { lengthOf, lintCount, lintDate, lintNumber, numberOf, textOf } from './values.ts';

/** What a limit keeps, by what breaks it. */
const kept: Readonly<Record<Comparison, Comparison>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

type Breaks<Value> = (value: Value, limit: Value) => boolean;

export function numberLimit(
  keyword: string,
  breaks: Breaks<number>,
  breaking: Comparison,
  words: string,
  opposite: string,
  offer: Offer,
): Operator {
  return {
    keyword,
    test: (expected) => {
      const limit = numberOf(expected);
      return (value) => typeof value !== 'number' || !breaks(value, limit);
    },
    sql: (expected, node) => not(node.compareNumber(breaking, numberOf(expected))),
    provesPresence: false,
    verbal: true,
    inSheet: (expected, { of }) =>
      typeof expected === 'number' ? `${of} ${kept[breaking]} ${expected}` : undefined,
    offer,
    describe: (expected, { value }) => `${words} ${value(expected)}`,
    describeNot: (expected, { value }) => `${opposite} ${value(expected)}`,
    lint: lintNumber,
  };
}

export const ofNumbers = (code: string, words: string): Offer => ({
  code,
  words,
  to: ['integer', 'number'],
  takes: 'number',
});

/** ISO dates compare as text, so no engine needs to understand them. */
export function dateLimit(
  keyword: string,
  breaks: Breaks<string>,
  breaking: Comparison,
  words: string,
  opposite: string,
  offer: Offer,
): Operator {
  return {
    keyword,
    test: (expected) => {
      const limit = textOf(expected);
      return (value) => typeof value !== 'string' || !breaks(value, limit);
    },
    sql: (expected, node) => not(node.compareText(breaking, textOf(expected))),
    provesPresence: false,
    verbal: true,
    inSheet: (expected, { of }) =>
      typeof expected === 'string' ? `${of} ${kept[breaking]} date('${expected}')` : undefined,
    offer,
    describe: (expected, { value }) => `${words} ${value(expected)}`,
    describeNot: (expected, { value }) => `${opposite} ${value(expected)}`,
    lint: lintDate,
  };
}

export function lengthLimit(
  keyword: string,
  breaks: Breaks<number>,
  breaking: Comparison,
  words: string,
  opposite: string,
  offer: Offer,
): Operator {
  return {
    keyword,
    test: (expected) => {
      const limit = numberOf(expected);
      return (value) => typeof value !== 'string' || !breaks(lengthOf(value), limit);
    },
    sql: (expected, node) => not(node.compareLength(breaking, numberOf(expected))),
    provesPresence: false,
    verbal: true,
    inSheet: (expected, { of }) =>
      typeof expected === 'number'
        ? `string-length(${of}) ${kept[breaking]} ${expected}`
        : undefined,
    offer,
    describe: (expected, words_) => `${words} ${counted(expected, words_.value, characters)}`,
    describeNot: (expected, words_) => `${opposite} ${counted(expected, words_.value, characters)}`,
    lint: lintCount,
  };
}

export function itemsLimit(
  keyword: string,
  breaks: Breaks<number>,
  breaking: Comparison,
  words: string,
  opposite: string,
  offer: Offer,
): Operator {
  return {
    keyword,
    test: (expected) => {
      const limit = numberOf(expected);
      return (value) => !Array.isArray(value) || !breaks(value.length, limit);
    },
    sql: (expected, node) => not(node.compareItems(breaking, numberOf(expected))),
    provesPresence: false,
    verbal: true,
    inSheet: (expected, { of, count }) =>
      typeof expected === 'number' ? `${count}(${of}) ${kept[breaking]} ${expected}` : undefined,
    offer,
    describe: (expected, words_) => `${words} ${counted(expected, words_.value, elements)}`,
    describeNot: (expected, words_) => `${opposite} ${counted(expected, words_.value, elements)}`,
    lint: lintCount,
  };
}

export const ofLength = (code: string, words: string): Offer => ({
  code,
  words,
  to: ['text'],
  takes: 'count',
});

export const ofItems = (code: string, limit: string): Offer => ({
  code,
  words: (values) => (values === 'list' ? `строк ${limit}` : `отмечено ${limit}`),
  to: ['choices', 'list'],
  takes: 'count',
});

const characters = { one: 'знака', many: 'знаков' };
const elements = { one: 'значения', many: 'значений' };

/** «не меньше 21 знака», «не меньше 5 знаков»: the genitive that comparisons ask for. */
function counted(
  expected: Json,
  say: (value: Json) => string,
  noun: { one: string; many: string },
): string {
  const count = numberOf(expected);
  const one = count % 10 === 1 && count % 100 !== 11;
  return `${say(expected)} ${one ? noun.one : noun.many}`;
}
