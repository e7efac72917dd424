import { textOfCell } from './cells.ts';
import { ownField } from './drawing.ts';
import { nothingInvented } from './inventing.ts';
import {
  anyAnswer,
  asGiven,
  asStored,
  jsonType,
  noFaults,
  type QuestionType,
} from './question-type.ts';

export const note: QuestionType = {
  code: 'note',
  title: 'Пояснение',
  group: 'layout',
  hint: 'Текст для чтения, без ответа',
  words: 'инструкция текст подсказка справка',
  answered: false,
  firstTitle: 'Пояснение',
  inRows: 'offered',
  is: (field) => field['x-question'] === 'note',
  shape: () => ({ type: 'null', 'x-question': 'note' }),
  keywords: {},
  properties: [],
  optionMarks: [],
  signature: jsonType,
  faults: noFaults,
  schema: asStored,
  kept: asGiven,
  check: anyAnswer,
  drawing: ownField('note'),
  conditionFields: () => [],
  operands: [],
  text: () => '',
  invent: nothingInvented,
  paper: { is: 'note' },
  fromCell: textOfCell,
  toSheet: () => ({ type: 'note' }),
  fromSheet: ({ type }) => (type === 'note' ? { type: 'null', 'x-question': 'note' } : undefined),
};
