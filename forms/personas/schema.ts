// A control example: what is known of an invented person or answered by one, and what must follow of it.
// It is stored beside a definition and holds nobody: facts of the catalogue or answers, no name, no date.

import type { KindCode } from '../definitions/kinds/index.ts';
import type { Json, JsonObject } from '../json.ts';
import { type Level, type Outcome, outcomeTitles } from '../risk/assess.ts';
import { riskLevels } from '../words.ts';

/** `not-applicable`: the criterion does not concern such a person. */
export type CriterionOutcome = Outcome | 'not-applicable';
/** `none`: the rule does not concern such a person, no level is given. */
export type PolicyLevel = Level | 'none';

export interface CriterionExpected {
  outcome: CriterionOutcome;
}

export interface PolicyExpected {
  level: PolicyLevel;
  /** Exactly these criteria are met; not looked at when absent. */
  met?: string[];
}

export interface QuestionnaireExpected {
  valid: boolean;
  /** Facts that follow, by name; not looked at when absent. */
  facts?: JsonObject;
  /** Questions that stand before the respondent, in any order; not looked at when absent. */
  visible?: string[];
}

export interface PersonaInput {
  facts?: JsonObject;
  answers?: JsonObject;
}

export interface Persona {
  title: string;
  input: PersonaInput;
  expected: JsonObject;
}

export const personaKinds = [
  'risk-criterion',
  'risk-policy',
  'questionnaire',
] as const satisfies readonly KindCode[];
export type PersonaKind = (typeof personaKinds)[number];

export function isPersonaKind(kind: string): kind is PersonaKind {
  return personaKinds.some((known) => known === kind);
}

export const criterionOutcomes: Record<CriterionOutcome, string> = {
  ...outcomeTitles,
  'not-established': 'не выявлено: сведений нет',
  'not-applicable': 'не применяется',
};

export const policyLevels: Record<PolicyLevel, string> = {
  ...riskLevels,
  none: 'уровень не определяется',
};

export type Scalar = boolean | number | string;

export function isScalar(value: Json | undefined): value is Scalar {
  return typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string';
}
