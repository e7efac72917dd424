// What the first screen says of each kind: loaded with it, therefore words only. The rest stands in index.ts.
import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import { eventTypeNames } from './event-type/names.ts';
import { indicatorNames } from './indicator/names.ts';
import type { KindNames } from './kind.ts';
import { planTemplateNames } from './plan-template/names.ts';
import { questionnaireNames } from './questionnaire/names.ts';
import { registerNames } from './register/names.ts';
import { reportTemplateNames } from './report-template/names.ts';
import { riskCriterionNames } from './risk-criterion/names.ts';
import { riskPolicyNames } from './risk-policy/names.ts';

export const kindNames: { readonly [Code in KindCode]: KindNames } = {
  questionnaire: questionnaireNames,
  'risk-criterion': riskCriterionNames,
  'risk-policy': riskPolicyNames,
  'event-type': eventTypeNames,
  'report-template': reportTemplateNames,
  indicator: indicatorNames,
  register: registerNames,
  'plan-template': planTemplateNames,
};

/** Titles of their resources, one | few | many. */
export const kindTitles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(kindNames).map(({ resource, titles }) => [resource, titles]),
);
