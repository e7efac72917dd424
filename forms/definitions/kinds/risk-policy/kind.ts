import { isObject, type JsonObject } from '../../../json.ts';
import { type RiskPolicy, riskPolicyMetaSchema } from '../../../risk/schema.ts';
import {
  ofCondition,
  ofParameters,
  type Reference,
  reads,
  texts,
} from '../../references/reference.ts';
import { defineKind } from '../kind.ts';
import { riskPolicyRules } from './rules.ts';

function references(body: JsonObject): Reference[] {
  const { criteria, confirmed, score } = body;
  const named = isObject(criteria) && isObject(criteria.items) ? Object.keys(criteria.items) : [];
  const weights = isObject(score) && isObject(score.weights) ? Object.keys(score.weights) : [];
  return [
    ...ofCondition('appliesTo', body.appliesTo),
    ...(isObject(confirmed) ? ofCondition('confirmed.when', confirmed.when) : []),
    ...named.flatMap((code) => reads(`criteria.items.${code}`, 'risk-criterion', [code])),
    ...reads('obligatory', 'risk-criterion', texts(body.obligatory)),
    ...weights.flatMap((code) => reads(`score.weights.${code}`, 'risk-criterion', [code])),
    ...ofParameters(body.parameters),
  ];
}

export const riskPolicy = defineKind<'risk-policy', RiskPolicy>({
  code: 'risk-policy',
  resource: 'risk-policies',
  title: 'Правило определения уровня риска',
  plural: 'Правила определения уровня риска',
  metaSchema: riskPolicyMetaSchema,
  rules: riskPolicyRules,
  references,
  fieldNoun: 'поле',
  places: [
    [/^appliesTo$/, 'к кому относится'],
    [/^confirmed\.when$/, 'подтверждённое трудоустройство'],
    [/^criteria\.items\./, 'список критериев'],
    [/^obligatory$/, 'обязательные сведения'],
    [/^score\.weights\./, 'региональная оценка'],
  ],
  captions: {},
});
