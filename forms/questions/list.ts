import { hasOptions, optionFields, optionTitle, storedOptions } from './options.ts';
import { asStored, type QuestionType } from './question-type.ts';

export const list: QuestionType = {
  code: 'list',
  title: 'Список',
  group: 'choice',
  hint: 'Один ответ из длинного списка, с поиском',
  words: 'раскрывающийся выпадающий поиск варианты',
  answered: true,
  is: (field) =>
    field.type !== 'array' &&
    hasOptions(field) &&
    field['x-widget'] === 'select' &&
    field['x-question'] === undefined,
  shape: (from) => ({ type: 'string', oneOf: storedOptions(from), 'x-widget': 'select' }),
  properties: [{ box: 'part', editor: 'options', label: 'Варианты ответа' }],
  schema: asStored,
  conditionFields: optionFields('choice'),
  text: optionTitle,
};
