import { hasOptions, optionFields, optionTitle, storedOptions } from './options.ts';
import { asStored, type QuestionType } from './question-type.ts';

export const ranking: QuestionType = {
  code: 'ranking',
  title: 'По порядку',
  group: 'choice',
  hint: 'Расставить варианты от главного к менее важному',
  words: 'ранжирование места приоритет важность',
  answered: true,
  is: (field) => field['x-question'] === 'ranking' && hasOptions(field),
  shape: (from) => {
    const oneOf = storedOptions(from);
    return {
      type: 'array',
      'x-question': 'ranking',
      items: { type: 'string', oneOf },
      uniqueItems: true,
      maxItems: oneOf.length,
    };
  },
  properties: [
    { box: 'part', editor: 'options', label: 'Что расставить' },
    { box: 'count', path: ['minItems'], label: 'Расставить не меньше' },
    { box: 'count', path: ['maxItems'], label: 'Расставить не больше' },
    { box: 'flag', path: ['x-random-order'], label: 'Варианты каждому в своём порядке' },
  ],
  schema: asStored,
  conditionFields: optionFields('choices'),
  text: (field, answer) =>
    Array.isArray(answer)
      ? answer.map((item, at) => `${at + 1}. ${optionTitle(field, item)}`).join('; ')
      : String(answer),
};
