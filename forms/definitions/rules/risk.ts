// What criteria and policies must keep beside their shape.

import { factFields, knownFields } from '../../conditions/index.ts';
import type { Issue } from '../../dialect/issues.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { Parameter, Parameters } from '../../predicates/index.ts';
import { sameJson } from '../../questionnaires/field-rules.ts';
import { factNames } from '../../risk/fact-catalogue.ts';
import type { RiskCriterion, RiskPolicy } from '../../risk/schema.ts';
import { services } from '../../risk/services.ts';
import { checkCodes, checkOrdered, checkPredicate } from './parts.ts';

const fields = factNames;
const known = knownFields(factFields);

export function riskCriterionRules(body: RiskCriterion): Issue[] {
  const parameters = new Set(Object.keys(body.parameters ?? {}));
  return [
    ...checkSays(body.when),
    ...checkPredicate(body.when, 'when', { fields, parameters, known }),
    ...checkPredicate(body.appliesTo, 'appliesTo', { fields, parameters, known }),
    ...checkParameters(body.parameters),
    ...checkCodes(body.services, services, 'services'),
  ];
}

/** Without a condition everybody would have the characteristic. */
function checkSays(when: JsonObject): Issue[] {
  if (Object.keys(when).length > 0) return [];
  return [
    {
      path: 'when',
      keyword: 'required',
      message: 'Добавьте условие: без него характеристика выявлена у всех',
    },
  ];
}

export function riskPolicyRules(body: RiskPolicy): Issue[] {
  const parameters = new Set(Object.keys(body.parameters));
  const codes = new Set(body.criteria.order);
  const strangers = [...body.obligatory, ...Object.keys(body.score?.weights ?? {})];
  return [
    ...checkPredicate(body.appliesTo, 'appliesTo', { fields, parameters, known }),
    ...checkPredicate(body.confirmed.when, 'confirmed.when', { fields, parameters, known }),
    ...checkOrdered(body.criteria, 'criteria'),
    ...checkParameters(body.parameters),
    ...strangers
      .filter((code) => !codes.has(code))
      .map((code) => ({
        path: `obligatory.${code}`,
        keyword: 'reference',
        message: `Критерия «${code}» нет в правиле: добавьте его в список критериев`,
      })),
  ];
}

function checkParameters(parameters: Parameters | undefined): Issue[] {
  return Object.entries(parameters ?? {}).flatMap(([name, parameter]) => {
    const path = `parameters.${name}`;
    const overrides = parameter.overrides ?? [];
    return [
      ...checkValue(parameter, parameter.default, `${path}.default`),
      ...overrides.flatMap((override, index) => [
        ...checkPredicate(override.when, `${path}.overrides.№${index + 1}.when`, { fields, known }),
        ...checkValue(parameter, override.value, `${path}.overrides.№${index + 1}.value`),
      ]),
    ];
  });
}

/** Four decimals are exact in every place that compares them: browser, server, both databases. */
const scale = 10_000;

function fits({ type, minimum, maximum, enum: allowed }: Parameter, value: Json): boolean {
  if (allowed && !allowed.some((item) => sameJson(item, value))) return false;
  if (type === 'string' || type === 'boolean') return typeof value === type;
  if (typeof value !== 'number') return false;
  if (type === 'integer' && !Number.isInteger(value)) return false;
  if (Math.abs(Math.round(value * scale) / scale - value) > 1e-9) return false;
  return value >= (minimum ?? value) && value <= (maximum ?? value);
}

function checkValue(parameter: Parameter, value: Json, path: string): Issue[] {
  if (fits(parameter, value)) return [];
  return [
    {
      path,
      keyword: 'parameter',
      message:
        'Значение не подходит параметру: проверьте вид, границы и не более 4 знаков после запятой',
    },
  ];
}
