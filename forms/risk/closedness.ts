// How closed whatever is built of facts is: as closed as the most closed fact it reads, however it states
// itself. Asked at publication, and again whenever something of it is shown.

import { type Sensitivity, strictest } from '../access.ts';
import { fieldsOf, type Parameters, type Predicate } from '../predicates/index.ts';
import { parametersIn } from './bind-with-facts.ts';
import { parametersOf } from './compile-criteria.ts';
import { factSensitivity } from './fact-catalogue.ts';
import type { Rules } from './relevel.ts';
import type { RiskCriterion, RiskPolicy } from './schema.ts';

/** Of a fact that is not in the catalogue nothing is promised: it is closed. */
export function sensitivityOfFacts(
  names: Iterable<string>,
  stated: Sensitivity = 'open',
): Sensitivity {
  return strictest([stated, ...[...names].map((name) => factSensitivity(name) ?? 'special')]);
}

/** Facts that a condition depends on, those that choose the values of its parameters among them. */
export function factsRead(predicate: Predicate | undefined, parameters: Parameters): string[] {
  if (!predicate) return [];
  const choosing = [...parametersIn(predicate)].flatMap(
    (name) => parameters[name]?.overrides?.map(({ when }) => when) ?? [],
  );
  return [predicate, ...choosing].flatMap(fieldsOf);
}

export function factsOfCriterion(criterion: RiskCriterion, policy?: RiskPolicy): string[] {
  const parameters = policy ? parametersOf(policy, criterion) : (criterion.parameters ?? {});
  return [...factsRead(criterion.when, parameters), ...factsRead(criterion.appliesTo, parameters)];
}

/** `policy` whose parameters it may use; without one only its own are looked at. */
export function sensitivityOfCriterion(criterion: RiskCriterion, policy?: RiskPolicy): Sensitivity {
  return sensitivityOfFacts(factsOfCriterion(criterion, policy), criterion.sensitivity);
}

/** Of the sentence why a level is «невысокий» although a characteristic may be met. */
export function sensitivityOfConfirmation({ confirmed, parameters }: RiskPolicy): Sensitivity {
  return sensitivityOfFacts(factsRead(confirmed.when, parameters), 'personal');
}

/** Of all the reasons a level by these rules may have. */
export function sensitivityOfReasons(
  policy: RiskPolicy,
  criteria: readonly RiskCriterion[],
): Sensitivity {
  const named = new Set(policy.criteria.order);
  return strictest([
    sensitivityOfConfirmation(policy),
    sensitivityOfFacts(factsRead(policy.appliesTo, policy.parameters)),
    ...criteria
      .filter(({ code }) => named.has(code))
      .map((criterion) => sensitivityOfCriterion(criterion, policy)),
  ]);
}

/** Of what a change of the rules tells of a person: criteria that come, change or go, and the facts it asks. */
export function sensitivityOfChange(
  before: Rules,
  after: Rules,
  { changed, facts }: { changed: readonly string[]; facts: readonly string[] },
): Sensitivity {
  const touched = new Set(changed);
  const told = [before, after].flatMap(({ policy, criteria }) =>
    criteria
      .filter(({ code }) => touched.has(code))
      .map((criterion) => sensitivityOfCriterion(criterion, policy)),
  );
  return strictest([sensitivityOfFacts(facts, 'personal'), ...told]);
}
