// Parameters of a criterion or a rule: what each place sets, and what it may set instead.

import { factFields, knownFields } from '../../conditions/index.ts';
import type { Issue } from '../../dialect/issues.ts';
import type { Json } from '../../json.ts';
import type { Parameter, Parameters } from '../../predicates/index.ts';
import { sameJson } from '../../questionnaires/field-rules.ts';
import { factNames } from '../../risk/fact-catalogue.ts';
import { checkPredicate } from './parts.ts';

/** Facts as conditions may ask of them. */
export const knownFacts = knownFields(factFields);

export function checkParameters(parameters: Parameters | undefined): Issue[] {
  return Object.entries(parameters ?? {}).flatMap(([name, parameter]) => {
    const path = `parameters.${name}`;
    const overrides = parameter.overrides ?? [];
    return [
      ...checkValue(parameter, parameter.default, `${path}.default`),
      ...overrides.flatMap((override, index) => [
        ...checkPredicate(override.when, `${path}.overrides.№${index + 1}.when`, {
          fields: factNames,
          known: knownFacts,
        }),
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
