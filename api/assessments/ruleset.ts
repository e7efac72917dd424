// The rules a place works by: policy and criteria in force there, compiled once per set of versions.
import type { Knex } from 'knex';
import type { RiskCriterion, RiskPolicy } from '../../forms/risk/index.ts';
import { type CompiledAssessment, compileAssessment } from '../../forms/risk/index.ts';
import type { Settings } from '../facts/compute.ts';
import { bodyOf, versionsInForceAt } from '../versions/version-queries.ts';

export interface Ruleset {
  policyVersionId: number;
  policy: RiskPolicy;
  criteria: RiskCriterion[];
  /** Version of each criterion, by code. */
  criterionVersions: Map<string, number>;
  compiled: CompiledAssessment;
  settings: Settings;
}

const compiledRulesets = new WeakMap<object, Map<string, Ruleset>>();
const REMEMBERED = 50;

/** `owner` tells databases apart: version ids of two databases may be equal. */
export async function rulesetAt(
  owner: object,
  db: Knex,
  organizationId: number,
): Promise<Ruleset | undefined> {
  const policies = await versionsInForceAt(db, organizationId, 'risk-policy');
  const policyVersion = policies[0];
  if (!policyVersion) return undefined;
  const criteriaVersions = await versionsInForceAt(db, organizationId, 'risk-criterion');
  const key = [policyVersion, ...criteriaVersions].map(({ id }) => id).join(',');
  let known = compiledRulesets.get(owner);
  if (!known) {
    known = new Map();
    compiledRulesets.set(owner, known);
  }
  const found = known.get(key);
  if (found) return found;
  const policy = await bodyOf(db, 'risk-policy', policyVersion.id);
  const criteria: RiskCriterion[] = [];
  for (const { id } of criteriaVersions) criteria.push(await bodyOf(db, 'risk-criterion', id));
  const ruleset: Ruleset = {
    policyVersionId: policyVersion.id,
    policy,
    criteria,
    criterionVersions: new Map(criteriaVersions.map(({ id, code }) => [code, id])),
    compiled: compileAssessment(policy, criteria),
    settings: settingsOf(policy),
  };
  if (known.size >= REMEMBERED) known.delete(known.keys().next().value ?? '');
  known.set(key, ruleset);
  return ruleset;
}

/** For many places at once: those below the same publishers work by the same rules. */
export async function rulesetsAt(
  owner: object,
  db: Knex,
  organizationIds: number[],
): Promise<Map<number, Ruleset | undefined>> {
  const publishers = db('definitions')
    .whereIn('kind', ['risk-policy', 'risk-criterion'])
    .whereNotNull('published_version_id')
    .select('organization_id');
  const above: { descendant_id: number; ancestor_id: number }[] = await db('organization_tree')
    .whereIn('descendant_id', organizationIds)
    .whereIn('ancestor_id', publishers)
    .orderBy('depth')
    .select('descendant_id', 'ancestor_id');
  const publishersOf = new Map<number, string>();
  for (const { descendant_id, ancestor_id } of above) {
    publishersOf.set(descendant_id, `${publishersOf.get(descendant_id) ?? ''} ${ancestor_id}`);
  }
  const byPublishers = new Map<string, Ruleset | undefined>();
  const rulesets = new Map<number, Ruleset | undefined>();
  for (const id of organizationIds) {
    const key = publishersOf.get(id) ?? '';
    if (!byPublishers.has(key)) byPublishers.set(key, await rulesetAt(owner, db, id));
    rulesets.set(id, byPublishers.get(key));
  }
  return rulesets;
}

export function settingsOf(policy: RiskPolicy): Settings {
  const number = (name: string, otherwise: number) => {
    const value = policy.parameters[name]?.default;
    return typeof value === 'number' ? value : otherwise;
  };
  return {
    profilingValidityDays: number('profilingValidityDays', 180),
    activityMonths: number('activityMonths', 12),
  };
}
