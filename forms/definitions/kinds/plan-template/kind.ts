import { type PlanTemplate, planTemplateMetaSchema } from '../../../plans/template.ts';
import { defineKind } from '../kind.ts';
import { planTemplateRules } from './rules.ts';

export const planTemplate = defineKind<'plan-template', PlanTemplate>({
  code: 'plan-template',
  resource: 'plan-templates',
  title: 'Шаблон плана',
  plural: 'Шаблоны планов',
  metaSchema: planTemplateMetaSchema,
  rules: planTemplateRules,
  references: () => [],
  fieldNoun: 'поле',
  places: [],
  captions: {},
});
