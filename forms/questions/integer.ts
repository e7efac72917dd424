import { numberProperties, numberText } from './numbers.ts';
import { hasOptions } from './options.ts';
import { asStored, oneField, type QuestionType } from './question-type.ts';

export const integer: QuestionType = {
  code: 'integer',
  title: 'Целое число',
  group: 'answer',
  hint: 'Сколько: лет, раз, человек',
  words: 'количество возраст цифра',
  answered: true,
  is: (field) =>
    field.type === 'integer' && !hasOptions(field) && field['x-question'] === undefined,
  shape: ({ minimum, maximum, ...field }) => ({
    type: 'integer',
    minimum: typeof minimum === 'number' ? Math.ceil(minimum) : 0,
    maximum: typeof maximum === 'number' ? Math.floor(maximum) : 1_000_000,
    ...(typeof field['x-unit'] === 'string' ? { 'x-unit': field['x-unit'] } : {}),
  }),
  properties: numberProperties,
  schema: asStored,
  conditionFields: oneField('integer'),
  text: numberText,
};
