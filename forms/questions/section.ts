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
import { neverInSheet } from './sheet.ts';

export const section: QuestionType = {
  code: 'section',
  title: 'Раздел',
  group: 'layout',
  hint: 'Заголовок и вопросы под ним; прячется вместе с ними',
  words: 'заголовок группа вопросов блок подзаголовок',
  answered: false,
  firstTitle: 'Новый раздел',
  holds: 'section',
  inRows: 'refused',
  is: (field) => field['x-question'] === 'section',
  shape: () => ({ type: 'null', 'x-question': 'section' }),
  keywords: {},
  properties: [],
  optionMarks: [],
  signature: jsonType,
  faults: noFaults,
  schema: asStored,
  kept: asGiven,
  check: anyAnswer,
  drawing: ownField('section'),
  conditionFields: () => [],
  operands: [],
  text: () => '',
  invent: nothingInvented,
  paper: { is: 'section' },
  fromCell: textOfCell,
  toSheet: () => ({ type: 'begin_group' }),
  fromSheet: neverInSheet,
};
