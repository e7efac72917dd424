// The rules a place works by: policy and criteria in force there, compiled once per set of versions.
import type { Knex } from 'knex';
import type { RiskCriterion, RiskPolicy } from '../../forms/risk/index.ts';
import { type CompiledAssessment, compileAssessment } from '../../forms/risk/index.ts';
import type { Settings } from '../facts/compute.ts';
import { bodyOf, versionsInForceAt } from '../definitions/in-force.ts';

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
export async function rulesetAt(owner: object, db: Knex, organizationId: number): Promise<Ruleset | undefined> {
  const policies = await versionsInForceAt(db, organizationId, 'risk-policy');
  const policyVersion = policies[0];
  if (!policyVersion) return undefined;
  const criteriaVersions = await versionsInForceAt(db, organizationId, 'risk-criterion');
  const key = [policyVersion, ...criteriaVersions].map(({ id }) => id).join(',');
  let known = compiledRulesets.get(owner);
  if (!known) compiledRulesets.set(owner, (known = new Map()));
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

function settingsOf(policy: RiskPolicy): Settings {
  const number = (name: string, otherwise: number) => {
    const value = policy.parameters[name]?.default;
    return typeof value === 'number' ? value : otherwise;
  };
  return {
    profilingValidityDays: number('profilingValidityDays', 180),
    activityMonths: number('activityMonths', 12),
  };
}
