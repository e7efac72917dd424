import { yesNoOfCell } from './cells.ts';
import { byKeywords } from './drawing.ts';
import { ticked } from './paper.ts';
import {
  anyAnswer,
  asGiven,
  asStored,
  jsonType,
  noFaults,
  oneField,
  type QuestionType,
} from './question-type.ts';
import { isYesNoList } from './sheet-lists.ts';

export const yesNo: QuestionType = {
  code: 'yes-no',
  title: 'Да или нет',
  group: 'answer',
  hint: 'Один из двух ответов',
  words: 'булево флажок переключатель согласие',
  answered: true,
  inRows: 'offered',
  is: ({ type }) => type === 'boolean',
  shape: () => ({ type: 'boolean' }),
  keywords: {},
  properties: [],
  optionMarks: [],
  signature: jsonType,
  faults: noFaults,
  schema: asStored,
  kept: asGiven,
  check: anyAnswer,
  drawing: byKeywords,
  conditionFields: oneField('yes-no'),
  operands: ['choice'],
  scored: 'options',
  text: (_field, answer) => (answer === true ? 'Да' : answer === false ? 'Нет' : String(answer)),
  invent: (_field, { random }) => random.chance(0.5),
  paper: {
    is: 'question',
    answer: (field) => ticked(field, false, new Map()),
    how: () => 'один ответ',
  },
  fromCell: yesNoOfCell,
  toSheet: () => ({
    type: 'select_one yes_no',
    list: {
      name: 'yes_no',
      options: [
        { const: 'yes', title: 'Да' },
        { const: 'no', title: 'Нет' },
      ],
    },
  }),
  fromSheet: (row) =>
    row.type === 'acknowledge' || isYesNoList(row) ? { type: 'boolean' } : undefined,
};
