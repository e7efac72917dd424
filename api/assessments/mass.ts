// Recomputes many people in bounded steps: after a publication, a change of statistics, or the
// passing of a date on which somebody's facts change by themselves.
import type { Knex } from 'knex';
import { addDays } from '../clock.ts';
import { insertRows } from '../db/insert-rows.ts';
import type { WritingJob } from '../jobs/runner.ts';
import { type AssessedPerson, assessmentRow, type Stamp, supersede } from './assessment-queries.ts';
import { refreshPeople } from './refresh-person.ts';
import { type Ruleset, rulesetsAt } from './ruleset.ts';

/** Facts again: some eight queries a person, so short steps. */
const REFRESH_STEP = 50;
/** Levels from stored facts: one read a step, writes only for those who changed. */
const ASSESS_STEP = 1_000;

/** The plus keeps the planner walking people by number: by organisation it would sort everybody at each step. */
const BELOW =
  '+p.organization_id in (select descendant_id from organization_tree where ancestor_id = ?)';

async function idsBelow(trx: Knex, organizationId: number, after: number): Promise<number[]> {
  return trx('persons as p')
    .whereRaw(BELOW, [organizationId])
    .where('id', '>', after)
    .orderBy('id')
    .limit(REFRESH_STEP)
    .pluck('id');
}

export const refreshPeopleBelow: WritingJob = {
  kind: 'refresh-people',
  async work({ db, trx, job, now }) {
    const ids = await idsBelow(trx, Number(job.payload.organizationId), Number(job.cursor ?? 0));
    await refreshPeople(db, trx, ids, { now, userId: job.userId });
    return {
      cursor: String(ids.at(-1) ?? job.cursor),
      done: job.done + ids.length,
      finished: ids.length < REFRESH_STEP,
    };
  },
};

interface StoredFacts extends AssessedPerson {
  facts: string | object;
  assessable: boolean | number;
  risk_level: string | null;
  assessment_id: number | null;
  gist: string | null;
  policy_version_id: number | null;
}

/** Facts stay, rules changed: levels follow from what is stored. */
export const assessPeople: WritingJob = {
  kind: 'assess-people',
  async work({ db, trx, job, now }) {
    const stamp: Stamp = { now, today: now.slice(0, 10), userId: job.userId };
    const rows: StoredFacts[] = await trx('person_facts as f')
      .join('persons as p', 'p.id', 'f.person_id')
      .leftJoin('assessments as a', (join) =>
        join.on('a.person_id', 'p.id').andOnVal('a.is_current', true),
      )
      .where('f.person_id', '>', Number(job.cursor ?? 0))
      .whereRaw(BELOW, [Number(job.payload.organizationId)])
      .orderBy('f.person_id')
      .limit(ASSESS_STEP)
      .select(
        'p.id',
        'p.region_id',
        'p.municipality_id',
        'p.organization_id',
        'p.assessable',
        'p.risk_level',
        'f.facts',
        'a.id as assessment_id',
        'a.gist',
        'a.policy_version_id',
      );
    const rulesets = await rulesetsAt(db, trx, [
      ...new Set(rows.map((row) => row.organization_id)),
    ]);
    await storeChanged(trx, rows, rulesets, stamp);
    return {
      cursor: String(rows.at(-1)?.id ?? job.cursor),
      done: job.done + rows.length,
      finished: rows.length < ASSESS_STEP,
    };
  },
};

async function storeChanged(
  trx: Knex,
  rows: StoredFacts[],
  rulesets: Map<number, Ruleset | undefined>,
  stamp: Stamp,
): Promise<void> {
  // Only those who already have a level: whoever was never profiled gets none by a change of rules.
  const changed = rows.flatMap((row) => {
    const ruleset = rulesets.get(row.organization_id);
    if (!ruleset || row.assessment_id === null) return [];
    const facts = typeof row.facts === 'string' ? JSON.parse(row.facts) : row.facts;
    const gist = row.assessable ? ruleset.compiled.gist(facts) : null;
    const same = gist === row.gist && row.policy_version_id === ruleset.policyVersionId;
    return same ? [] : [{ row, ruleset, facts, gist }];
  });
  if (changed.length === 0) return;
  const ids = changed.map(({ row }) => row.id);
  const evidence = new Map<number, string>();
  for (const { person_id, sources } of await trx('person_facts')
    .whereIn('person_id', ids)
    .select('person_id', 'sources')) {
    evidence.set(person_id, sources);
  }
  await supersede(
    trx,
    changed.map(({ row }) => row.assessment_id ?? 0),
    stamp,
  );
  const levels = new Map<string | null, number[]>();
  const inserts = changed.flatMap(({ row, ruleset, facts, gist }) => {
    const assessment =
      gist === null ? null : ruleset.compiled(facts, JSON.parse(evidence.get(row.id) ?? '{}'));
    const level = assessment?.level ?? null;
    levels.set(level, [...(levels.get(level) ?? []), row.id]);
    return assessment && gist
      ? [assessmentRow(row, { facts }, assessment, gist, ruleset, stamp)]
      : [];
  });
  await insertRows(trx, 'assessments', inserts);
  for (const [level, people] of levels) {
    await trx('persons')
      .whereIn('id', people)
      .update({ risk_level: level, assessed_on: level === null ? null : stamp.today });
  }
}

/** The daily work: ages, «last 12 months» and validity change without a write. */
export const refreshDue: WritingJob = {
  kind: 'refresh-due',
  async work({ db, trx, job, now }) {
    // The day begins in the east: there it may be tomorrow already.
    const ids: number[] = await trx('person_facts')
      .where('next_change_on', '<=', addDays(now.slice(0, 10), 1))
      .where('person_id', '>', Number(job.cursor ?? 0))
      .orderBy('person_id')
      .limit(REFRESH_STEP)
      .pluck('person_id');
    await refreshPeople(db, trx, ids, { now, userId: null });
    return {
      cursor: String(ids.at(-1) ?? job.cursor ?? 0),
      done: job.done + ids.length,
      finished: ids.length < REFRESH_STEP,
    };
  },
};
