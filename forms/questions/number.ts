import { numberOfCell } from './cells.ts';
import { byKeywords } from './drawing.ts';
import { inventedNumber } from './inventing-numbers.ts';
import { numberProperties, numberText, rangeIn, unitKeyword } from './numbers.ts';
import { hasOptions } from './options.ts';
import { numberOnPaper } from './paper.ts';
import {
  anyAnswer,
  asGiven,
  asStored,
  jsonType,
  noFaults,
  oneField,
  type QuestionType,
} from './question-type.ts';
import { numberLimits } from './sheet.ts';

export const number: QuestionType = {
  code: 'number',
  title: 'Число',
  group: 'answer',
  hint: 'Число с дробной частью: средний балл, рубли, часы',
  words: 'дробное десятичное балл сумма процент',
  answered: true,
  inRows: 'offered',
  is: (field) => field.type === 'number' && !hasOptions(field) && field['x-question'] === undefined,
  shape: ({ minimum, maximum, ...field }) => ({
    type: 'number',
    ...(typeof minimum === 'number' ? { minimum } : {}),
    ...(typeof maximum === 'number' ? { maximum } : {}),
    ...(typeof field['x-unit'] === 'string' ? { 'x-unit': field['x-unit'] } : {}),
  }),
  keywords: unitKeyword,
  properties: numberProperties,
  optionMarks: [],
  signature: jsonType,
  faults: noFaults,
  schema: asStored,
  kept: asGiven,
  check: anyAnswer,
  drawing: byKeywords,
  conditionFields: oneField('number'),
  operands: ['number'],
  scored: 'value',
  text: numberText,
  invent: (field, { random }) => inventedNumber(field, random),
  paper: numberOnPaper,
  fromCell: numberOfCell,
  toSheet: (_key, field) => ({ type: 'decimal', limits: numberLimits(field) }),
  fromSheet: ({ type, parameters }) => {
    if (type === 'decimal') return { type: 'number' };
    const range = type === 'range' ? rangeIn(parameters) : undefined;
    return range && !range.whole ? { type: 'number', ...range.ends } : undefined;
  },
};
