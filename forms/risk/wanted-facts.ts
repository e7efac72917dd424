import { fieldsOf } from '../predicates/index.ts';
import { factOf } from './fact-catalogue.ts';
import type { RiskCriterion, RiskPolicy } from './schema.ts';

/** Facts that the obligatory criteria wait for and that a person may be asked about, each once. */
export function wantedFacts(
  { obligatory }: Pick<RiskPolicy, 'obligatory'>,
  criteria: readonly RiskCriterion[],
): string[] {
  const asked = criteria
    .filter(({ code }) => obligatory.includes(code))
    .flatMap(({ when }) => fieldsOf(when))
    .filter((name) => factOf(name)?.askable);
  return [...new Set(asked)];
}
