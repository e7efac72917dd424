// The one check of answers, the same in browser and server: predicates decide what is visible and
// required, hidden answers are dropped, each visible field goes through the validator it is given.

import type { Issue } from '../dialect/issues.ts';
import type { Json, JsonObject } from '../json.ts';
import { interpret } from './field-interpreter.ts';
import { fieldsIn, type Questionnaire } from './schema.ts';
import { visibilityOf, withoutEmpty } from './visibility.ts';

/**
 * Checks one value against one question; issues carry paths that begin with `path`. References lead to the
 * definitions of `root`, the schema of all answers.
 */
export type FieldValidator = (
  field: JsonObject,
  value: Json,
  path: string,
  root: JsonObject,
) => Issue[];

export interface CheckedAnswers {
  /** Visible, filled answers only, in the order of the questions. */
  answers: JsonObject;
  issues: Issue[];
}

export const interpretField: FieldValidator = (field, value, path, root) =>
  interpret(field, value, { path, root });

const limit = 50;

export function checkAnswers(
  body: Questionnaire,
  answers: JsonObject,
  validateField: FieldValidator = interpretField,
): CheckedAnswers {
  const fields = fieldsIn(body.schema);
  const filled = withoutEmpty(answers);
  const { visible, required } = visibilityOf(body, filled);
  const kept: JsonObject = {};
  const issues: Issue[] = [];

  for (const key of Object.keys(filled)) {
    if (!fields.has(key))
      issues.push({
        path: key,
        keyword: 'additionalProperties',
        message: 'Такого вопроса в опроснике нет',
      });
  }
  for (const [key, field] of fields) {
    if (!visible.has(key)) continue;
    const value = Object.hasOwn(filled, key) ? filled[key] : undefined;
    if (value === undefined) {
      if (required.has(key))
        issues.push({ path: key, keyword: 'required', message: 'Ответьте на этот вопрос' });
      continue;
    }
    kept[key] = value;
    issues.push(...validateField(field, value, key, body.schema));
    if (issues.length >= limit) break;
  }
  const together = interpret(rulesOfWhole(body.schema), kept, { root: body.schema });
  // What is hidden cannot be asked for.
  issues.push(...together.filter(({ path }) => path === '' || visible.has(firstOf(path))));
  return { answers: kept, issues: issues.slice(0, limit) };
}

const firstOf = (path: string) => path.split('.')[0] ?? '';

const aboutWhole = [
  ...['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', '$ref'],
  ...['dependencies', 'patternProperties', 'propertyNames', 'minProperties', 'maxProperties'],
];

/** What a schema taken over from elsewhere says of answers together, beside its questions. */
export function rulesOfWhole(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => aboutWhole.includes(keyword)),
  );
}
