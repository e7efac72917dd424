import { describeDate } from '../predicates/index.ts';
import { asStored, oneField, type QuestionType } from './question-type.ts';

export const date: QuestionType = {
  code: 'date',
  title: 'Дата',
  group: 'answer',
  hint: 'День, месяц и год',
  words: 'день календарь срок',
  answered: true,
  is: ({ type, format }) => type === 'string' && format === 'date',
  shape: ({ formatMinimum, formatMaximum }) => ({
    type: 'string',
    format: 'date',
    ...(typeof formatMinimum === 'string' ? { formatMinimum } : {}),
    ...(typeof formatMaximum === 'string' ? { formatMaximum } : {}),
  }),
  properties: [
    { box: 'day', path: ['formatMinimum'], label: 'Не раньше' },
    { box: 'day', path: ['formatMaximum'], label: 'Не позже' },
  ],
  schema: asStored,
  conditionFields: oneField('date'),
  text: (_field, answer) => (typeof answer === 'string' ? describeDate(answer) : String(answer)),
};
