// Answers closed to a reader without the «допуск»: what is shown, what may be written, and how a
// correction by such a reader keeps what stands behind the mask.

import type { Json, JsonObject } from '../../forms/json.ts';
import {
  fieldsIn,
  maskAnswers,
  type Questionnaire,
  sensitivityOf,
  sensitivityOfOptions,
} from '../../forms/questionnaires/index.ts';
import { factSensitivity } from '../../forms/risk/index.ts';

/** Questions whose whole answer is special: such a reader is not asked to fill them. */
export function specialQuestions(body: Questionnaire): Set<string> {
  const keys = new Set<string>();
  const fields = fieldsIn(body.schema);
  for (const key of fields.keys()) {
    if (sensitivityOf(key, fields, factSensitivity) === 'special') keys.add(key);
  }
  return keys;
}

/** Those, and questions with options that are: their answers are not told in words. */
export function partlySpecial(body: Questionnaire): Set<string> {
  const keys = specialQuestions(body);
  for (const [key, field] of fieldsIn(body.schema))
    if (sensitivityOfOptions(field) === 'special') keys.add(key);
  return keys;
}

export function visibleAnswers(
  body: Questionnaire,
  answers: JsonObject,
): { answers: JsonObject; hidden: string[] } {
  return maskAnswers(body, answers, 'personal', factSensitivity);
}

/** What the correction leaves: given answers, and beside them the closed parts as they were stored. */
export function withClosedParts(
  body: Questionnaire,
  given: JsonObject,
  stored: JsonObject,
): JsonObject {
  const shown = visibleAnswers(body, stored);
  const merged = { ...given };
  for (const key of shown.hidden) {
    const whole = stored[key] ?? null;
    const closed = Array.isArray(whole) ? without(whole, shown.answers[key]) : whole;
    const own = merged[key];
    merged[key] = Array.isArray(closed) ? [...(Array.isArray(own) ? own : []), ...closed] : closed;
  }
  return merged;
}

function without(list: Json[], shown: Json | undefined): Json[] {
  return Array.isArray(shown) ? list.filter((item) => !shown.includes(item)) : list;
}
