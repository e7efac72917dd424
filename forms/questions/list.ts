import { optionOfCell } from './cells.ts';
import { byKeywords } from './drawing.ts';
import { inventedOption } from './inventing.ts';
import { hasOptions, linesOfOptions, optionFields, optionTitle, storedOptions } from './options.ts';
import { ticked } from './paper.ts';
import {
  anyAnswer,
  asGiven,
  asStored,
  jsonType,
  noFaults,
  type QuestionType,
} from './question-type.ts';
import { isFolded, isYesNoList, oneToSheet } from './sheet-lists.ts';

export const list: QuestionType = {
  code: 'list',
  title: 'Список',
  group: 'choice',
  hint: 'Один ответ из длинного списка, с поиском',
  words: 'раскрывающийся выпадающий поиск варианты',
  answered: true,
  inRows: 'offered',
  is: (field) =>
    field.type !== 'array' &&
    hasOptions(field) &&
    field['x-widget'] === 'select' &&
    field['x-question'] === undefined,
  shape: (from) => ({ type: 'string', oneOf: storedOptions(from), 'x-widget': 'select' }),
  keywords: {},
  properties: [{ box: 'part', editor: 'options', label: 'Варианты ответа' }],
  optionMarks: [],
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
  toSheet: (key, field) => ({ ...oneToSheet(key, field), appearance: 'minimal' }),
  sheetMarks: /^(?:minimal|autocomplete|search)$/,
  fromSheet: (row) =>
    row.type === 'select_one' && isFolded(row) && !isYesNoList(row)
      ? {
          type: 'string',
          oneOf: row.options.map((option) => ({ ...option })),
          'x-widget': 'select',
        }
      : undefined,
};
