// The ledger of codes: what every published version of an element held under each of them. Nothing is ever taken out.

import type { JsonObject } from '../../json.ts';
import { type Thing, thingsIn } from './things.ts';

export interface LedgerEntry extends Omit<Thing, 'was' | 'within'> {
  /** Titles it was stated to have had before. */
  was?: readonly string[];
  /** Version that brought it. */
  first: number;
  /** Version that no longer held it; null while it stands. */
  retired: number | null;
}

/** What tells entries apart: another title or type under one code is an entry of its own. */
export const entryKey = ({ path, type, title }: Pick<LedgerEntry, 'path' | 'type' | 'title'>) =>
  JSON.stringify([path, type, title]);

/** The last version in which it stood, as far as the ledger knows. */
export const lastHeld = ({ first, retired }: LedgerEntry): number =>
  retired === null ? first : retired - 1;

/** The ledger after the version of this number: new things join, what is gone is retired, none is forgotten. */
export function nextLedger(
  ledger: readonly LedgerEntry[],
  body: JsonObject,
  number: number,
): LedgerEntry[] {
  const held = new Map(thingsIn(body).map((thing) => [entryKey(thing), thing]));
  const known = new Set(ledger.map(entryKey));
  const kept = ledger.map((entry): LedgerEntry => {
    const thing = held.get(entryKey(entry));
    if (!thing) return entry.retired === null ? { ...entry, retired: number } : entry;
    const was = statedOf(thing, entry.was);
    const same = entry.retired === null && was.length === (entry.was?.length ?? 0);
    return same ? entry : { ...entry, retired: null, ...(was.length > 0 ? { was } : {}) };
  });
  const added = [...held].flatMap(([key, thing]): LedgerEntry[] => {
    if (known.has(key)) return [];
    const { was: _, within: __, ...own } = thing;
    const was = statedOf(thing);
    return [{ ...own, ...(was.length > 0 ? { was } : {}), first: number, retired: null }];
  });
  return [...kept, ...added];
}

const statedOf = ({ was, title }: Thing, before: readonly string[] = []): readonly string[] =>
  was === undefined || was === title || before.includes(was) ? before : [...before, was];

/** All that is known of each path, the latest last. */
export function byPath(ledger: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  const found = new Map<string, LedgerEntry[]>();
  for (const entry of ledger) {
    const known = found.get(entry.path);
    if (known) known.push(entry);
    else found.set(entry.path, [entry]);
  }
  for (const known of found.values())
    known.sort((a, b) => latest(a) - latest(b) || a.first - b.first);
  return found;
}

const latest = ({ retired }: LedgerEntry) => retired ?? Number.MAX_SAFE_INTEGER;
