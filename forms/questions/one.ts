import { optionOfCell } from './cells.ts';
import { byKeywords } from './drawing.ts';
import { inventedOption } from './inventing.ts';
import {
  hasOptions,
  linesOfOptions,
  optionFields,
  optionTitle,
  randomOrder,
  storedOptions,
} from './options.ts';
import { ticked } from './paper.ts';
import {
  anyAnswer,
  asGiven,
  asStored,
  jsonType,
  noFaults,
  type QuestionType,
} from './question-type.ts';
import { shuffledIn } from './sheet.ts';
import { isFolded, isYesNoList, oneToSheet } from './sheet-lists.ts';

const singular = new Set<unknown>(['string', 'integer', 'number']);

export const one: QuestionType = {
  code: 'one',
  title: 'Один из',
  group: 'choice',
  hint: 'Один ответ из нескольких, все на виду',
  words: 'переключатели радио выбор варианты',
  answered: true,
  inRows: 'offered',
  is: (field) =>
    singular.has(field.type) &&
    hasOptions(field) &&
    field['x-widget'] !== 'select' &&
    field['x-question'] === undefined,
  shape: (from) => ({ type: 'string', oneOf: storedOptions(from), 'x-widget': 'radio' }),
  keywords: randomOrder,
  properties: [
    { box: 'part', editor: 'options', label: 'Варианты ответа' },
    { box: 'flag', path: ['x-random-order'], label: 'Варианты каждому в своём порядке' },
  ],
  optionMarks: ['x-other'],
  folds: true,
  signature: jsonType,
  faults: noFaults,
  schema: asStored,
  kept: asGiven,
  check: anyAnswer,
  drawing: byKeywords,
  conditionFields: optionFields('choice'),
  operands: ['choice'],
  scored: 'options',
  text: optionTitle,
  invent: inventedOption,
  paper: {
    is: 'question',
    answer: (field) => ticked(field, false, linesOfOptions(field)),
    how: () => 'один ответ',
  },
  fromCell: optionOfCell,
  toSheet: oneToSheet,
  fromSheet: (row) =>
    row.type === 'select_one' && !isFolded(row) && !isYesNoList(row)
      ? {
          type: 'string',
          oneOf: row.options.map((option) => ({ ...option })),
          'x-widget': 'radio',
          ...shuffledIn(row),
        }
      : undefined,
};
