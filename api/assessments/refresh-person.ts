// After any record of a person: facts again, level again, in the same transaction.
import type { Knex } from 'knex';
import { dateIn } from '../clock.ts';
import { refreshConsentMark } from '../consents/consent-queries.ts';
import { FactGatherer } from '../facts/gather.ts';
import { readNewcomers } from '../facts/source-queries.ts';
import type { Call } from '../http/endpoint.ts';
import { type Stamp, storeAssessment, storeFacts } from './assessment-queries.ts';
import { type Ruleset, rulesetAt } from './ruleset.ts';

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
  for (const sources of await readNewcomers(call.trx, personIds)) {
    const { person } = sources;
    const ruleset = await rulesetAt(call.app.db, call.trx, person.organization_id);
    if (!ruleset) continue;
    const today = dateIn(person.time_zone, new Date(call.now));
    const known = await gatherer.known(sources, ruleset.settings, today);
    await storeFacts(call.trx, person, known, { now: call.now, today, userId: call.actor.userId });
  }
}

/** Recomputes facts and levels of some people, each by the date of their own place. `owner` tells databases apart. */
export async function refreshPeople(
  owner: object,
  trx: Knex,
  personIds: number[],
  by: Omit<Stamp, 'today'>,
): Promise<void> {
  const gatherer = new FactGatherer(trx);
  const rulesets = new Map<number, Ruleset | undefined>();
  for (const sources of await gatherer.sources(personIds)) {
    const { person } = sources;
    const at = person.organization_id;
    if (!rulesets.has(at)) rulesets.set(at, await rulesetAt(owner, trx, at));
    const ruleset = rulesets.get(at);
    if (!ruleset) continue;
    const stamp: Stamp = { ...by, today: dateIn(person.time_zone, new Date(by.now)) };
    const known = await gatherer.known(sources, ruleset.settings, stamp.today);
    await storeFacts(trx, person, known, stamp);
    await storeAssessment(trx, person, known, ruleset, stamp);
  }
}
