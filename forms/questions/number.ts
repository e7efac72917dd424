import { numberProperties, numberText } from './numbers.ts';
import { hasOptions } from './options.ts';
import { asStored, oneField, type QuestionType } from './question-type.ts';

export const number: QuestionType = {
  code: 'number',
  title: 'Число',
  group: 'answer',
  hint: 'Число с дробной частью: средний балл, рубли, часы',
  words: 'дробное десятичное балл сумма процент',
  answered: true,
  is: (field) => field.type === 'number' && !hasOptions(field) && field['x-question'] === undefined,
  shape: ({ minimum, maximum, ...field }) => ({
    type: 'number',
    ...(typeof minimum === 'number' ? { minimum } : {}),
    ...(typeof maximum === 'number' ? { maximum } : {}),
    ...(typeof field['x-unit'] === 'string' ? { 'x-unit': field['x-unit'] } : {}),
  }),
  properties: numberProperties,
  schema: asStored,
  conditionFields: oneField('number'),
  text: numberText,
};
