// A text begins with another one, letter for letter: codes of one group of specialties, one series of documents.

import { not, or } from '../sql/fragment.ts';
import type { Operator } from './operator.ts';
import { lintScalar, textOf } from './values.ts';

const lastPoint = 0x10ffff;
const halves = { first: 0xd800, last: 0xdfff };

/** The first text behind all that begin so; nothing where there is none. */
function behind(beginning: string): string | undefined {
  const points = Array.from(beginning, (letter) => letter.codePointAt(0) ?? 0);
  while (points.at(-1) === lastPoint) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  const next = last + 1;
  points.push(next >= halves.first && next <= halves.last ? halves.last + 1 : next);
  return String.fromCodePoint(...points);
}

export const startsWith: Operator = {
  keyword: 'x-starts-with',
  test: (expected) => {
    const beginning = textOf(expected);
    return (value) => typeof value !== 'string' || value.startsWith(beginning);
  },
  // Between the beginning and what comes behind it: both engines compare letter for letter, by an index if there is one.
  sql: (expected, node) => {
    const beginning = textOf(expected);
    const end = behind(beginning);
    return not(
      or([
        node.compareText('<', beginning),
        ...(end === undefined ? [] : [node.compareText('>=', end)]),
      ]),
    );
  },
  provesPresence: false,
  verbal: true,
  describe: (expected, { value }) => `начинается с ${value(expected)}`,
  describeNot: (expected, { value }) => `не начинается с ${value(expected)}`,
  inSheet: (expected, { of, constant }) => `starts-with(${of}, ${constant(expected)})`,
  sheetFunction: 'starts-with',
  offer: {
    code: 'starts-with',
    words: 'начинается с',
    to: ['text'],
    takes: 'text',
    denied: { code: 'not-starts-with', words: 'не начинается с' },
  },
  lint: (expected) =>
    typeof expected === 'string' && expected !== ''
      ? lintScalar(expected)
      : 'Напишите, с чего начинается текст',
};
