// Recomputes many people in bounded steps: after a publication, a change of statistics, or the
// passing of a date on which somebody's facts change by themselves.
import type { Knex } from 'knex';
import type { JsonObject } from '../../forms/json.ts';
import { addDays } from '../clock.ts';
import { insertRows } from '../db/insert-rows.ts';
import { type JobRow, type WritingJob, writingJob } from '../jobs/runner.ts';
import { type AssessedPerson, assessmentRow, type Stamp, supersede } from './assessment-queries.ts';
import { refreshPeople, storeRefreshed, workOut } from './refresh-person.ts';
import { type Ruleset, rulesetsAt } from './ruleset.ts';

/** Of levels from stored facts few change: so many more are read than may be stored. */
const READ_FOR_ONE = 4;

/** The plus keeps the planner walking people by number: by organisation it would sort everybody at each step. */
const BELOW =
  '+p.organization_id in (select descendant_id from organization_tree where ancestor_id = ?)';

/** The next people after the job's cursor, at most `limit`. */
type Next = (db: Knex, job: JobRow, now: string, limit: number) => Promise<number[]>;

/** Facts and levels again of one person after another of those that `next` names. */
export function refreshing(kind: string, next: Next): WritingJob {
  return writingJob({
    kind,
    async prepare({ db, job, now }) {
      const ids = await next(db.primary, job, now, job.pace);
      return workOut(db, db.primary, ids, now);
    },
    async work({ db, trx, job, now, prepared }) {
      await storeRefreshed(db, trx, prepared, { now, userId: job.userId });
      return {
        cursor: String(prepared.ids.at(-1) ?? job.cursor ?? 0),
        done: job.done + prepared.ids.length,
        finished: prepared.ids.length < job.pace,
      };
    },
  });
}

export const refreshPeopleBelow = refreshing('refresh-people', (db, job, _now, limit) =>
  db('persons as p')
    .whereRaw(BELOW, [Number(job.payload.organizationId)])
    .where('id', '>', Number(job.cursor ?? 0))
    .orderBy('id')
    .limit(limit)
    .pluck('id'),
);

/** The daily work: ages, «last 12 months» and validity change without a write. */
export const refreshDue = refreshing('refresh-due', (db, job, now, limit) =>
  db('person_facts')
    // The day begins in the east: there it may be tomorrow already.
    .where('next_change_on', '<=', addDays(now.slice(0, 10), 1))
    .where('person_id', '>', Number(job.cursor ?? 0))
    .orderBy('person_id')
    .limit(limit)
    .pluck('person_id'),
);

interface Assessed extends AssessedPerson {
  facts: string | object;
  revision: number;
  assessable: boolean | number;
  assessment_id: number | null;
  gist: string | null;
  policy_version_id: number | null;
}

interface NewLevel {
  row: Assessed;
  ruleset: Ruleset;
  facts: JsonObject;
  gist: string | null;
}

/** Facts stay, rules changed: levels follow from what is stored. */
export const assessPeople = writingJob({
  kind: 'assess-people',
  async prepare({ db, job }) {
    const rows: Assessed[] = await db
      .primary('person_facts as f')
      .join('persons as p', 'p.id', 'f.person_id')
      .leftJoin('assessments as a', (join) =>
        join.on('a.person_id', 'p.id').andOnVal('a.is_current', true),
      )
      .where('f.person_id', '>', Number(job.cursor ?? 0))
      .whereRaw(BELOW, [Number(job.payload.organizationId)])
      .orderBy('f.person_id')
      .limit(job.pace * READ_FOR_ONE)
      .select(
        'p.id',
        'p.region_id',
        'p.municipality_id',
        'p.organization_id',
        'p.assessable',
        'f.facts',
        'f.revision',
        'a.id as assessment_id',
        'a.gist',
        'a.policy_version_id',
      );
    const at = [...new Set(rows.map((row) => row.organization_id))];
    const changes = newLevels(rows, await rulesetsAt(db, db.primary, at));
    return { last: rows.at(-1)?.id, read: rows.length, changes };
  },
  async work({ db, trx, job, now, prepared: { last, read, changes } }) {
    await storeChanged(db, trx, changes, { now, today: now.slice(0, 10), userId: job.userId });
    return {
      cursor: String(last ?? job.cursor),
      done: job.done + read,
      finished: read < job.pace * READ_FOR_ONE,
    };
  },
});

/** Only of those who already have a level: whoever was never profiled gets none by a change of rules. */
function newLevels(
  rows: readonly Assessed[],
  rulesets: ReadonlyMap<number, Ruleset | undefined>,
): NewLevel[] {
  return rows.flatMap((row) => {
    const ruleset = rulesets.get(row.organization_id);
    if (!ruleset || row.assessment_id === null) return [];
    const facts = typeof row.facts === 'string' ? JSON.parse(row.facts) : row.facts;
    const gist = row.assessable ? ruleset.compiled.gist(facts) : null;
    const same = gist === row.gist && row.policy_version_id === ruleset.policyVersionId;
    return same ? [] : [{ row, ruleset, facts, gist }];
  });
}

async function storeChanged(
  owner: object,
  trx: Knex,
  changes: readonly NewLevel[],
  stamp: Stamp,
): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ row }) => row.id);
  const evidence = new Map<number, string>();
  const revisions = new Map<number, number>();
  for (const { person_id, sources, revision } of await trx('person_facts')
    .whereIn('person_id', ids)
    .select('person_id', 'sources', 'revision')) {
    evidence.set(person_id, sources);
    revisions.set(person_id, revision);
  }
  const sound = changes.filter(({ row }) => revisions.get(row.id) === row.revision);
  await supersede(
    trx,
    sound.map(({ row }) => row.assessment_id ?? 0),
    stamp,
  );
  const levels = new Map<string | null, number[]>();
  const inserts = sound.flatMap(({ row, ruleset, facts, gist }) => {
    const assessment =
      gist === null ? null : ruleset.compiled(facts, JSON.parse(evidence.get(row.id) ?? '{}'));
    const level = assessment?.level ?? null;
    const of = levels.get(level) ?? [];
    levels.set(level, of);
    of.push(row.id);
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
  const overtaken = changes.filter((one) => !sound.includes(one)).map(({ row }) => row.id);
  await refreshPeople(owner, trx, overtaken, stamp);
}
