// What the rule of the risk level must keep beside its shape.

import type { Issue } from '../../../dialect/issues.ts';
import {
  factsRead,
  sensitivityOfConfirmation,
  sensitivityOfFacts,
} from '../../../risk/closedness.ts';
import { factNames } from '../../../risk/fact-catalogue.ts';
import type { RiskPolicy } from '../../../risk/schema.ts';
import { checkParameters, knownFacts } from '../../rules/parameters.ts';
import { checkOrdered, checkPredicate } from '../../rules/parts.ts';

export function riskPolicyRules(body: RiskPolicy): Issue[] {
  const parameters = new Set(Object.keys(body.parameters));
  const codes = new Set(body.criteria.order);
  const strangers = [...body.obligatory, ...Object.keys(body.score?.weights ?? {})];
  return [
    ...checkPredicate(body.appliesTo, 'appliesTo', {
      fields: factNames,
      parameters,
      known: knownFacts,
    }),
    ...checkPredicate(body.confirmed.when, 'confirmed.when', {
      fields: factNames,
      parameters,
      known: knownFacts,
    }),
    ...checkOpen(body),
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

/** Whether somebody is assessed, and that work overrides the level, is told to everybody who sees levels. */
function checkOpen(body: RiskPolicy): Issue[] {
  const read = {
    appliesTo: sensitivityOfFacts(factsRead(body.appliesTo, body.parameters)),
    'confirmed.when': sensitivityOfConfirmation(body),
  };
  return Object.entries(read)
    .filter(([, sensitivity]) => sensitivity === 'special')
    .map(([path]) => ({
      path,
      keyword: 'sensitivity',
      message: 'Это видно всем, кому открыт уровень: уберите из условия специальные сведения',
    }));
}
