import { formats } from '../dialect/formats/index.ts';
import type { Json } from '../json.ts';
import { hasOptions } from './options.ts';
import { asStored, oneField, type QuestionType } from './question-type.ts';

const isKindOfLine = (format: Json) =>
  formats.some(({ name }) => name === format && name !== 'date');

export const line: QuestionType = {
  code: 'line',
  title: 'Строка',
  group: 'answer',
  hint: 'Короткий ответ в одну строку: имя, должность, телефон, ссылка',
  words: 'текст телефон почта email ссылка снилс инн код короткий',
  answered: true,
  is: (field) =>
    field.type === 'string' &&
    field['x-question'] === undefined &&
    field['x-widget'] !== 'textarea' &&
    !hasOptions(field) &&
    (field.format === undefined || isKindOfLine(field.format)),
  shape: ({ maxLength, format }) => ({
    type: 'string',
    maxLength: typeof maxLength === 'number' ? Math.min(maxLength, 500) : 200,
    ...(typeof format === 'string' && format !== 'date' ? { format } : {}),
  }),
  properties: [
    {
      box: 'choice',
      path: ['format'],
      label: 'Вид записи',
      choices: [
        { value: undefined, name: 'любой текст' },
        ...formats
          .filter(({ name }) => name !== 'date')
          .map(({ name, title }) => ({ value: name, name: title })),
      ],
    },
    { box: 'count', path: ['maxLength'], label: 'Знаков не больше' },
  ],
  schema: asStored,
  conditionFields: oneField('text'),
  text: (_field, answer) => String(answer),
};
