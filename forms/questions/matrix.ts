import { isObject, type Json, type JsonObject } from '../json.ts';
import { entriesIn } from './options.ts';
import { type QuestionType, titleOf } from './question-type.ts';

export interface MatrixRow {
  key: string;
  title: string;
}

export function rowsOf(field: JsonObject): MatrixRow[] {
  return entriesIn(field['x-rows']).map(({ const: key, title }) => ({ key: String(key), title }));
}

export const columnsOf = (field: JsonObject) => entriesIn(field['x-columns']);

const begin = (word: string, count: number, code: string): Json[] =>
  Array.from({ length: count }, (_, at) => ({
    const: `${code}_${at + 1}`,
    title: `${word} ${at + 1}`,
  }));

export const matrix: QuestionType = {
  code: 'matrix',
  title: 'Матрица',
  group: 'choice',
  hint: 'Несколько строк, в каждой один ответ из общего ряда',
  words: 'таблица строки столбцы сетка оценка навыков',
  answered: true,
  is: (field) => field['x-question'] === 'matrix',
  shape: (from) => ({
    type: 'object',
    'x-question': 'matrix',
    'x-rows': Array.isArray(from['x-rows']) ? from['x-rows'] : begin('Строка', 2, 'row'),
    'x-columns': Array.isArray(from['x-columns'])
      ? from['x-columns']
      : begin('Столбец', 2, 'column'),
  }),
  properties: [
    { box: 'part', editor: 'rows', label: 'Строки' },
    { box: 'part', editor: 'columns', label: 'Столбцы' },
    { box: 'flag', path: ['x-all-rows'], label: 'Нужен ответ в каждой строке' },
  ],
  schema: (field) => {
    const rows = rowsOf(field);
    const oneOf = columnsOf(field).map(({ const: value, title }) => ({ const: value, title }));
    return {
      ...field,
      properties: Object.fromEntries(
        rows.map(({ key, title }) => [key, { type: 'string', title, oneOf }]),
      ),
      required: field['x-all-rows'] === true ? rows.map(({ key }) => key) : [],
      additionalProperties: false,
    };
  },
  conditionFields: (key, field) =>
    rowsOf(field).map((row) => ({
      name: `${key}.${row.key}`,
      title: row.title,
      group: titleOf(key, field),
      values: 'choice',
      options: columnsOf(field).map(({ const: value, title }) => ({ value, title })),
    })),
  text: (field, answer) => {
    if (!isObject(answer)) return String(answer);
    const columns = columnsOf(field);
    const told = (value: Json) =>
      columns.find((column) => column.const === value)?.title ?? String(value);
    return rowsOf(field)
      .flatMap(({ key, title }) => {
        const value = Object.hasOwn(answer, key) ? answer[key] : undefined;
        return value === undefined ? [] : [`${title}: ${told(value)}`];
      })
      .join('; ');
  },
};
