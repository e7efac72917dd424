import { asStored, oneField, type QuestionType } from './question-type.ts';

export const text: QuestionType = {
  code: 'text',
  title: 'Текст',
  group: 'answer',
  hint: 'Ответ в несколько строк: рассказ, пожелания, причина',
  words: 'многострочный длинный комментарий абзац',
  answered: true,
  is: ({ type, format, ...field }) =>
    type === 'string' && format === undefined && field['x-widget'] === 'textarea',
  shape: ({ maxLength }) => ({
    type: 'string',
    maxLength: typeof maxLength === 'number' && maxLength > 200 ? maxLength : 2000,
    'x-widget': 'textarea',
  }),
  properties: [{ box: 'count', path: ['maxLength'], label: 'Знаков не больше' }],
  schema: asStored,
  conditionFields: oneField('text'),
  text: (_field, answer) => String(answer),
};
