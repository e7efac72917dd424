// What a reader may see of a response: answers that give special facts, and options that are special
// in themselves (the request about health), are left out for readers without the right to them.

import { covers, type Sensitivity } from '../access.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { fieldsIn, type Questionnaire } from './schema.ts';
import { type FactSensitivity, sensitivityOf, statedSensitivity } from './sensitivity.ts';

export interface MaskedAnswers {
  answers: JsonObject;
  /** Questions whose answers were left out, wholly or in part. */
  hidden: string[];
}

/** Codes of options that a reader with this ceiling may not see. */
function hiddenOptions(field: JsonObject, ceiling: Sensitivity): Set<Json> {
  const options = Array.isArray(field.oneOf)
    ? field.oneOf
    : isObject(field.items) && Array.isArray(field.items.oneOf)
      ? field.items.oneOf
      : [];
  return new Set(
    options.flatMap((option) => {
      if (!isObject(option)) return [];
      const sensitivity = statedSensitivity(option['x-sensitivity']);
      return sensitivity && !covers(ceiling, sensitivity) ? [option.const ?? null] : [];
    }),
  );
}

export function maskAnswers(
  body: Questionnaire,
  answers: JsonObject,
  ceiling: Sensitivity,
  factSensitivity: FactSensitivity,
): MaskedAnswers {
  const masked: MaskedAnswers = { answers: {}, hidden: [] };
  const fields = fieldsIn(body.schema);
  for (const [key, field] of fields) {
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    if (answer === undefined) continue;
    if (!covers(ceiling, sensitivityOf(key, fields, factSensitivity))) {
      masked.hidden.push(key);
      continue;
    }
    const secret = hiddenOptions(field, ceiling);
    const kept = Array.isArray(answer) ? answer.filter((item) => !secret.has(item)) : answer;
    const partly = Array.isArray(kept) && Array.isArray(answer) && kept.length < answer.length;
    if (partly || secret.has(answer)) masked.hidden.push(key);
    if (!secret.has(answer)) masked.answers[key] = kept;
  }
  return masked;
}
