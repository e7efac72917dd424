// The criteria a policy names, in its order, each with its parameters bound.

import { type CompiledPredicate, fieldsOf, type Parameters } from '../predicates/index.ts';
import { bindWithFacts } from './bind-with-facts.ts';
import type { RiskCriterion, RiskPolicy } from './schema.ts';

export interface CompiledCriterion {
  code: string;
  missing: RiskCriterion['missing'];
  obligatory: boolean;
  weight: number;
  fields: string[];
  applies: CompiledPredicate | undefined;
  when: CompiledPredicate;
}

/** What stands for a criterion's `x-param`: its own parameters over those of the policy. */
export function parametersOf(policy: RiskPolicy, criterion: RiskCriterion): Parameters {
  return { ...policy.parameters, ...criterion.parameters };
}

/** @throws when the policy names a criterion that was not passed */
export function compileCriteria(
  policy: RiskPolicy,
  criteria: readonly RiskCriterion[],
): CompiledCriterion[] {
  const byCode = new Map(criteria.map((criterion) => [criterion.code, criterion]));
  const obligatory = new Set(policy.obligatory);
  return policy.criteria.order.map((code) => {
    const criterion = byCode.get(code);
    if (!criterion) throw new Error(`Правило называет критерий «${code}», которого нет`);
    const parameters = parametersOf(policy, criterion);
    return {
      code,
      missing: criterion.missing,
      obligatory: obligatory.has(code),
      weight: policy.score?.weights?.[code] ?? criterion.weight,
      fields: fieldsOf(criterion.when),
      applies: criterion.appliesTo && bindWithFacts(criterion.appliesTo, parameters),
      when: bindWithFacts(criterion.when, parameters),
    };
  });
}
