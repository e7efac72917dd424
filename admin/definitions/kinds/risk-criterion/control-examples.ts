import { criterionOutcomes } from '../../../../forms/personas/index.ts';
import { expectedChoices } from '../expected-choices.ts';
import { GivenFacts } from '../given-facts.ts';
import type { ControlExamples } from '../kind.ts';

export const criterionExamples: ControlExamples<'risk-criterion'> = {
  part: 'facts',
  Given: GivenFacts,
  expected: {
    label: 'Итог по критерию',
    name: 'outcome',
    choices: expectedChoices(criterionOutcomes),
  },
  criteriaOf: () => [],
  subject: (body) => ({ kind: 'risk-criterion', body }),
};
