import { isObject, type JsonObject } from '../json.ts';
import { numberOfCell } from './cells.ts';
import { calculate, computeOps, namesComputed } from './compute.ts';
import { fault, unknownQuestions } from './faults.ts';
import { nothingInvented } from './inventing.ts';
import { drawnResult, numberText, unitKeyword } from './numbers.ts';
import {
  anyAnswer,
  asGiven,
  asStored,
  type Fields,
  jsonType,
  oneField,
  type QuestionType,
} from './question-type.ts';

function faultsOf(field: JsonObject, path: string, fields: Fields) {
  const at = `${path}.x-compute`;
  const compute = isObject(field['x-compute']) ? field['x-compute'] : {};
  const { op, of, from, to, table, digits } = compute;
  if (typeof op !== 'string' || !Object.hasOwn(computeOps, op))
    return [fault(at, 'x-compute', 'Выберите, что посчитать')];
  const found = unknownQuestions(at, namesComputed(field), fields);
  const betweenDates = op === 'days' || op === 'months' || op === 'years';
  const complete = betweenDates
    ? typeof from === 'string' && typeof to === 'string'
    : Array.isArray(of) && of.length > 0;
  if (!complete)
    found.push(
      fault(at, 'x-compute', betweenDates ? 'Выберите обе даты' : 'Выберите вопросы для расчёта'),
    );
  if (op === 'lookup' && !(isObject(table) && Object.keys(table).length > 0))
    found.push(fault(at, 'x-compute', 'Заполните таблицу: какому ответу какое значение'));
  const inRange = Number.isInteger(digits) && Number(digits) >= 0 && Number(digits) <= 4;
  if (digits !== undefined && !inRange)
    found.push(fault(at, 'x-compute', 'Оставьте от 0 до 4 знаков после запятой'));
  return found;
}

const results = new Set<unknown>(['integer', 'number', 'string']);

export const calculated: QuestionType = {
  code: 'calculated',
  title: 'Расчёт',
  group: 'result',
  hint: 'Считается по другим ответам: сумма, среднее, возраст',
  words: 'сумма среднее разность возраст формула вычисление таблица',
  answered: false,
  inRows: 'offered',
  computed: (field, { valuesOf, today }) => calculate(field, valuesOf, today),
  is: (field) => field['x-question'] === 'calculated',
  shape: (from) => ({
    type:
      results.has(from.type) && from['x-compute'] !== undefined ? (from.type ?? null) : 'number',
    'x-question': 'calculated',
    'x-compute': from['x-compute'] ?? { op: 'sum', of: [] },
    ...(typeof from['x-unit'] === 'string' ? { 'x-unit': from['x-unit'] } : {}),
  }),
  keywords: {
    ...unitKeyword,
    // Halves of two calculations joined would count what nobody meant.
    'x-compute': { type: 'object', required: ['op'], 'x-whole': true },
  },
  properties: [
    { box: 'part', editor: 'compute', label: 'Как считается' },
    { box: 'text', path: ['x-unit'], label: 'Единица', help: 'Стоит после числа: лет, руб., ч' },
  ],
  optionMarks: [],
  signature: jsonType,
  faults: faultsOf,
  schema: asStored,
  kept: asGiven,
  check: anyAnswer,
  drawing: (field, value) => drawnResult(numberText, field, value),
  conditionFields: (key, field) =>
    oneField(field.type === 'string' ? 'text' : field.type === 'integer' ? 'integer' : 'number')(
      key,
      field,
    ),
  operands: ['number'],
  text: numberText,
  invent: nothingInvented,
  paper: { is: 'nothing' },
  fromCell: numberOfCell,
  toSheet: () => ({ type: 'calculate' }),
  fromSheet: ({ type }) =>
    type === 'calculate' ? { type: 'number', 'x-question': 'calculated' } : undefined,
};
