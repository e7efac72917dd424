// Recomputes many people in bounded steps: after a publication, a change of statistics, or the
// passing of a date on which somebody's facts change by themselves.
import type { Knex } from 'knex';
import { addDays } from '../clock.ts';
import type { JobKind } from '../jobs/runner.ts';
import { refreshPeople } from './refresh-person.ts';
import { rulesetAt } from './ruleset.ts';
import { isProfiled, storeAssessment } from './store.ts';
import { readSources } from '../facts/sources.ts';

const STEP = 50;

async function idsBelow(trx: Knex, organizationId: number, after: number): Promise<number[]> {
  return trx('persons')
    .whereIn('organization_id', trx('organization_tree').where({ ancestor_id: organizationId }).select('descendant_id'))
    .where('id', '>', after)
    .orderBy('id')
    .limit(STEP)
    .pluck('id');
}

export const refreshPeopleBelow: JobKind = async ({ db, trx, job, now }) => {
  const ids = await idsBelow(trx, Number(job.payload.organizationId), Number(job.cursor ?? 0));
  await refreshPeople(db, trx, ids, { now, today: now.slice(0, 10), userId: job.userId });
  return { cursor: String(ids.at(-1) ?? job.cursor), done: job.done + ids.length, finished: ids.length < STEP };
};

/** Facts stay, rules changed: levels follow from what is stored. */
export const assessPeople: JobKind = async ({ db, trx, job, now }) => {
  const ids = await idsBelow(trx, Number(job.payload.organizationId), Number(job.cursor ?? 0));
  const stored = await trx('person_facts').whereIn('person_id', ids).select('person_id', 'facts', 'sources');
  const known = new Map(stored.map((row) => [row.person_id, row]));
  for (const { person } of await readSources(trx, ids)) {
    const row = known.get(person.id);
    const ruleset = row && (await rulesetAt(db, trx, person.organization_id));
    if (!ruleset) continue;
    const facts = { facts: JSON.parse(row.facts), evidence: JSON.parse(row.sources), nextChangeOn: null };
    const assessed = Boolean(person.assessable) && isProfiled(facts);
    await storeAssessment(trx, person, facts, assessed ? ruleset.compiled(facts.facts, facts.evidence) : null, ruleset, {
      now,
      today: now.slice(0, 10),
      userId: job.userId,
    });
  }
  return { cursor: String(ids.at(-1) ?? job.cursor), done: job.done + ids.length, finished: ids.length < STEP };
};

/** The daily work: ages, «last 12 months» and validity change without a write. */
export const refreshDue: JobKind = async ({ db, trx, job, now }) => {
  const today = now.slice(0, 10);
  const ids: number[] = await trx('person_facts')
    .where('next_change_on', '<', addDays(today, 1))
    .orderBy('next_change_on')
    .limit(STEP)
    .pluck('person_id');
  await refreshPeople(db, trx, ids, { now, today, userId: null });
  return { cursor: today, done: job.done + ids.length, finished: ids.length < STEP };
};
