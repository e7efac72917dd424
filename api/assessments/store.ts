// Stores facts and, where the level or its reasons changed, a new assessment beside the old ones.
import type { Knex } from 'knex';
import type { Assessment } from '../../forms/risk/index.ts';
import type { Known } from '../facts/compute.ts';
import type { PersonRow } from '../facts/sources.ts';
import { newUid } from '../db/uid.ts';
import type { Ruleset } from './ruleset.ts';

export interface Stamp {
  now: string;
  today: string;
  userId: number | null;
}

const place = (person: PersonRow) => ({
  region_id: person.region_id,
  municipality_id: person.municipality_id,
  organization_id: person.organization_id,
});

export async function storeFacts(trx: Knex, person: PersonRow, known: Known, stamp: Stamp): Promise<void> {
  const row = {
    ...place(person),
    facts: JSON.stringify(known.facts),
    sources: JSON.stringify(known.evidence),
    as_of: stamp.today,
    next_change_on: known.nextChangeOn,
    updated_at: stamp.now,
  };
  await trx('person_facts').insert({ person_id: person.id, ...row }).onConflict('person_id').merge(row);
}

/** Something has been said of the person beyond the enrolment: only then is a level stated. */
export function isProfiled(known: Known): boolean {
  return Object.values(known.evidence).some((proofs) =>
    proofs.some((proof) => proof.sourceKind !== 'graduate-statistics'),
  );
}

/** What of an assessment makes it different from the one before. */
function gist(level: string, criteria: { code: string; outcome: string }[], overridden: string | null): string {
  return JSON.stringify([level, criteria.map(({ code, outcome }) => [code, outcome]), overridden]);
}

export async function storeAssessment(
  trx: Knex,
  person: PersonRow,
  known: Known,
  assessment: Assessment | null,
  ruleset: Ruleset,
  stamp: Stamp,
): Promise<void> {
  const current = await trx('assessments')
    .where({ person_id: person.id, is_current: true })
    .first('id', 'level', 'criteria', 'overridden_by', 'policy_version_id');
  const level = assessment?.level ?? null;
  if (assessment && current) {
    const before = gist(current.level, JSON.parse(current.criteria), current.overridden_by);
    const after = gist(assessment.level, assessment.criteria, assessment.override ?? null);
    if (before === after && current.policy_version_id === ruleset.policyVersionId) return;
  }
  if (!assessment && !current && person.risk_level === null) return;
  if (current) {
    await trx('assessments').where({ id: current.id }).update({
      is_current: false,
      status: 'superseded',
      updated_at: stamp.now,
      updated_by: stamp.userId,
      version: trx.raw('version + 1'),
    });
  }
  if (assessment) {
    await trx('assessments').insert({
      uid: newUid(),
      ...place(person),
      person_id: person.id,
      policy_version_id: ruleset.policyVersionId,
      level: assessment.level,
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
      version: 1,
      created_at: stamp.now,
      created_by: stamp.userId,
      updated_at: stamp.now,
      updated_by: stamp.userId,
    });
  }
  await trx('persons')
    .where({ id: person.id })
    .update({ risk_level: level, assessed_on: level === null ? null : stamp.today });
}
