// THE record of kinds of definitions. A kind is a folder beside this file, one entry here and a folder of the
// console; the compiler names what is missing.

import type { DefinitionNoun } from '../../access/verbs.ts';
import type { Head } from '../../meta-schema.ts';
import { eventType } from './event-type/kind.ts';
import { indicator } from './indicator/kind.ts';
import type { Kind } from './kind.ts';
import { planTemplate } from './plan-template/kind.ts';
import { questionnaire } from './questionnaire/kind.ts';
import { register } from './register/kind.ts';
import { reportTemplate } from './report-template/kind.ts';
import { riskCriterion } from './risk-criterion/kind.ts';
import { riskPolicy } from './risk-policy/kind.ts';

export type KindCode = DefinitionNoun;

const entered = {
  questionnaire,
  'risk-criterion': riskCriterion,
  'risk-policy': riskPolicy,
  'event-type': eventType,
  'report-template': reportTemplate,
  indicator,
  register,
  'plan-template': planTemplate,
} satisfies { readonly [Code in KindCode]: Kind<Code> };

type BodyOf<K> = K extends { is(body: unknown): body is infer Body extends Head } ? Body : never;

export type BodyByKind = { [Code in KindCode]: BodyOf<(typeof entered)[Code]> };
export type DefinitionBody = BodyByKind[KindCode];

export const kindsByCode: { readonly [Code in KindCode]: Kind<Code, BodyByKind[Code]> } = entered;

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
