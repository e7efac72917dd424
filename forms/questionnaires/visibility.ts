// Which questions stand before the respondent, and what those worked out of others come to. A hidden
// question's answer counts as absent for every condition and calculation, so nothing hidden can steer
// what is shown. Each row of a group is a small form that sees its own answers first, then the outer ones.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { evaluate, fieldsOf, type Predicate } from '../predicates/index.ts';
import { rowSchema } from '../questions/group.ts';
import { questionTypeOf } from '../questions/index.ts';
import { fieldsIn, type Questionnaire, requiredIn } from './schema.ts';

export interface Visibility {
  visible: Set<string>;
  required: Set<string>;
  /** Visible answers and what is worked out of them, in the order of the questions. */
  answers: JsonObject;
  /** What was given and is not empty, hidden and unknown names included. */
  given: JsonObject;
  /** Rows of groups, each as a form of its own. */
  rows: Map<string, Visibility[]>;
  /** Does a condition hold, with everything hidden left out? An unknown one does not. */
  truthOf(condition: Predicate): 'yes' | 'no' | 'unknown';
}

export type ConditionName = 'x-visible-when' | 'x-required-when' | 'x-allowed-when';

export function conditionOf(field: JsonObject, name: ConditionName): Predicate | undefined {
  const condition = field[name];
  return isObject(condition) ? condition : undefined;
}

/** The name of the answer that a condition reads: its first segment. */
export function questionsRead(condition: Predicate): string[] {
  return fieldsOf(condition).map((name) => name.split('.')[0] ?? name);
}

const isEmpty = (value: Json) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Empty answers (null, '', []) are no answers at all. */
export function withoutEmpty(answers: JsonObject): JsonObject {
  const filled: JsonObject = {};
  for (const [key, value] of Object.entries(answers)) if (!isEmpty(value)) put(filled, key, value);
  return filled;
}

/** Whatever the key is called, it becomes a property of the object's own. */
export function put(target: JsonObject, key: string, value: Json): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

/** @param today ISO date of the place; without it calculated values stand as they were stored */
export function visibilityOf(
  body: Pick<Questionnaire, 'schema'>,
  answers: JsonObject,
  today?: string,
): Visibility {
  return standing(body.schema, answers, today, () => undefined);
}

type Outer = (key: string) => Json | undefined;

function standing(
  schema: JsonObject,
  answers: JsonObject,
  today: string | undefined,
  outer: Outer,
): Visibility {
  const fields = fieldsIn(schema);
  const filled = withoutEmpty(answers);
  const decided = new Map<string, boolean>();
  const known = new Map<string, Json | undefined>();
  const rows = new Map<string, Visibility[]>();

  /** What conditions and calculations see under a key. */
  const seen = (key: string): Json | undefined => {
    if (!fields.has(key)) return outer(key);
    if (known.has(key)) return known.get(key);
    known.set(key, undefined); // a circle of calculations has no value instead of never ending
    const value = isVisible(key) ? workedOut(key) : undefined;
    known.set(key, value);
    return value;
  };
  const workedOut = (key: string): Json | undefined => {
    const field = fields.get(key) ?? {};
    const own = Object.hasOwn(filled, key) ? filled[key] : undefined;
    const type = questionTypeOf(field);
    if (type.computed && today !== undefined)
      return type.computed(field, { valuesOf, fieldOf, today });
    if (!type.answered && !type.computed) return undefined;
    if (type.parts && isObject(own)) return filledParts(own);
    if (type.holds !== 'rows' || !Array.isArray(own)) return own;
    const inner = own.map((row) =>
      standing(rowSchema(field), isObject(row) ? row : {}, today, seen),
    );
    rows.set(key, inner);
    return inner.map((row) => row.answers);
  };
  const valuesOf = (name: string): Json[] => {
    const [key = '', ...rest] = name.split('.');
    return rest.reduce<Json[]>(
      (values, step) => values.flatMap((value) => into(value, step)),
      [...listed(seen(key))],
    );
  };
  const fieldOf = (name: string) => fields.get(name);

  const truthOf = (condition: Predicate) => {
    const data: JsonObject = {};
    for (const key of questionsRead(condition)) {
      const value = seen(key);
      if (value !== undefined) put(data, key, value);
    }
    return evaluate(condition, data).truth;
  };
  const isVisible = (key: string): boolean => {
    const settled = decided.get(key);
    if (settled !== undefined) return settled;
    const field = fields.get(key);
    if (!field) return false;
    decided.set(key, false); // a circle of conditions shows nothing instead of never ending
    const condition = conditionOf(field, 'x-visible-when');
    const shown =
      (condition === undefined || truthOf(condition) === 'yes') && isSectionShown(field, key);
    decided.set(key, shown);
    return shown;
  };
  const isSectionShown = (field: JsonObject, key: string) => {
    const section = field['x-section'];
    if (typeof section !== 'string' || section === key || !fields.has(section)) return true;
    return isVisible(section);
  };

  const always = requiredIn(schema);
  const visible = new Set([...fields.keys()].filter(isVisible));
  const kept: JsonObject = {};
  for (const key of visible) {
    const value = seen(key);
    if (value !== undefined) put(kept, key, value);
  }
  const required = new Set(
    [...visible].filter((key) => {
      const field = fields.get(key) ?? {};
      if (!questionTypeOf(field).answered) return false;
      if (always.has(key)) return true;
      const condition = conditionOf(field, 'x-required-when');
      return condition !== undefined && truthOf(condition) === 'yes';
    }),
  );
  return { visible, required, answers: kept, given: filled, rows, truthOf };
}

/** A matrix without a row and a period without a date are no answers. */
function filledParts(answer: JsonObject): JsonObject | undefined {
  const parts = withoutEmpty(answer);
  return Object.keys(parts).length === 0 ? undefined : parts;
}

const listed = (value: Json | undefined): Json[] => (value === undefined ? [] : [value]);

/** A step into a matrix, a period, or every row of a group. */
function into(value: Json, step: string): Json[] {
  if (Array.isArray(value)) return value.flatMap((item) => into(item, step));
  return isObject(value) && Object.hasOwn(value, step) ? listed(value[step]) : [];
}
