import { hasOptions, optionFields, optionTitle, storedOptions } from './options.ts';
import { asStored, type QuestionType } from './question-type.ts';

const singular = new Set<unknown>(['string', 'integer', 'number']);

export const one: QuestionType = {
  code: 'one',
  title: 'Один из',
  group: 'choice',
  hint: 'Один ответ из нескольких, все на виду',
  words: 'переключатели радио выбор варианты',
  answered: true,
  is: (field) =>
    singular.has(field.type) &&
    hasOptions(field) &&
    field['x-widget'] !== 'select' &&
    field['x-question'] === undefined,
  shape: (from) => ({ type: 'string', oneOf: storedOptions(from), 'x-widget': 'radio' }),
  properties: [
    { box: 'part', editor: 'options', label: 'Варианты ответа' },
    { box: 'flag', path: ['x-random-order'], label: 'Варианты каждому в своём порядке' },
  ],
  schema: asStored,
  conditionFields: optionFields('choice'),
  text: optionTitle,
};
