// Stores facts and, where the level or its reasons changed, a new assessment beside the old ones: of as many
// people as there are, in a few statements.

import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { Assessment } from '../../forms/risk/index.ts';
import { insertRows } from '../db/insert-rows.ts';
import { changed, made } from '../db/stamps.ts';
import type { Known } from '../facts/compute.ts';
import type { PersonRow } from '../facts/source-queries.ts';
import type { Ruleset } from './ruleset.ts';

export interface Stamp {
  now: string;
  today: string;
  userId: number | null;
}

const place = (person: AssessedPerson) => ({
  region_id: person.region_id,
  municipality_id: person.municipality_id,
  organization_id: person.organization_id,
});

/** What is stored of people's facts and levels, by person. */
export interface StoredFacts {
  facts: string | object;
  sources: string;
  next_change_on: string | null;
  revision: number;
  region_id: number;
  municipality_id: number | null;
  organization_id: number;
}

export async function storedFactsOf(
  db: Knex,
  personIds: readonly number[],
): Promise<Map<number, StoredFacts>> {
  const rows: (StoredFacts & { person_id: number })[] = await db('person_facts')
    .whereIn('person_id', personIds)
    .select(
      'person_id',
      'facts',
      'sources',
      'next_change_on',
      'revision',
      'region_id',
      'municipality_id',
      'organization_id',
    );
  return new Map(rows.map((row) => [row.person_id, row]));
}

export interface KnownOfPerson {
  person: PersonRow;
  known: Known;
  today: string;
}

/** Facts of several people; with `stored` only what is not stored yet in these very words. */
export async function storeFacts(
  trx: Knex,
  people: readonly KnownOfPerson[],
  by: Omit<Stamp, 'today'>,
  stored?: ReadonlyMap<number, StoredFacts>,
): Promise<void> {
  const rows = people.flatMap(({ person, known, today }) => {
    const row = {
      person_id: person.id,
      ...place(person),
      facts: JSON.stringify(known.facts),
      sources: JSON.stringify(known.evidence),
      next_change_on: known.nextChangeOn,
    };
    if (isStored(row, stored?.get(person.id))) return [];
    return [{ ...row, as_of: today, updated_at: by.now, revision: 1 }];
  });
  await insertRows(trx, 'person_facts', rows, {
    conflict: { column: 'person_id', write: ANEW },
  });
}

const PLACE = ['region_id', 'municipality_id', 'organization_id'] as const;
const WRITTEN = [...PLACE, 'facts', 'sources', 'as_of', 'next_change_on', 'updated_at'] as const;
const ANEW = {
  ...Object.fromEntries(WRITTEN.map((name) => [name, `excluded."${name}"`])),
  revision: 'person_facts.revision + 1',
};

function isStored(
  row: Omit<StoredFacts, 'revision' | 'facts'> & { facts: string },
  stored: StoredFacts | undefined,
): boolean {
  if (!stored) return false;
  if (row.sources !== stored.sources || row.next_change_on !== stored.next_change_on) return false;
  if (PLACE.some((name) => row[name] !== stored[name])) return false;
  const facts = typeof stored.facts === 'string' ? stored.facts : JSON.stringify(stored.facts);
  // PostgreSQL keeps the members in an order of its own.
  return row.facts === facts || isDeepStrictEqual(JSON.parse(row.facts), JSON.parse(facts));
}

/** Something has been said of the person beyond the enrolment: only then is a level stated. */
export function isProfiled(known: Known): boolean {
  return Object.values(known.evidence).some((proofs) =>
    proofs.some((proof) => proof.sourceKind !== 'graduate-statistics'),
  );
}

/** The assessment in force, by person. */
export interface CurrentAssessment {
  id: number;
  gist: string;
  policy_version_id: number;
}

export async function currentAssessments(
  db: Knex,
  personIds: readonly number[],
): Promise<Map<number, CurrentAssessment>> {
  const rows: (CurrentAssessment & { person_id: number })[] = await db('assessments')
    .whereIn('person_id', personIds)
    .where({ is_current: true })
    .select('person_id', 'id', 'gist', 'policy_version_id');
  return new Map(rows.map((row) => [row.person_id, row]));
}

/** The level now, or none, with the reasons; nothing is written of those for whom nothing changed. */
export async function storeAssessments(
  trx: Knex,
  people: readonly (KnownOfPerson & { ruleset: Ruleset })[],
  current: ReadonlyMap<number, CurrentAssessment>,
  by: Omit<Stamp, 'today'>,
): Promise<void> {
  const superseded: number[] = [];
  const inserts: object[] = [];
  const levels = new Map<string, { level: string | null; on: string | null; ids: number[] }>();
  for (const { person, known, ruleset, today } of people) {
    const concerned = Boolean(person.assessable) && isProfiled(known);
    const gist = concerned ? ruleset.compiled.gist(known.facts) : null;
    const before = current.get(person.id);
    const same = gist === (before?.gist ?? null);
    if (same && (!before || before.policy_version_id === ruleset.policyVersionId)) continue;
    if (before) superseded.push(before.id);
    const assessment = gist === null ? null : ruleset.compiled(known.facts, known.evidence);
    if (assessment && gist)
      inserts.push(assessmentRow(person, known, assessment, gist, ruleset, { ...by, today }));
    const level = assessment?.level ?? null;
    const on = assessment ? today : null;
    const group = levels.get(`${level} ${on}`) ?? { level, on, ids: [] };
    levels.set(`${level} ${on}`, group);
    group.ids.push(person.id);
  }
  if (superseded.length > 0) await supersede(trx, superseded, by);
  await insertRows(trx, 'assessments', inserts);
  for (const { level, on, ids } of levels.values())
    await trx('persons').whereIn('id', ids).update({ risk_level: level, assessed_on: on });
}

export async function supersede(
  trx: Knex,
  ids: number[],
  stamp: Omit<Stamp, 'today'>,
): Promise<void> {
  await trx('assessments')
    .whereIn('id', ids)
    .update({
      is_current: false,
      status: 'superseded',
      ...changed(trx, stamp),
    });
}

export type AssessedPerson = Pick<
  PersonRow,
  'id' | 'region_id' | 'municipality_id' | 'organization_id'
>;

export function assessmentRow(
  person: AssessedPerson,
  known: Pick<Known, 'facts'>,
  assessment: Assessment,
  gist: string,
  ruleset: Ruleset,
  stamp: Stamp,
) {
  return {
    ...place(person),
    person_id: person.id,
    policy_version_id: ruleset.policyVersionId,
    level: assessment.level,
    gist,
    criteria: JSON.stringify(
      assessment.criteria.map(({ code, outcome, evidence }) => ({
        code,
        versionId: ruleset.criterionVersions.get(code) ?? null,
        outcome,
        evidence,
      })),
    ),
    facts: JSON.stringify(known.facts),
    missing: JSON.stringify(assessment.missing),
    overridden_by: assessment.override ?? null,
    assessed_on: stamp.today,
    status: 'calculated',
    is_current: true,
    confirmed_by: null,
    ...made(stamp),
  };
}
