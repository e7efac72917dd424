import { policyLevels } from '../../../../forms/personas/index.ts';
import { expectedChoices } from '../expected-choices.ts';
import { GivenFacts } from '../given-facts.ts';
import type { ControlExamples } from '../kind.ts';

export const policyExamples: ControlExamples<'risk-policy'> = {
  part: 'facts',
  Given: GivenFacts,
  expected: { label: 'Уровень', name: 'level', choices: expectedChoices(policyLevels) },
  criteriaOf: ({ criteria }) => criteria.order,
  subject: (body, criteria) => ({ kind: 'risk-policy', body, criteria }),
};
