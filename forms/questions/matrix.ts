import { isObject, type Json, type JsonObject } from '../json.ts';
import { fieldKeySchema } from '../meta-schema.ts';
import { textOfCell } from './cells.ts';
import { ownField } from './drawing.ts';
import { repeatedCodes } from './faults.ts';
import { entriesIn, entriesSchema } from './options.ts';
import { anyAnswer, asGiven, type QuestionType, titleOf } from './question-type.ts';
import { listOf, neverInSheet } from './sheet.ts';

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

/** Members are named after the whole by our own file: `m__speech` is the row `speech`. */
function partOf(whole: string, member: string): string {
  const prefix = `${whole}__`;
  return member.startsWith(prefix) && member.length > prefix.length
    ? member.slice(prefix.length)
    : member;
}

export const matrix: QuestionType = {
  code: 'matrix',
  title: 'Матрица',
  group: 'choice',
  hint: 'Несколько строк, в каждой один ответ из общего ряда',
  words: 'таблица строки столбцы сетка оценка навыков',
  answered: true,
  inRows: 'offered',
  is: (field) => field['x-question'] === 'matrix',
  shape: (from) => ({
    type: 'object',
    'x-question': 'matrix',
    'x-rows': Array.isArray(from['x-rows']) ? from['x-rows'] : begin('Строка', 2, 'row'),
    'x-columns': Array.isArray(from['x-columns'])
      ? from['x-columns']
      : begin('Столбец', 2, 'column'),
  }),
  keywords: {
    'x-rows': entriesSchema(fieldKeySchema, 100),
    'x-columns': entriesSchema({ type: 'string', minLength: 1, maxLength: 100 }, 20),
    'x-all-rows': { type: 'boolean' },
  },
  properties: [
    { box: 'part', editor: 'rows', label: 'Строки' },
    { box: 'part', editor: 'columns', label: 'Столбцы' },
    { box: 'flag', path: ['x-all-rows'], label: 'Нужен ответ в каждой строке' },
  ],
  optionMarks: [],
  signature: () => 'matrix',
  faults: (field, path) => [
    ...repeatedCodes(
      rowsOf(field).map(({ key }) => key),
      `${path}.x-rows`,
      'строк',
    ),
    ...repeatedCodes(
      columnsOf(field).map((one) => one.const),
      `${path}.x-columns`,
      'столбцов',
    ),
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
  parts(field) {
    const columns = field['x-columns'];
    return rowsOf(field).map(({ key, title }) => [
      key,
      { title, type: 'string', ...(columns === undefined ? {} : { oneOf: columns }) },
    ]);
  },
  kept: asGiven,
  check: anyAnswer,
  drawing: ownField('matrix'),
  conditionFields: (key, field) =>
    rowsOf(field).map((row) => ({
      name: `${key}.${row.key}`,
      title: row.title,
      group: titleOf(key, field),
      values: 'choice',
      options: columnsOf(field).map(({ const: value, title }) => ({ value, title })),
    })),
  operands: [],
  scored: 'options',
  text: (field, answer) => {
    if (!isObject(answer)) return String(answer);
    const columns = columnsOf(field);
    const describe = (value: Json) =>
      columns.find((column) => column.const === value)?.title ?? String(value);
    return rowsOf(field)
      .flatMap(({ key, title }) => {
        const value = Object.hasOwn(answer, key) ? answer[key] : undefined;
        return value === undefined ? [] : [`${title}: ${describe(value)}`];
      })
      .join('; ');
  },
  invent: (field, { random }) => {
    const columns = columnsOf(field).map((column) => column.const);
    if (columns.length === 0) return undefined;
    return Object.fromEntries(rowsOf(field).map(({ key }) => [key, random.pick(columns)]));
  },
  paper: {
    is: 'question',
    answer: (field) => ({
      is: 'table',
      head: ['', ...columnsOf(field).map(({ title }) => title)],
      rows: rowsOf(field).map(({ title }) => [title]),
      circles: true,
    }),
    how: () => 'одна отметка в каждой строке',
  },
  fromCell: textOfCell,
  toSheet: (key, field, required) => {
    const every = field['x-all-rows'] === true;
    const all = required && every;
    return {
      type: 'begin_group',
      appearance: 'table-list',
      requiredInside: true,
      list: { name: listOf(key), options: field['x-columns'] ?? [] },
      inside: rowsOf(field).map((row) => ({
        type: `select_one ${listOf(key)}`,
        name: `${key}__${row.key}`,
        label: row.title,
        ...(all ? { required: 'yes' as const } : {}),
      })),
      left:
        required === every
          ? []
          : ['Обязательность: в таблице обязательны все строки сразу или ни одна'],
    };
  },
  sheetMarks: /^table-list$/,
  fromSheet: neverInSheet,
  fromSheetGroup({ name, marks, members, options }) {
    const lists = new Set(members.map(({ list }) => list));
    const alike = members.every(({ type }) => type === 'select_one') && lists.size === 1;
    if (!alike || !marks.includes('table-list')) return undefined;
    const columns = options.map((option) => ({ ...option }));
    const parts = members.map((member): [string, string] => [
      member.name,
      partOf(name, member.name),
    ]);
    return {
      field: {
        type: 'object',
        'x-question': 'matrix',
        'x-rows': members.map(({ label }, index) => ({
          const: parts[index]?.[1] ?? '',
          title: label,
        })),
        'x-columns': columns,
        ...(members.every(({ required }) => required) ? { 'x-all-rows': true } : {}),
      },
      parts,
      inner: { type: 'string', oneOf: columns },
    };
  },
};
