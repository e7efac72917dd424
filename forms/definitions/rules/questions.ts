// What questions must keep: what their types ask of them, names that exist, and no value or visibility that
// depends on itself.

import type { Issue } from '../../dialect/issues.ts';
import type { JsonObject } from '../../json.ts';
import { fieldsIn, requiredIn } from '../../questionnaires/schema.ts';
import { rowQuestions, rowSchema } from '../../questions/group.ts';
import { questionTypeNamed, questionTypeOf } from '../../questions/index.ts';
import { linesOfOptions } from '../../questions/options.ts';
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
    return found && questionTypeOf(found).holds === 'section'
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
  (field, path, fields) => questionTypeOf(field).faults(field, path, fields),
];

const checkKind: Check = (field, path, fields) =>
  checks.flatMap((check) => check(field, path, fields));

/** The questions of a row are questions of their own, one level deep; they may read the outer ones. */
function checkGroup(field: JsonObject, path: string, fields: Fields): Issue[] {
  if (questionTypeOf(field).holds !== 'rows') return [];
  const inner = rowQuestions(field);
  const all = new Map([...fields, ...inner]);
  const items = `${path}.items`;
  if (inner.size === 0)
    return [issue(`${items}.properties`, 'required', 'Добавьте в повтор хотя бы один вопрос')];
  const each = [...inner].flatMap(([key, own]) => {
    const at = `${items}.properties.${key}`;
    const { inRows, title } = questionTypeOf(own);
    return [
      ...(typeof own.title === 'string'
        ? []
        : [issue(`${at}.title`, 'required', 'Заполните поле')]),
      ...(inRows === 'refused'
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
