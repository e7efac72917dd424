// Stores facts and, where the level or its reasons changed, a new assessment beside the old ones.

import type { Knex } from 'knex';
import type { Assessment } from '../../forms/risk/index.ts';
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

export async function storeFacts(
  trx: Knex,
  person: PersonRow,
  known: Known,
  stamp: Stamp,
): Promise<void> {
  const row = {
    ...place(person),
    facts: JSON.stringify(known.facts),
    sources: JSON.stringify(known.evidence),
    as_of: stamp.today,
    next_change_on: known.nextChangeOn,
    updated_at: stamp.now,
  };
  await trx('person_facts')
    .insert({ person_id: person.id, ...row })
    .onConflict('person_id')
    .merge(row);
}

/** Something has been said of the person beyond the enrolment: only then is a level stated. */
export function isProfiled(known: Known): boolean {
  return Object.values(known.evidence).some((proofs) =>
    proofs.some((proof) => proof.sourceKind !== 'graduate-statistics'),
  );
}

/** One person: the level now, or none, with the reasons; nothing is written when nothing changed. */
export async function storeAssessment(
  trx: Knex,
  person: PersonRow,
  known: Known,
  ruleset: Ruleset,
  stamp: Stamp,
): Promise<void> {
  const concerned = Boolean(person.assessable) && isProfiled(known);
  const gist = concerned ? ruleset.compiled.gist(known.facts) : null;
  const current = await trx('assessments')
    .where({ person_id: person.id, is_current: true })
    .first('id', 'gist', 'policy_version_id');
  if (
    gist === (current?.gist ?? null) &&
    (!current || current.policy_version_id === ruleset.policyVersionId)
  )
    return;
  if (current) await supersede(trx, [current.id], stamp);
  const assessment = gist === null ? null : ruleset.compiled(known.facts, known.evidence);
  if (assessment && gist)
    await trx('assessments').insert(assessmentRow(person, known, assessment, gist, ruleset, stamp));
  await trx('persons')
    .where({ id: person.id })
    .update({
      risk_level: assessment?.level ?? null,
      assessed_on: assessment ? stamp.today : null,
    });
}

export async function supersede(trx: Knex, ids: number[], stamp: Stamp): Promise<void> {
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
