// What answers would tell: facts, the level by the rule in force, values worked out of them.
import type { JsonObject } from '../../../../../forms/json.ts';
import { factValue } from '../../../../../forms/personas/describe.ts';
import {
  checkAnswers,
  factsFromAnswers,
  fieldsIn,
  type Questionnaire,
} from '../../../../../forms/questionnaires/index.ts';
import { answerText, questionTypeOf } from '../../../../../forms/questions/index.ts';
import { thresholdOf } from '../../../../../forms/questions/score.ts';
import { assess, factTitle, type Level } from '../../../../../forms/risk/index.ts';
import type { RuleInForce } from '../../../../providers/use-rule-in-force.ts';

export interface DerivedFact {
  fact: string;
  title: string;
  value: string;
  /** The question that tells it. */
  from: string;
}

export interface DerivedLevel {
  level: Level;
  /** Short names of the characteristics found. */
  met: string[];
  /** Words of the obligatory facts that are not known. */
  missing: string[];
}

export interface WorkedOut {
  key: string;
  title: string;
  value: string;
  text?: string;
}

export interface Derivation {
  facts: DerivedFact[];
  level?: DerivedLevel;
  worked: WorkedOut[];
}

export function deriveFacts(
  body: Questionnaire,
  answers: JsonObject,
  today: string,
  rule?: RuleInForce,
): Derivation {
  const { answers: kept } = checkAnswers(body, answers, today);
  const found = factsFromAnswers(body, kept);
  const facts = found.map(({ fact, value, fieldTitle }) => ({
    fact,
    title: factTitle(fact),
    value: factValue(fact, value),
    from: fieldTitle,
  }));
  const level =
    rule && levelBy(rule, Object.fromEntries(found.map(({ fact, value }) => [fact, value])));
  return { facts, ...(level ? { level } : {}), worked: workedOut(body, kept) };
}

/** Of the person nothing but the answers is known: whom the rule concerns is not asked. */
function levelBy({ policy, criteria }: RuleInForce, facts: JsonObject): DerivedLevel | undefined {
  const assessed = assess({ policy: { ...policy, appliesTo: {} }, criteria, facts });
  if (!assessed) return undefined;
  const titles = new Map(criteria.map(({ code, shortTitle }) => [code, shortTitle]));
  return {
    level: assessed.level,
    met: assessed.criteria
      .filter(({ outcome }) => outcome === 'met')
      .map(({ code }) => titles.get(code) ?? code),
    missing: [...new Set(assessed.missing.flatMap((one) => one.facts))].map(factTitle),
  };
}

function workedOut({ schema }: Questionnaire, kept: JsonObject): WorkedOut[] {
  return [...fieldsIn(schema)].flatMap(([key, field]): WorkedOut[] => {
    const value = Object.hasOwn(kept, key) ? kept[key] : undefined;
    const type = questionTypeOf(field);
    if (!type.computed || value === undefined) return [];
    const reached = thresholdOf(field, value);
    return [
      {
        key,
        title: String(field.title ?? key),
        value: answerText(field, value),
        ...(reached?.text ? { text: reached.text } : {}),
      },
    ];
  });
}
