// Are two things under one code one and the same? Nobody can read intent out of a text, so it is told by what people
// read: a title put right is the same thing, a title of other words is another unless its author says otherwise.

import type { LedgerEntry } from './ledger.ts';

/** Words that any question may have: they say nothing of what is asked. */
const everyday = new Set(
  (
    'а без был была были было бы в вам вами вас ваш ваша ваше вашего вашей вашему вашем ваши ваших вашу вы для до ' +
    'его ее если есть за и из или имеете имеется их к как какая какие какой каков какова какое каким какого кем ко ' +
    'когда кто ли на над не ни но о об от отметьте по под при про с свой своего своей со сколько так то у ' +
    'укажите что чем чему это'
  ).split(' '),
);

/** Enough of a word to know it in another case, number or with a slip of the pen. */
const stem = 5;

interface Words {
  telling: string[];
  numbers: string[];
}

function wordsOf(title: string): Words {
  const signs =
    title
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/\p{L}+|\p{N}+|[^\s\p{L}\p{N}]/gu) ?? [];
  const words = signs.filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => !everyday.has(word));
  const kept = [telling, words, signs].find(({ length }) => length > 0) ?? [];
  return {
    telling: [...new Set(kept)],
    numbers: words.filter((word) => /\p{N}/u.test(word)),
  };
}

/** One word in another case or number, or with one letter amiss. */
function alike(left: string, right: string): boolean {
  if (left.slice(0, stem) === right.slice(0, stem)) return true;
  if (Math.min(left.length, right.length) < stem) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < left.length - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  return Math.max(left.length, right.length) - start - end <= 1;
}

const shared = (left: readonly string[], right: readonly string[]) =>
  left.filter((word) => right.some((other) => alike(word, other))).length;

/** Enough of the telling words in common; other numbers («9 класс», «11 класс») are another thing. */
export function resembles(left: string, right: string): boolean {
  if (left === right) return true;
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const [one, other] = [a.telling.length, b.telling.length];
  const numbered = a.numbers.length > 0 && b.numbers.length > 0;
  if (numbered && !a.numbers.some((number) => b.numbers.includes(number))) return false;
  const common = shared(a.telling, b.telling);
  // Most of the shorter title, or a third of both together.
  return common > 0 && (common * 3 >= Math.min(one, other) * 2 || common * 6 >= one + other);
}

/** One thing, by all that was ever published at its path: step by step from title to title. */
export function isSameThing(
  history: readonly LedgerEntry[],
  path: string,
  before: { title: string; type: string },
  after: { title: string; type: string; was?: string },
): boolean {
  if (before.type !== after.type) return false;
  const known = history.filter((entry) => entry.path === path && entry.type === before.type);
  const reached = new Set([before.title]);
  const goal = (title: string) => resembles(title, after.title) || title === after.was;
  for (const title of reached) {
    if (goal(title)) return true;
    for (const entry of known) {
      const { title: next, was = [] } = entry;
      const stated =
        was.includes(title) || known.some((own) => own.title === title && own.was?.includes(next));
      if (stated || resembles(title, next)) reached.add(next);
    }
  }
  return false;
}
