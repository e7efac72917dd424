// What a criterion must keep beside its shape.

import { covers } from '../../../access.ts';
import type { Issue } from '../../../dialect/issues.ts';
import type { JsonObject } from '../../../json.ts';
import { sensitivityOfCriterion } from '../../../risk/closedness.ts';
import { factNames } from '../../../risk/fact-catalogue.ts';
import type { RiskCriterion } from '../../../risk/schema.ts';
import { services } from '../../../risk/services.ts';
import { checkParameters, knownFacts } from '../../rules/parameters.ts';
import { checkCodes, checkPredicate } from '../../rules/parts.ts';

export function riskCriterionRules(body: RiskCriterion): Issue[] {
  const parameters = new Set(Object.keys(body.parameters ?? {}));
  return [
    ...checkSays(body.when),
    ...checkPredicate(body.when, 'when', { fields: factNames, parameters, known: knownFacts }),
    ...checkPredicate(body.appliesTo, 'appliesTo', {
      fields: factNames,
      parameters,
      known: knownFacts,
    }),
    ...checkParameters(body.parameters),
    ...checkCodes(body.services, services, 'services'),
    ...checkSensitivity(body),
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

/** What it shows is as closed as what it reads. */
function checkSensitivity(body: RiskCriterion): Issue[] {
  if (covers(body.sensitivity, sensitivityOfCriterion(body))) return [];
  return [
    {
      path: 'sensitivity',
      keyword: 'sensitivity',
      message: 'Критерий читает специальные сведения: откройте его только при допуске к ним',
    },
  ];
}
