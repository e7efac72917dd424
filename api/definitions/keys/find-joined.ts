// Codes that were given to another thing before publication refused it, as the stored versions tell.

import type { Knex } from 'knex';
import { checkKeys } from '../../../forms/definitions/keys/check-keys.ts';
import {
  byPath,
  type LedgerEntry,
  lastHeld,
  nextLedger,
} from '../../../forms/definitions/keys/ledger.ts';
import { thingsIn } from '../../../forms/definitions/keys/things.ts';
import { textsOf } from '../../versions/key-queries.ts';
import { parseObject } from '../parse-object.ts';
import { answersHolding, type Owner, publishedOwners } from './joined-queries.ts';

export interface Joined {
  kind: string;
  element: string;
  place: string;
  path: string;
  code: string;
  /** What it was, and the last version of it; what it became, and the version that did it. */
  before: { title: string; number: number };
  after: { title: string; number: number };
  /** A version without the code lies between. */
  gap: boolean;
  /** Answers that name the code, given by versions before and since. */
  answers: { before: number; after: number };
}

export async function findJoined(db: Knex): Promise<Joined[]> {
  const found: Joined[] = [];
  for (const owner of await publishedOwners(db)) found.push(...(await joinedOf(db, owner)));
  return found;
}

async function joinedOf(db: Knex, owner: Owner): Promise<Joined[]> {
  const found: Joined[] = [];
  let ledger: LedgerEntry[] = [];
  for (const { number, body: text } of await textsOf(db, owner.id)) {
    const body = parseObject(text) ?? {};
    const refused = checkKeys(ledger, body).map(({ path }) => path.replace(/\.type$/, ''));
    const known = byPath(ledger);
    for (const thing of thingsIn(body)) {
      const before = known.get(thing.path)?.at(-1);
      if (!before || !refused.includes(thing.path)) continue;
      const standing = before.retired === null;
      // Back under the same words after a gap: nothing else was meant by it.
      if (!standing && before.title === thing.title && before.type === thing.type) continue;
      found.push({
        kind: owner.kind,
        element: owner.code,
        place: owner.place,
        path: thing.path,
        code: thing.code,
        before: { title: before.title, number: standing ? number - 1 : lastHeld(before) },
        after: { title: thing.title, number },
        gap: !standing,
        answers: {
          before: await answersHolding(db, owner, thing.code, { before: number }),
          after: await answersHolding(db, owner, thing.code, { since: number }),
        },
      });
    }
    ledger = nextLedger(ledger, body, number);
  }
  return found;
}

/** One line for a person at the machine. */
export function joinedInWords({ kind, element, place, path, before, after, gap, answers }: Joined) {
  const how = gap ? 'отдан заново' : 'сменил вопрос';
  return (
    `${kind}/${element}, ${place}: ${path} ${how}: «${before.title}» (версия ${before.number}) → ` +
    `«${after.title}» (версия ${after.number}); ответов по прежним версиям ${answers.before}, по новым ${answers.after}`
  );
}
