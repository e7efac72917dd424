// What single types of questions must keep: names that exist, rows and points that mean something, and no
// value or visibility that depends on itself.

import type { Issue } from '../../dialect/issues.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { computeOps, namesComputed } from '../../questionnaires/calculate.ts';
import { fieldsIn, requiredIn } from '../../questionnaires/schema.ts';
import { namesScored } from '../../questionnaires/score.ts';
import { rowQuestions, rowSchema } from '../../questions/group.ts';
import { questionTypeNamed, questionTypeOf } from '../../questions/index.ts';
import { columnsOf, rowsOf } from '../../questions/matrix.ts';
import { linesOfOptions } from '../../questions/options.ts';
import { thresholdsOf } from '../../questions/score.ts';
import { checkCircles } from './circles.ts';

type Fields = ReadonlyMap<string, JsonObject>;
type Check = (field: JsonObject, path: string, fields: Fields) => Issue[];

const issue = (path: string, keyword: string, message: string): Issue => ({
  path,
  keyword,
  message,
});

export function checkQuestions(schema: JsonObject, path: string): Issue[] {
  const fields = fieldsIn(schema);
  const each = [...fields].flatMap(([key, field]) => {
    const at = `${path}.properties.${key}`;
    return [...checkKind(field, at, fields), ...checkGroup(field, at, fields)];
  });
  const neverAsked = [...requiredIn(schema)].filter((key) => {
    const field = fields.get(key);
    return field !== undefined && !questionTypeOf(field).answered;
  });
  return [
    ...each,
    ...neverAsked.map((key) =>
      issue(`${path}.required.${key}`, 'required', 'Уберите: на это не отвечают'),
    ),
    ...checkCircles(fields, path),
  ];
}

const checks: readonly Check[] = [
  (field, path) => {
    const named = field['x-question'];
    if (named === undefined || (typeof named === 'string' && questionTypeNamed(named))) return [];
    return [
      issue(`${path}.x-question`, 'x-question', 'Такого вида вопроса нет: выберите из списка'),
    ];
  },
  (field, path, fields) => {
    const section = field['x-section'];
    if (section === undefined) return [];
    const found = fields.get(String(section));
    return found?.['x-question'] === 'section'
      ? []
      : [
          issue(
            `${path}.x-section`,
            'reference',
            `Раздела «${String(section)}» нет: выберите другой`,
          ),
        ];
  },
  (field, path, fields) =>
    [...linesOfOptions(field).values()]
      .filter((line) => !fields.has(line))
      .map((line) =>
        issue(path, 'reference', `Уточняющего вопроса «${line}» нет: выберите другой`),
      ),
  (field, path) => {
    if (field['x-question'] !== 'scale') return [];
    const { minimum, maximum } = field;
    const fits =
      typeof minimum === 'number' &&
      typeof maximum === 'number' &&
      minimum < maximum &&
      maximum - minimum <= 10;
    return fits
      ? []
      : [
          issue(
            `${path}.maximum`,
            'x-question',
            'Задайте начало и конец шкалы: от 2 до 11 делений',
          ),
        ];
  },
  (field, path) =>
    field['x-question'] === 'matrix'
      ? [
          ...repeated(
            rowsOf(field).map(({ key }) => key),
            `${path}.x-rows`,
            'строк',
          ),
          ...repeated(
            columnsOf(field).map((one) => one.const),
            `${path}.x-columns`,
            'столбцов',
          ),
        ]
      : [],
  checkComputed,
  checkScored,
];

const checkKind: Check = (field, path, fields) =>
  checks.flatMap((check) => check(field, path, fields));

function repeated(codes: readonly Json[], path: string, of: string): Issue[] {
  if (codes.length === 0) return [issue(path, 'required', `Добавьте: нет ${of}`)];
  if (new Set(codes).size === codes.length) return [];
  return [issue(path, 'uniqueItems', `У ${of} повторяются коды`)];
}

function unknownNames(names: readonly string[], fields: Fields): string[] {
  return names.filter((name) => {
    const [key = '', inner] = name.split('.');
    const field = fields.get(key);
    if (!field) return true;
    return (
      inner !== undefined && field['x-question'] === 'group' && !rowQuestions(field).has(inner)
    );
  });
}

const notThere = (path: string, names: readonly string[]) =>
  names.map((name) => issue(path, 'reference', `Вопроса «${name}» нет: выберите другой`));

function checkComputed(field: JsonObject, path: string, fields: Fields): Issue[] {
  if (field['x-question'] !== 'calculated') return [];
  const at = `${path}.x-compute`;
  const compute = isObject(field['x-compute']) ? field['x-compute'] : {};
  const { op, of, from, to, table, digits } = compute;
  if (typeof op !== 'string' || !Object.hasOwn(computeOps, op))
    return [issue(at, 'x-compute', 'Выберите, что посчитать')];
  const issues = notThere(at, unknownNames(namesComputed(field), fields));
  const betweenDates = op === 'days' || op === 'months' || op === 'years';
  const complete = betweenDates
    ? typeof from === 'string' && typeof to === 'string'
    : Array.isArray(of) && of.length > 0;
  if (!complete)
    issues.push(
      issue(at, 'x-compute', betweenDates ? 'Выберите обе даты' : 'Выберите вопросы для расчёта'),
    );
  if (op === 'lookup' && !(isObject(table) && Object.keys(table).length > 0))
    issues.push(issue(at, 'x-compute', 'Заполните таблицу: какому ответу какое значение'));
  const inRange = Number.isInteger(digits) && Number(digits) >= 0 && Number(digits) <= 4;
  if (digits !== undefined && !inRange)
    issues.push(issue(at, 'x-compute', 'Оставьте от 0 до 4 знаков после запятой'));
  return issues;
}

function checkScored(field: JsonObject, path: string, fields: Fields): Issue[] {
  if (field['x-question'] !== 'score') return [];
  const at = `${path}.x-score`;
  const names = namesScored(field);
  const issues = notThere(`${at}.points`, unknownNames(names, fields));
  if (names.length === 0)
    issues.push(issue(`${at}.points`, 'x-score', 'Выберите вопросы, из которых складывается балл'));
  const starts = thresholdsOf(field).map(({ from }) => from);
  if (new Set(starts).size < starts.length)
    issues.push(issue(`${at}.thresholds`, 'x-score', 'Два порога начинаются с одного балла'));
  return issues;
}

const notInside = new Set(['group', 'section', 'score']);

/** The questions of a row are questions of their own, one level deep; they may read the outer ones. */
function checkGroup(field: JsonObject, path: string, fields: Fields): Issue[] {
  if (field['x-question'] !== 'group') return [];
  const inner = rowQuestions(field);
  const all = new Map([...fields, ...inner]);
  const items = `${path}.items`;
  if (inner.size === 0)
    return [issue(`${items}.properties`, 'required', 'Добавьте в повтор хотя бы один вопрос')];
  const each = [...inner].flatMap(([key, own]) => {
    const at = `${items}.properties.${key}`;
    const { code, title } = questionTypeOf(own);
    return [
      ...(typeof own.title === 'string'
        ? []
        : [issue(`${at}.title`, 'required', 'Заполните поле')]),
      ...(notInside.has(code)
        ? [issue(`${at}.x-question`, 'x-question', `Вынесите из повтора: «${title}» там не ставят`)]
        : []),
      ...checkKind(own, at, all),
    ];
  });
  const lost = [...requiredIn(rowSchema(field))].filter((key) => !inner.has(key));
  return [
    ...each,
    ...lost.map((key) =>
      issue(
        `${items}.required.${key}`,
        'reference',
        `Вопроса «${key}» нет: уберите из обязательных`,
      ),
    ),
    ...checkCircles(inner, items),
  ];
}
