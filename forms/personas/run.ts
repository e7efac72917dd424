// Runs an example against a definition: in the browser against the draft as it is typed, on the server
// before publication. The same module in both.

import type { BodyByKind } from '../definitions/kinds/index.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { sameJson } from '../questionnaires/field-rules.ts';
import { checkAnswers, factsFromAnswers } from '../questionnaires/index.ts';
import type { Questionnaire } from '../questionnaires/schema.ts';
import { visibilityOf } from '../questionnaires/visibility.ts';
import { bindWithFacts } from '../risk/bind-with-facts.ts';
import {
  compileAssessment,
  outcomeOf,
  type RiskCriterion,
  type RiskPolicy,
} from '../risk/index.ts';
import type {
  CriterionExpected,
  PersonaInput,
  PolicyExpected,
  QuestionnaireExpected,
} from './schema.ts';

/** A definition with what it takes to run it. */
export type Subject =
  | { kind: 'risk-criterion'; body: RiskCriterion }
  | { kind: 'risk-policy'; body: RiskPolicy; criteria: readonly RiskCriterion[] }
  | { kind: 'questionnaire'; body: Questionnaire };

export interface PersonaResult {
  passed: boolean;
  /** What came of it, whole: it can be taken as the expectation. */
  found: JsonObject;
  /** Names of the parts of the expectation that did not come true. */
  failed: string[];
}

function criterionOutcome(body: RiskCriterion, facts: JsonObject): CriterionExpected {
  const parameters = body.parameters ?? {};
  if (body.appliesTo && bindWithFacts(body.appliesTo, parameters).truth(facts) !== 'yes')
    return { outcome: 'not-applicable' };
  return { outcome: outcomeOf(bindWithFacts(body.when, parameters).truth(facts), body.missing) };
}

function policyLevel(
  { body, criteria }: Extract<Subject, { kind: 'risk-policy' }>,
  facts: JsonObject,
): PolicyExpected {
  const assessment = compileAssessment(body, criteria)(facts);
  if (!assessment) return { level: 'none', met: [] };
  const met = assessment.criteria
    .filter(({ outcome }) => outcome === 'met')
    .map(({ code }) => code);
  return { level: assessment.level, met };
}

/** Ages and terms in stored cases are counted to one day, so that a case says the same in every year. */
const dayOfCases = '2026-09-01';

function questionnaireResult(
  body: BodyByKind['questionnaire'],
  answers: JsonObject,
): QuestionnaireExpected {
  const checked = checkAnswers(body, answers, dayOfCases);
  const facts = Object.fromEntries(
    factsFromAnswers(body, checked.answers).map(({ fact, value }) => [fact, value]),
  );
  const { visible } = visibilityOf(body, answers, dayOfCases);
  return { valid: checked.issues.length === 0, facts, visible: [...visible] };
}

function foundBy(subject: Subject, { facts = {}, answers = {} }: PersonaInput) {
  switch (subject.kind) {
    case 'risk-criterion':
      return { ...criterionOutcome(subject.body, facts) };
    case 'risk-policy':
      return { ...policyLevel(subject, facts) };
    case 'questionnaire':
      return { ...questionnaireResult(subject.body, answers) };
  }
}

const sorted = (value: Json): Json =>
  Array.isArray(value) ? [...value].map(String).sort() : value;

function same(expected: Json, found: Json | undefined): boolean {
  if (found === undefined) return false;
  if (isObject(expected) && isObject(found))
    return (
      Object.keys(expected).length === Object.keys(found).length &&
      Object.entries(expected).every(([name, value]) => same(value, found[name]))
    );
  return sameJson(sorted(expected), sorted(found));
}

/** Lists are compared as sets: neither the order of criteria nor that of questions is expected. */
export function runPersona(
  subject: Subject,
  input: PersonaInput,
  expected: JsonObject,
): PersonaResult {
  const found: JsonObject = foundBy(subject, input);
  const failed = Object.entries(expected)
    .filter(([name, value]) => !same(value, found[name]))
    .map(([name]) => name);
  return { passed: failed.length === 0, found, failed };
}
