import { hasOptions, optionFields, optionTitle, storedOptions } from './options.ts';
import { asStored, type QuestionType } from './question-type.ts';

export const many: QuestionType = {
  code: 'many',
  title: 'Несколько из',
  group: 'choice',
  hint: 'Сколько угодно ответов из нескольких',
  words: 'флажки множественный выбор варианты галочки',
  answered: true,
  is: (field) => field.type === 'array' && hasOptions(field) && field['x-question'] === undefined,
  shape: (from) => {
    const oneOf = storedOptions(from);
    return {
      type: 'array',
      items: { type: 'string', oneOf },
      uniqueItems: true,
      maxItems: oneOf.length,
      'x-widget': 'checkboxes',
    };
  },
  properties: [
    { box: 'part', editor: 'options', label: 'Варианты ответа' },
    { box: 'count', path: ['minItems'], label: 'Отметить не меньше' },
    { box: 'count', path: ['maxItems'], label: 'Отметить не больше' },
    { box: 'flag', path: ['x-random-order'], label: 'Варианты каждому в своём порядке' },
  ],
  schema: asStored,
  conditionFields: optionFields('choices'),
  text: (field, answer) =>
    Array.isArray(answer)
      ? answer.map((item) => optionTitle(field, item)).join('; ')
      : String(answer),
};
