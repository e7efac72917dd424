// After any record of a person: facts again, level again, in the same transaction. Of many people nobody waits for
// they are worked out beside the writer, which only stores what came out.
import type { Knex } from 'knex';
import { dateIn } from '../clock.ts';
import { refreshConsentMark } from '../consents/consent-queries.ts';
import { FactGatherer } from '../facts/gather.ts';
import { readNewcomers, type Sources } from '../facts/source-queries.ts';
import type { Call } from '../http/endpoint.ts';
import {
  type CurrentAssessment,
  currentAssessments,
  type KnownOfPerson,
  type Stamp,
  type StoredFacts,
  storeAssessments,
  storedFactsOf,
  storeFacts,
} from './assessment-queries.ts';
import { type Ruleset, rulesetsAt } from './ruleset.ts';

type By = Omit<Stamp, 'today'>;

export async function refreshPerson(call: Call, personId: number): Promise<void> {
  await refreshConsentMark(call.trx, personId, call.today);
  await refreshPeople(call.app.db, call.trx, [personId], {
    now: call.now,
    userId: call.actor.userId,
  });
}

/** Facts of people just registered: no record can have been entered, so no level follows. */
export async function welcomePeople(call: Call, personIds: number[]): Promise<void> {
  const gatherer = new FactGatherer(call.trx);
  const sources = await readNewcomers(call.trx, personIds);
  const known = await knownOf(call.app.db, call.trx, gatherer, sources, call.now);
  await storeFacts(call.trx, known, { now: call.now, userId: call.actor.userId });
}

/**
 * Recomputes facts and levels of some people, each by the date of their own place. Facts are stored whether or not
 * they say anything new: who works them out beside the writer sees that their sources changed. `owner` tells
 * databases apart.
 */
export async function refreshPeople(
  owner: object,
  trx: Knex,
  personIds: number[],
  by: By,
): Promise<void> {
  if (personIds.length === 0) return;
  const { people, current } = await workOut(owner, trx, personIds, by.now);
  await storeFacts(trx, people, by);
  await storeAssessments(trx, people, current, by);
}

/** Facts and levels of some people as they came out, and what was stored of them before. */
export interface WorkedOut {
  ids: number[];
  people: (KnownOfPerson & { ruleset: Ruleset })[];
  stored: Map<number, StoredFacts>;
  current: Map<number, CurrentAssessment>;
}

/** Reads and computes; writes nothing, so that it needs no transaction. */
export async function workOut(
  owner: object,
  db: Knex,
  ids: number[],
  now: string,
): Promise<WorkedOut> {
  // First what is stored: whatever is written from here on makes the revision another one.
  const stored = await storedFactsOf(db, ids);
  const current = await currentAssessments(db, ids);
  const gatherer = new FactGatherer(db);
  const people = await knownOf(owner, db, gatherer, await gatherer.sources(ids), now);
  return { ids, people, stored, current };
}

/** Stores what was worked out, and works out anew those of whom something was stored meanwhile. */
export async function storeRefreshed(
  owner: object,
  trx: Knex,
  { ids, people, stored, current }: WorkedOut,
  by: By,
): Promise<void> {
  const now = await revisionsOf(trx, ids);
  const overtaken = new Set(ids.filter((id) => now.get(id) !== stored.get(id)?.revision));
  const sound = people.filter(({ person }) => !overtaken.has(person.id));
  await storeFacts(trx, sound, by, stored);
  await storeAssessments(trx, sound, current, by);
  await refreshPeople(owner, trx, [...overtaken], by);
}

async function revisionsOf(trx: Knex, ids: number[]): Promise<Map<number, number>> {
  const rows: { person_id: number; revision: number }[] = await trx('person_facts')
    .whereIn('person_id', ids)
    .select('person_id', 'revision');
  return new Map(rows.map((row) => [row.person_id, row.revision]));
}

async function knownOf(
  owner: object,
  db: Knex,
  gatherer: FactGatherer,
  sources: readonly Sources[],
  now: string,
): Promise<(KnownOfPerson & { ruleset: Ruleset })[]> {
  const rulesets = await rulesetsAt(owner, db, [
    ...new Set(sources.map(({ person }) => person.organization_id)),
  ]);
  const instant = new Date(now);
  const out: (KnownOfPerson & { ruleset: Ruleset })[] = [];
  for (const one of sources) {
    const ruleset = rulesets.get(one.person.organization_id);
    if (!ruleset) continue;
    const today = dateIn(one.person.time_zone, instant);
    const known = await gatherer.known(one, ruleset.settings, today);
    out.push({ person: one.person, known, today, ruleset });
  }
  return out;
}
