// An example made of a real person: only what the definition reads, and nothing that tells who it was.

import { covers, type Sensitivity } from '../access.ts';
import { referencesOf } from '../definitions/references/index.ts';
import type { JsonObject } from '../json.ts';
import { fieldsOf } from '../predicates/index.ts';
import { maskAnswers } from '../questionnaires/index.ts';
import { fieldsIn, type Questionnaire } from '../questionnaires/schema.ts';
import { factOf, factSensitivity } from '../risk/fact-catalogue.ts';
import type { RiskCriterion } from '../risk/index.ts';
import { isPlainAnswer } from './check.ts';
import type { Subject } from './run.ts';
import { isScalar } from './schema.ts';

const ofCriterion = (body: RiskCriterion): string[] =>
  referencesOf('risk-criterion', JSON.parse(JSON.stringify(body)))
    .filter(({ to }) => to === 'fact')
    .map(({ name }) => name);

/** Facts that the outcome depends on. */
export function factsReadBy(subject: Exclude<Subject, { kind: 'questionnaire' }>): Set<string> {
  if (subject.kind === 'risk-criterion') return new Set(ofCriterion(subject.body));
  const { body, criteria } = subject;
  const named = new Set(body.criteria.order);
  return new Set([
    ...fieldsOf(body.appliesTo),
    ...fieldsOf(body.confirmed.when),
    ...criteria.filter(({ code }) => named.has(code)).flatMap(ofCriterion),
  ]);
}

/** Whatever the reader may not see of the person stays behind. */
export function factsForPersona(
  facts: JsonObject,
  read: ReadonlySet<string>,
  ceiling: Sensitivity,
): JsonObject {
  const kept: JsonObject = {};
  for (const name of read) {
    const fact = factOf(name);
    const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (!fact || !isScalar(value) || !covers(ceiling, fact.sensitivity)) continue;
    if (typeof value === 'string' && !fact.values && !/^[0-9.]{2,8}$/.test(value)) continue;
    kept[name] = value;
  }
  return kept;
}

/** Only yes and no, numbers and options; texts, dates and whole objects stay behind. */
export function answersForPersona(
  body: Questionnaire,
  answers: JsonObject,
  ceiling: Sensitivity,
): JsonObject {
  const kept: JsonObject = {};
  const seen = maskAnswers(body, answers, ceiling, factSensitivity).answers;
  for (const [key, field] of fieldsIn(body.schema)) {
    const value = Object.hasOwn(seen, key) ? seen[key] : undefined;
    if (value !== undefined && value !== null && isPlainAnswer(field, value)) kept[key] = value;
  }
  return kept;
}
