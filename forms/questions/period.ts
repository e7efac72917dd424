import { isObject } from '../json.ts';
import { describeDate } from '../predicates/index.ts';
import { textOfCell } from './cells.ts';
import { ownField } from './drawing.ts';
import { inventedDate } from './inventing-numbers.ts';
import { asGiven, noFaults, type QuestionType, titleOf } from './question-type.ts';
import { neverInSheet } from './sheet.ts';

const endAfterStart: QuestionType['check'] = (_field, value, path) => {
  if (!isObject(value) || typeof value.from !== 'string' || typeof value.to !== 'string') return [];
  if (value.from <= value.to) return [];
  return [{ path: `${path}.to`, keyword: 'period', message: 'Исправьте: конец раньше начала' }];
};

const day = (title: string) => ({ type: 'string', title, format: 'date' });

export const period: QuestionType = {
  code: 'period',
  title: 'Период',
  group: 'answer',
  hint: 'С какого по какое число: практика, отпуск, срок договора',
  words: 'даты срок промежуток начало конец',
  answered: true,
  inRows: 'offered',
  is: (field) => field['x-question'] === 'period',
  shape: () => ({ type: 'object', 'x-question': 'period' }),
  keywords: {},
  properties: [],
  optionMarks: [],
  signature: () => 'period',
  faults: noFaults,
  schema: (field) => ({
    ...field,
    properties: { from: day('С'), to: day('По') },
    required: ['to', 'from'],
    additionalProperties: false,
  }),
  parts: () => [
    ['from', { type: 'string', format: 'date' }],
    ['to', { type: 'string', format: 'date' }],
  ],
  kept: asGiven,
  check: endAfterStart,
  drawing: ownField('period'),
  conditionFields: (key, field) => [
    { name: `${key}.from`, title: `${titleOf(key, field)}: начало`, values: 'date' },
    { name: `${key}.to`, title: `${titleOf(key, field)}: конец`, values: 'date' },
  ],
  operands: [],
  text: (_field, answer) => {
    if (!isObject(answer)) return String(answer);
    const describe = (value: unknown) => (typeof value === 'string' ? describeDate(value) : '…');
    return `${describe(answer.from)} – ${describe(answer.to)}`;
  },
  invent: (field, { random, today }) => {
    const to = inventedDate(field, random, today);
    return { from: inventedDate({ formatMaximum: to }, random, to), to };
  },
  paper: { is: 'question', answer: () => ({ is: 'period' }) },
  fromCell: textOfCell,
  toSheet: (key) => ({
    type: 'begin_group',
    appearance: 'period',
    inside: [
      { type: 'date', name: `${key}__from`, label: 'С' },
      { type: 'date', name: `${key}__to`, label: 'По' },
    ],
  }),
  sheetMarks: /^period$/,
  fromSheet: neverInSheet,
  fromSheetGroup({ marks, members }) {
    const [from, to] = members;
    const dates = members.length === 2 && members.every(({ type }) => type === 'date');
    if (!from || !to || !dates || !marks.includes('period')) return undefined;
    return {
      field: { type: 'object', 'x-question': 'period' },
      parts: [
        [from.name, 'from'],
        [to.name, 'to'],
      ],
      inner: { type: 'string', format: 'date' },
    };
  },
};
