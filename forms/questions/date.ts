import { readDate } from '../cells.ts';
import { describeDate } from '../predicates/index.ts';
import { byKeywords } from './drawing.ts';
import { yearsBefore } from './inventing.ts';
import { inventedDate } from './inventing-numbers.ts';
import { short } from './paper.ts';
import {
  anyAnswer,
  asGiven,
  asStored,
  jsonType,
  noFaults,
  oneField,
  type QuestionType,
} from './question-type.ts';

export const date: QuestionType = {
  code: 'date',
  title: 'Дата',
  group: 'answer',
  hint: 'День, месяц и год',
  words: 'день календарь срок',
  answered: true,
  inRows: 'offered',
  asks: /(?:^|\s)дата(?:\s|$)/iu,
  is: ({ type, format }) => type === 'string' && format === 'date',
  format: 'date',
  shape: ({ formatMinimum, formatMaximum }) => ({
    type: 'string',
    format: 'date',
    ...(typeof formatMinimum === 'string' ? { formatMinimum } : {}),
    ...(typeof formatMaximum === 'string' ? { formatMaximum } : {}),
  }),
  keywords: {},
  properties: [
    { box: 'day', path: ['formatMinimum'], label: 'Не раньше' },
    { box: 'day', path: ['formatMaximum'], label: 'Не позже' },
  ],
  optionMarks: [],
  signature: jsonType,
  faults: noFaults,
  schema: asStored,
  kept: asGiven,
  check: anyAnswer,
  drawing: byKeywords,
  conditionFields: oneField('date'),
  operands: ['day'],
  text: (_field, answer) => (typeof answer === 'string' ? describeDate(answer) : String(answer)),
  invent: (field, { random, today }) =>
    inventedDate(field, random, /рожд/i.test(String(field.title)) ? yearsBefore(today, 16) : today),
  paper: { is: 'question', answer: () => short('число, месяц, год') },
  fromCell: (_field, text) => readDate(text) ?? text,
  toSheet: (_key, { formatMinimum, formatMaximum }) => ({
    type: 'date',
    limits: [
      ...(typeof formatMinimum === 'string' ? [`. >= date('${formatMinimum}')`] : []),
      ...(typeof formatMaximum === 'string' ? [`. <= date('${formatMaximum}')`] : []),
    ],
  }),
  fromSheet: ({ type }) => (type === 'date' ? { type: 'string', format: 'date' } : undefined),
};
