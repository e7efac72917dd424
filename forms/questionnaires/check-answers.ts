// The one check of answers, the same in browser and server: predicates decide what is visible and
// required, hidden answers are dropped, each visible field goes through the validator it is given.

import type { Issue } from '../dialect/issues.ts';
import { metered } from '../dialect/pattern/index.ts';
import type { Json, JsonObject } from '../json.ts';
import { rowSchema } from '../questions/group.ts';
import { questionTypeOf } from '../questions/index.ts';
import { interpret, joinPath } from './field-interpreter.ts';
import { fieldsIn, type Questionnaire } from './schema.ts';
import { conditionOf, put, type Visibility, visibilityOf } from './visibility.ts';

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
  /** Visible, filled answers and what is worked out of them, in the order of the questions. */
  answers: JsonObject;
  issues: Issue[];
}

export const interpretField: FieldValidator = (field, value, path, root) =>
  interpret(field, value, { path, root });

const limit = 50;

interface Check {
  issues: Issue[];
  validate: FieldValidator;
  root: JsonObject;
}

/** What patterns may cost is counted for an answer as a whole. */
export const tooDear: Issue = {
  path: '',
  keyword: 'budget',
  message: 'Сократите ответы: их слишком долго сверять с образцами',
};

/** @param today ISO date of the place: ages and terms are counted to it */
export function checkAnswers(
  body: Pick<Questionnaire, 'schema'>,
  answers: JsonObject,
  today: string,
  validate: FieldValidator = interpretField,
): CheckedAnswers {
  const standing = visibilityOf(body, answers, today);
  const check: Check = { issues: [], validate, root: body.schema };
  const { result, over } = metered(() => {
    const kept = checkForm(check, body.schema, standing, '');
    return { kept, together: interpret(rulesOfWhole(body.schema), kept, { root: body.schema }) };
  });
  const { kept, together } = result;
  if (over) check.issues.unshift(tooDear);
  // What is hidden cannot be asked for.
  const { visible } = standing;
  check.issues.push(...together.filter(({ path }) => path === '' || visible.has(firstOf(path))));
  return { answers: kept, issues: check.issues.slice(0, limit) };
}

/** A whole form, or one row of a group: `path` says where it stands. */
function checkForm(
  check: Check,
  schema: JsonObject,
  standing: Visibility,
  path: string,
): JsonObject {
  const fields = fieldsIn(schema);
  const kept: JsonObject = {};
  for (const key of Object.keys(standing.given)) {
    if (!fields.has(key))
      check.issues.push({
        path: joinPath(path, key),
        keyword: 'additionalProperties',
        message: 'Такого вопроса в опроснике нет',
      });
  }
  for (const [key, field] of fields) {
    if (!standing.visible.has(key)) continue;
    const at = joinPath(path, key);
    const value = Object.hasOwn(standing.answers, key) ? standing.answers[key] : undefined;
    if (value === undefined) {
      if (standing.required.has(key))
        check.issues.push({ path: at, keyword: 'required', message: 'Ответьте на этот вопрос' });
      continue;
    }
    put(kept, key, checkField(check, field, value, standing.rows.get(key), at));
    const allowed = conditionOf(field, 'x-allowed-when');
    if (allowed && standing.truthOf(allowed) === 'no')
      check.issues.push({ path: at, keyword: 'allowed', message: refusalOf(field) });
    if (check.issues.length >= limit) break;
  }
  return kept;
}

function refusalOf(field: JsonObject): string {
  const own = field['x-allowed-message'];
  return typeof own === 'string' && own !== '' ? own : 'Исправьте: такой ответ не допускается';
}

/** The value as it is kept: rows checked one by one, choices in the author's order. */
function checkField(
  check: Check,
  field: JsonObject,
  value: Json,
  rows: readonly Visibility[] | undefined,
  path: string,
): Json {
  const type = questionTypeOf(field);
  const schema = type.schema(field);
  if (!rows) {
    const kept = type.kept(field, value);
    check.issues.push(...check.validate(schema, kept, path, check.root));
    check.issues.push(...type.check(field, kept, path));
    return kept;
  }
  const { items: _rows, ...list } = schema;
  check.issues.push(...check.validate(list, value, path, check.root));
  return rows.map((row, index) => {
    const at = joinPath(path, `№${index + 1}`);
    if (Object.keys(row.given).length === 0)
      check.issues.push({ path: at, keyword: 'empty-row', message: 'Заполните или уберите' });
    return checkForm(check, rowSchema(field), row, at);
  });
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
