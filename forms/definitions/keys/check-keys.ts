// A code is a thing for ever: what a published version held under it is never given to another thing. Bringing a
// thing back, or calling it by quite other words, is an act of its own, stated in the text (`x-was`).

import type { Issue } from '../../dialect/issues.ts';
import type { JsonObject } from '../../json.ts';
import { byPath, type LedgerEntry, lastHeld } from './ledger.ts';
import { resembles } from './same-thing.ts';
import { type Thing, type ThingRole, thingsIn } from './things.ts';

const words: Readonly<Record<ThingRole, { dative: string; back: string; same: string }>> = {
  question: { dative: 'вопросу', back: 'тот вопрос', same: 'тот же вопрос, названный' },
  field: { dative: 'полю', back: 'то поле', same: 'то же поле, названное' },
  section: { dative: 'разделу', back: 'тот раздел', same: 'тот же раздел, названный' },
  option: { dative: 'варианту', back: 'тот вариант', same: 'тот же вариант, названный' },
  row: { dative: 'строке', back: 'ту строку', same: 'та же строка, названная' },
  column: { dative: 'столбцу', back: 'тот столбец', same: 'тот же столбец, названный' },
};

/** Keywords of the issues that a code gives: whoever shows them may offer a way out. */
export const keyIssues = {
  retired: 'retired-key',
  other: 'other-thing',
  type: 'key-type',
} as const;

/** @param ledger of the element, of its namesakes above, and of the version it stands on */
export function checkKeys(ledger: readonly LedgerEntry[], body: JsonObject): Issue[] {
  const known = byPath(ledger);
  const refused = new Set<string>();
  const brought = new Set<string>();
  return thingsIn(body).flatMap((thing): Issue[] => {
    const { path, within = '' } = thing;
    const entries = known.get(path);
    // Of a question that is refused whole, its parts need no words of their own.
    if (refused.has(within)) refused.add(path);
    if (!entries || refused.has(path)) return [];
    const alike = entries.filter(({ type }) => type === thing.type);
    const titled = alike.some(({ title }) => resembles(title, thing.title));
    if (alike.some((entry) => entry.retired === null && resembles(entry.title, thing.title)))
      return [];
    const stated = alike.some(({ title }) => title === thing.was);
    if (stated || (titled && brought.has(within))) {
      brought.add(path);
      return [];
    }
    refused.add(path);
    return [issueOf(thing, alike, entries)];
  });
}

function issueOf(thing: Thing, alike: readonly LedgerEntry[], all: readonly LedgerEntry[]): Issue {
  const owner = alike.at(-1) ?? all.at(-1);
  const { dative, back, same } = words[owner?.role ?? thing.role];
  const version = owner ? ` (версия ${lastHeld(owner)})` : '';
  const told = `Код «${thing.code}» принадлежал ${dative} «${owner?.title ?? ''}»${version}`;
  if (owner?.retired !== null)
    return {
      path: thing.path,
      keyword: keyIssues.retired,
      message: `${told}: выберите другой или верните ${back}`,
      limit: owner?.title ?? '',
    };
  if (alike.length === 0)
    return {
      path: `${thing.path}.type`,
      keyword: keyIssues.type,
      message: `${told} с ответом другого вида: выберите другой код`,
      limit: owner?.type ?? '',
    };
  return {
    path: thing.path,
    keyword: keyIssues.other,
    message: `${told}: выберите другой, а если это ${same} иначе, подтвердите это`,
    limit: owner.title,
  };
}
