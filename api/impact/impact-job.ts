// The job behind the tab «Влияние»: what a draft, published as it stands, would do.

import type { Knex } from 'knex';
import { readAnyDefinition, readDefinition } from '../../forms/definitions/read.ts';
import type { JsonObject } from '../../forms/json.ts';
import { sumsOf } from '../../forms/risk/index.ts';
import { dateIn } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import type { Resources } from '../http/resources.ts';
import type { Found } from '../jobs/reading.ts';
import type { ReadingJob } from '../jobs/runner.ts';
import { organizationAt, organizationsNamed, timeZoneAt } from '../places/place-queries.ts';
import { asJson } from '../problem.ts';
import { draftedRules, type RiskDraft } from './drafted-rules.ts';
import { type FiguresDraft, figureImpact } from './figures.ts';
import { governedPlaces } from './governed-queries.ts';
import { type DraftPlace, type LevelImpact, levelImpact } from './levels.ts';
import { changesFacts, recomputeLevels } from './recompute.ts';
import { checkRecords } from './records/check-records.ts';
import type { RecordsDraft } from './records/sources.ts';

/** Places told one by one; those beyond are told together. */
const MOST_PLACES = 1_000;
const CHANGES_LEVELS = ['assess-people', 'refresh-people', 'refresh-event', 'refresh-due'];

export function impactOf(resources: Resources): ReadingJob {
  return {
    kind: 'impact',
    async read({ db, job, now, progress }) {
      const from = performance.now();
      const found = await find(db, resources, job.payload, now, progress);
      const took = Math.round(performance.now() - from);
      return {
        ...found,
        result: { ...(found.result as JsonObject), countedAt: now, milliseconds: took },
      };
    },
  };
}

async function find(
  db: Database,
  resources: Resources,
  payload: JsonObject,
  now: string,
  progress: Progress,
): Promise<Found> {
  const organizationId = Number(payload.organizationId);
  const draft = readAnyDefinition(JSON.parse(String(payload.draft)));
  const when = { asOf: typeof payload.asOf === 'string' ? payload.asOf : null, now };
  switch (draft.kind) {
    case 'risk-criterion':
    case 'risk-policy':
      return levels(db, draft, await draftPlace(db.reports, organizationId), when, progress);
    case 'questionnaire':
    case 'event-type':
    case 'register':
      return records(db, resources, draft, organizationId, now, progress);
    case 'report-template':
    case 'indicator':
      return figures(db, draft, organizationId, now, progress);
    case 'plan-template':
      // A plan is written once by its template and stays as it was made.
      return { result: asJson({ about: 'records', ...nothingFound }) };
  }
}

async function todayAt(db: Database, organizationId: number, now: string): Promise<string> {
  return dateIn(await timeZoneAt(db.reports, organizationId), new Date(now));
}

async function figures(
  db: Database,
  draft: FiguresDraft,
  organizationId: number,
  now: string,
  progress: Progress,
): Promise<Found> {
  const today = await todayAt(db, organizationId, now);
  const { totals, places } = await figureImpact(db, draft, organizationId, today, progress);
  return {
    result: asJson({
      about: 'figures',
      totals,
      places: await named(db.reports, places.slice(0, MOST_PLACES)),
      placesTotal: places.length,
    }),
  };
}

const nothingFound = { records: 0, invalid: 0, paths: [], places: [], placesTotal: 0, listed: 0 };

type Progress = (done: number, total: number) => Promise<void>;

async function records(
  db: Database,
  resources: Resources,
  draft: RecordsDraft,
  organizationId: number,
  now: string,
  progress: Progress,
): Promise<Found> {
  const { impact: found, named: rows } = await checkRecords(
    db,
    resources,
    draft,
    organizationId,
    await todayAt(db, organizationId, now),
    progress,
  );
  return {
    result: asJson({
      ...found,
      about: 'records',
      listed: rows.length,
      places: await named(db.reports, found.places.slice(0, MOST_PLACES)),
      placesTotal: found.places.length,
    }),
    rows: rows.map(({ id, found: problems }) => ({ id, found: asJson(problems) })),
  };
}

export function riskDraft({ kind, draft }: JsonObject): RiskDraft {
  return kind === 'risk-policy'
    ? readDefinition('risk-policy', String(draft))
    : readDefinition('risk-criterion', String(draft));
}

export async function draftPlace(db: Knex, organizationId: number): Promise<DraftPlace> {
  const found = await organizationAt(db, organizationId);
  return { organizationId, isCountry: found?.kind === 'country' };
}

async function levels(
  db: Database,
  draft: RiskDraft,
  place: DraftPlace,
  when: { asOf: string | null; now: string },
  progress: Progress,
): Promise<Found> {
  if (await recomputes(db, draft, place, when.asOf)) {
    const { impact: found, named: rows } = await recomputeLevels(db, draft, place, when, progress);
    return {
      result: await serialize(db, { ...found, asOf: when.asOf, listed: rows.length }),
      rows: rows.map(({ id, found: levelsOf }) => ({ id, found: asJson(levelsOf) })),
    };
  }
  return { result: await serialize(db, await levelImpact(db, draft, place, progress)) };
}

/** Whether stored levels and facts do not suffice. */
export async function recomputes(
  db: Database,
  draft: RiskDraft,
  place: DraftPlace,
  asOf: string | null,
): Promise<boolean> {
  if (asOf !== null) return true;
  if (draft.kind !== 'risk-policy') return false;
  const places = await governedPlaces(db.reports, { ...draft, ...place });
  return changesFacts(await draftedRules(db, db.reports, draft, places));
}

async function serialize(db: Database, { places, ...found }: LevelImpact): Promise<JsonObject> {
  const unsettled = await db
    .reports('jobs')
    .whereIn('kind', CHANGES_LEVELS)
    .whereIn('status', ['waiting', 'running'])
    .first('id');
  return {
    ...(asJson(found) as JsonObject),
    about: 'levels',
    sums: asJson(sumsOf(found.matrix)),
    unsettled: unsettled !== undefined,
    places: asJson(await named(db.reports, places.slice(0, MOST_PLACES))),
    placesTotal: places.length,
  };
}

async function named<Row extends { id: number }>(db: Knex, rows: Row[]) {
  const names = await organizationsNamed(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, name: names.get(row.id)?.short_name ?? '' }));
}
