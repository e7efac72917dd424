// Which questions stand before the respondent. A hidden question's answer counts as absent for every
// other condition, so nothing hidden can steer what is shown.

import type { JsonObject } from '../json.ts';
import { evaluate, fieldsOf, type Predicate } from '../predicates/index.ts';
import { isObject } from './field-interpreter.ts';
import { fieldsIn, type Questionnaire, requiredIn } from './schema.ts';

export interface Visibility {
  visible: Set<string>;
  required: Set<string>;
}

function conditionOf(field: JsonObject, name: 'x-visible-when' | 'x-required-when') {
  const condition = field[name];
  return isObject(condition) ? condition : undefined;
}

/** The name of the answer that a condition reads: its first segment. */
export function questionsRead(condition: Predicate): string[] {
  return fieldsOf(condition).map((name) => name.split('.')[0] ?? name);
}

/** Empty answers (null, '', []) are no answers at all. */
export function withoutEmpty(answers: JsonObject): JsonObject {
  const filled: JsonObject = {};
  for (const [key, value] of Object.entries(answers)) {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    Object.defineProperty(filled, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return filled;
}

export function visibilityOf(body: Questionnaire, answers: JsonObject): Visibility {
  const fields = fieldsIn(body.schema);
  const filled = withoutEmpty(answers);
  const decided = new Map<string, boolean>();

  const holds = (condition: Predicate): boolean => {
    const seen: JsonObject = {};
    for (const key of questionsRead(condition)) {
      const value = Object.hasOwn(filled, key) ? filled[key] : undefined;
      if (value !== undefined && isVisible(key)) seen[key] = value;
    }
    return evaluate(condition, seen).truth === 'yes';
  };
  const isVisible = (key: string): boolean => {
    const known = decided.get(key);
    if (known !== undefined) return known;
    const field = fields.get(key);
    if (!field) return false;
    decided.set(key, false); // a circle of conditions shows nothing instead of never ending
    const condition = conditionOf(field, 'x-visible-when');
    const shown = condition === undefined || holds(condition);
    decided.set(key, shown);
    return shown;
  };

  const always = requiredIn(body.schema);
  const visible = new Set([...fields.keys()].filter(isVisible));
  const required = new Set(
    [...visible].filter((key) => {
      if (always.has(key)) return true;
      const condition = conditionOf(fields.get(key) ?? {}, 'x-required-when');
      return condition !== undefined && holds(condition);
    }),
  );
  return { visible, required };
}
