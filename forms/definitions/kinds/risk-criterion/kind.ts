import type { JsonObject } from '../../../json.ts';
import { type RiskCriterion, riskCriterionMetaSchema } from '../../../risk/schema.ts';
import {
  ofCondition,
  ofParameters,
  type Reference,
  reads,
  texts,
} from '../../references/reference.ts';
import { defineKind } from '../kind.ts';
import { riskCriterionRules } from './rules.ts';

function references(body: JsonObject): Reference[] {
  return [
    ...ofCondition('when', body.when),
    ...ofCondition('appliesTo', body.appliesTo),
    ...ofParameters(body.parameters),
    ...reads('services', 'service', texts(body.services)),
  ];
}

export const riskCriterion = defineKind<'risk-criterion', RiskCriterion>({
  code: 'risk-criterion',
  resource: 'risk-criteria',
  title: 'Критерий риска',
  plural: 'Критерии риска',
  metaSchema: riskCriterionMetaSchema,
  rules: riskCriterionRules,
  references,
  fieldNoun: 'поле',
  places: [
    [/^when$/, 'условие критерия'],
    [/^appliesTo$/, 'к кому относится'],
    [/^services$/, 'что поможет'],
  ],
  captions: {},
});
