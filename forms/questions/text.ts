import { hasOptions } from './options.ts';
import { asStored, oneField, type QuestionType } from './question-type.ts';

export const text: QuestionType = {
  code: 'text',
  title: 'Текст',
  group: 'answer',
  hint: 'Ответ в несколько строк: рассказ, пожелания, причина',
  words: 'многострочный длинный комментарий абзац',
  answered: true,
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
  properties: [{ box: 'count', path: ['maxLength'], label: 'Знаков не больше' }],
  schema: asStored,
  conditionFields: oneField('text'),
  text: (_field, answer) => String(answer),
};
