import { textOfCell } from './cells.ts';
import { byKeywords } from './drawing.ts';
import { inventedWords } from './inventing.ts';
import { hasOptions } from './options.ts';
import { rules } from './paper.ts';
import {
  anyAnswer,
  asGiven,
  asStored,
  jsonType,
  noFaults,
  oneField,
  type QuestionType,
} from './question-type.ts';
import { lengthLimits } from './sheet.ts';

/** In a sheet, where nothing is said of it. */
const usualLength = 4000;

const stories = [
  'Ответ придуман, чтобы посмотреть, как выглядит заполненный опросник.',
  'Хочу работать рядом с домом и учиться дальше. Практика понравилась, остаться не предложили.',
];

export const text: QuestionType = {
  code: 'text',
  title: 'Текст',
  group: 'answer',
  hint: 'Ответ в несколько строк: рассказ, пожелания, причина',
  words: 'многострочный длинный комментарий абзац',
  answered: true,
  inRows: 'offered',
  is: (field) =>
    field.type === 'string' &&
    field.format === undefined &&
    field['x-widget'] === 'textarea' &&
    !hasOptions(field) &&
    field['x-question'] === undefined,
  shape: ({ maxLength }) => ({
    type: 'string',
    maxLength: typeof maxLength === 'number' && maxLength > 200 ? maxLength : 2000,
    'x-widget': 'textarea',
  }),
  keywords: {},
  properties: [{ box: 'count', path: ['maxLength'], label: 'Знаков не больше' }],
  optionMarks: [],
  signature: jsonType,
  faults: noFaults,
  schema: asStored,
  kept: asGiven,
  check: anyAnswer,
  drawing: byKeywords,
  conditionFields: oneField('text'),
  operands: [],
  text: (_field, answer) => String(answer),
  invent: (field, how) => inventedWords(field, how, stories),
  paper: rules(4),
  fromCell: textOfCell,
  toSheet: (_key, field) => ({
    type: 'text',
    appearance: 'multiline',
    limits: lengthLimits(field, usualLength),
  }),
  sheetMarks: /^multiline$/,
  fromSheet: ({ type, marks }) =>
    type === 'text' && marks.includes('multiline')
      ? { type: 'string', maxLength: usualLength, 'x-widget': 'textarea' }
      : undefined,
};
