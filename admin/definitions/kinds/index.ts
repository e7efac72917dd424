// THE list of kinds on the side of the console. A kind is a folder here, entered below and in names.ts.
import { type KindCode, kindByResource } from '../../../forms/definitions/kinds/index.ts';
import { eventTypeKind } from './event-type/index.ts';
import { indicatorKind } from './indicator/index.ts';
import type { ConsoleKind } from './kind.ts';
import { planTemplateKind } from './plan-template/index.ts';
import { questionnaireKind } from './questionnaire/index.ts';
import { registerKind } from './register/index.ts';
import { reportTemplateKind } from './report-template/index.ts';
import { riskCriterionKind } from './risk-criterion/index.ts';
import { riskPolicyKind } from './risk-policy/index.ts';

export type ConsoleKinds = { readonly [Code in KindCode]: ConsoleKind<Code> };

export const consoleKinds: ConsoleKinds = {
  questionnaire: questionnaireKind,
  'risk-criterion': riskCriterionKind,
  'risk-policy': riskPolicyKind,
  'event-type': eventTypeKind,
  'report-template': reportTemplateKind,
  indicator: indicatorKind,
  register: registerKind,
  'plan-template': planTemplateKind,
};

export function kindOfResource(resource: string) {
  const kind = kindByResource(resource);
  if (!kind) throw new Error(`Неизвестный вид «${resource}»`);
  return { ...kind, ...consoleKinds[kind.code] };
}
