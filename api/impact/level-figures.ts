// Figures that count by levels, before and after the draft: those who change are counted once by the level
// they have and once by the level they would get; everybody else stays as counted.

import {
  type Figure,
  type Indicator,
  queriesOfIndicator,
  shareOf,
} from '../../forms/indicators/index.ts';
import { type FieldSql, fieldsOf, predicateToSql } from '../../forms/predicates/index.ts';
import { sensitivityOfQueries } from '../../forms/risk/index.ts';
import { EVERYWHERE } from '../access/actor.ts';
import type { Database } from '../db/connect.ts';
import { inIds } from '../db/in-ids.ts';
import { rawRows } from '../db/raw-rows.ts';
import { countFigure } from '../figures/figure-queries.ts';
import { indicatorsInForce } from '../figures/indicators-in-force.ts';
import { LEARNERS, learnerField } from '../reports/figure-queries.ts';
import { unclearedAt } from '../small-groups/small-groups.ts';
import { changing, type KeyedPerson, peopleSql, type Step } from './changing.ts';
import { draftPlace, recomputes, riskDraft } from './impact-job.ts';
import type { LastImpact } from './last-impact.ts';
import { condenseGoverned } from './levels.ts';
import { ofPlaces } from './stored-people.ts';

export interface LevelFigure {
  [member: string]: string | number | null;
  code: string;
  title: string;
  before: number | null;
  after: number | null;
}

interface Movement extends Step {
  ids: number[];
}

const waits = async () => undefined;

export async function levelFigures(
  db: Database,
  { jobId, payload }: LastImpact,
  today: string,
): Promise<LevelFigure[]> {
  const organizationId = Number(payload.organizationId);
  const indicators = (await indicatorsInForce(db.reports, [organizationId])).filter(
    ({ body }) =>
      // Whom a figure over special facts would count of those who move is not told at all.
      countsByLevel(body) && sensitivityOfQueries(queriesOfIndicator(body)) !== 'special',
  );
  if (indicators.length === 0) return [];
  const moved = await movements(db, jobId, payload);
  const out: LevelFigure[] = [];
  for (const { body } of indicators) {
    const hiding = await unclearedAt(db.reports, organizationId, today);
    const asked = { engine: db.engine, scope: EVERYWHERE, today, within: organizationId, hiding };
    const { total } = await countFigure(db.reports, body, asked);
    const after = { ...total };
    for (const movement of moved) await move(db, body, movement, after);
    const stated = (figure: Figure) => (figure.of === null ? figure.value : shareOf(figure));
    out.push({
      code: body.code,
      title: body.shortTitle,
      before: stated(total),
      after: stated(after),
    });
  }
  return out;
}

/** Counts of people, one of whose conditions reads the level. */
function countsByLevel({ numerator, denominator }: Indicator): boolean {
  const queries = [numerator, ...(denominator ? [denominator] : [])];
  return (
    queries.every(({ dataset, aggregate }) => dataset === 'learners' && aggregate === 'count') &&
    queries.some(({ where }) => fieldsOf(where).includes('riskLevel'))
  );
}

async function movements(
  db: Database,
  jobId: number,
  payload: LastImpact['payload'],
): Promise<Movement[]> {
  const draft = riskDraft(payload);
  const place = await draftPlace(db.reports, Number(payload.organizationId));
  const asOf = typeof payload.asOf === 'string' ? payload.asOf : null;
  const found = new Map<string, Movement>();
  const add = (step: Step, id: number) => {
    const name = `${step.before} ${step.after}`;
    const known = found.get(name) ?? { ...step, ids: [] };
    known.ids.push(id);
    found.set(name, known);
  };
  if (await recomputes(db, draft, place, asOf)) {
    // Figures of today and levels of another day are not added up.
    if (asOf !== null) return [];
    const rows: { record_id: number; found: string }[] = await db
      .reports('impact_rows')
      .where({ job_id: jobId })
      .select('record_id', 'found');
    for (const row of rows) add(JSON.parse(row.found), row.record_id);
    return [...found.values()];
  }
  for (const one of changing(await condenseGoverned(db, draft, place, waits), 'all')) {
    if (one.people) {
      for (const [id, step] of one.people) add(step, id);
      continue;
    }
    const people = peopleSql(db.engine, one, ofPlaces(db.engine, one.group.places));
    for (const row of await rawRows<KeyedPerson>(db.reports, people.sql, people.bindings)) {
      const step = one.next.get(row.key);
      if (step) add(step, row.person);
    }
  }
  return [...found.values()];
}

/** Takes these people out of the figure as they are and puts them in as they would be. */
async function move(
  db: Database,
  { numerator, denominator }: Indicator,
  { before, after, ids }: Movement,
  figure: Figure,
): Promise<void> {
  const whereIs =
    (level: string) =>
    (name: string): FieldSql | undefined =>
      name === 'riskLevel'
        ? // A code of our own, never a text from outside.
          {
            kind: 'column',
            sql: level === 'none' ? "nullif('none', 'none')" : `'${level}'`,
            type: 'string',
          }
        : learnerField(name);
  const sql = (where: Indicator['numerator']['where'], level: string) =>
    predicateToSql(where, { engine: db.engine, field: whereIs(level) }).isTrue;
  const among = inIds(db.engine, 'p.id', ids);
  for (const [level, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    const concerned = denominator
      ? sql(denominator.where, level)
      : { sql: '(1 = 1)', bindings: [] };
    const counts = sql(numerator.where, level);
    const [row] = await rawRows<{ value: number | null; total: number | null }>(
      db.reports,
      `select sum(case when ${concerned.sql} and ${counts.sql} then 1 else 0 end) as value, sum(case when ${concerned.sql} then 1 else 0 end) as total from ${LEARNERS} where ${among.sql}`,
      [...concerned.bindings, ...counts.bindings, ...concerned.bindings, ...among.bindings],
    );
    figure.value += sign * (row?.value ?? 0);
    if (figure.of !== null) figure.of += sign * (row?.total ?? 0);
  }
}
