// THE list of kinds of definitions. A kind is a folder in forms/, one entry here, a screen folder.

import type { Issue } from '../dialect/issues.ts';
import { type EventType, eventTypeMetaSchema } from '../events/schema.ts';
import { type Indicator, indicatorMetaSchema } from '../indicators/schema.ts';
import type { Json, JsonObject } from '../json.ts';
import { type PlanTemplate, planTemplateMetaSchema } from '../plans/template.ts';
import { type Questionnaire, questionnaireMetaSchema } from '../questionnaires/schema.ts';
import { type Register, registerMetaSchema } from '../registers/schema.ts';
import { type ReportTemplate, reportTemplateMetaSchema } from '../reports/schema.ts';
import {
  type RiskCriterion,
  type RiskPolicy,
  riskCriterionMetaSchema,
  riskPolicyMetaSchema,
} from '../risk/schema.ts';
import { checkBody } from './check-body.ts';
import { eventTypeRules } from './rules/event-type.ts';
import { indicatorRules } from './rules/indicator.ts';
import { planTemplateRules } from './rules/plan-template.ts';
import { questionnaireRules } from './rules/questionnaire.ts';
import { registerRules } from './rules/register.ts';
import { reportTemplateRules } from './rules/report-template.ts';
import { riskCriterionRules, riskPolicyRules } from './rules/risk.ts';

export interface BodyByKind {
  questionnaire: Questionnaire;
  'risk-criterion': RiskCriterion;
  'risk-policy': RiskPolicy;
  'event-type': EventType;
  'report-template': ReportTemplate;
  indicator: Indicator;
  register: Register;
  'plan-template': PlanTemplate;
}

export type KindCode = keyof BodyByKind;
export type DefinitionBody = BodyByKind[KindCode];

export interface Kind<Code extends KindCode = KindCode> {
  code: Code;
  /** Path of the resource under /api, also the folder in the library and in the console. */
  resource: string;
  title: string;
  plural: string;
  metaSchema: JsonObject;
  /** Everything that publication asks of a body of this kind; empty when it may be published. */
  check(body: Json): Issue[];
}

function kind<Code extends KindCode>(
  description: Omit<Kind<Code>, 'check'>,
  rules: (body: BodyByKind[Code]) => Issue[],
): Kind<Code> {
  return {
    ...description,
    check: (body) => checkBody<BodyByKind[Code]>(description.metaSchema, body, rules),
  };
}

export const kindsByCode: { readonly [Code in KindCode]: Kind<Code> } = {
  questionnaire: kind(
    {
      code: 'questionnaire',
      resource: 'questionnaires',
      title: 'Опросник',
      plural: 'Опросники',
      metaSchema: questionnaireMetaSchema,
    },
    questionnaireRules,
  ),
  'risk-criterion': kind(
    {
      code: 'risk-criterion',
      resource: 'risk-criteria',
      title: 'Критерий риска',
      plural: 'Критерии риска',
      metaSchema: riskCriterionMetaSchema,
    },
    riskCriterionRules,
  ),
  'risk-policy': kind(
    {
      code: 'risk-policy',
      resource: 'risk-policies',
      title: 'Правило определения уровня риска',
      plural: 'Правила определения уровня риска',
      metaSchema: riskPolicyMetaSchema,
    },
    riskPolicyRules,
  ),
  'event-type': kind(
    {
      code: 'event-type',
      resource: 'event-types',
      title: 'Тип события',
      plural: 'Типы событий',
      metaSchema: eventTypeMetaSchema,
    },
    eventTypeRules,
  ),
  'report-template': kind(
    {
      code: 'report-template',
      resource: 'report-templates',
      title: 'Форма отчёта',
      plural: 'Формы отчётов',
      metaSchema: reportTemplateMetaSchema,
    },
    reportTemplateRules,
  ),
  indicator: kind(
    {
      code: 'indicator',
      resource: 'indicators',
      title: 'Показатель',
      plural: 'Определения показателей',
      metaSchema: indicatorMetaSchema,
    },
    indicatorRules,
  ),
  register: kind(
    {
      code: 'register',
      resource: 'registers',
      title: 'Реестр',
      plural: 'Определения реестров',
      metaSchema: registerMetaSchema,
    },
    registerRules,
  ),
  'plan-template': kind(
    {
      code: 'plan-template',
      resource: 'plan-templates',
      title: 'Шаблон плана',
      plural: 'Шаблоны планов',
      metaSchema: planTemplateMetaSchema,
    },
    planTemplateRules,
  ),
};

export const kinds: readonly Kind[] = Object.values(kindsByCode);

export function isKindCode(value: unknown): value is KindCode {
  return typeof value === 'string' && Object.hasOwn(kindsByCode, value);
}

export function kindOf(code: string): Kind | undefined {
  return isKindCode(code) ? kindsByCode[code] : undefined;
}

export function kindByResource(resource: string): Kind | undefined {
  return kinds.find((candidate) => candidate.resource === resource);
}
