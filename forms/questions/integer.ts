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

export const integer: QuestionType = {
  code: 'integer',
  title: 'Целое число',
  group: 'answer',
  hint: 'Сколько: лет, раз, человек',
  words: 'количество возраст цифра',
  answered: true,
  inRows: 'offered',
  asks: /^(?:сколько|ваш\s+возраст|возраст|число|количество)(?:\s|$)/iu,
  is: (field) =>
    field.type === 'integer' && !hasOptions(field) && field['x-question'] === undefined,
  shape: ({ minimum, maximum, ...field }) => ({
    type: 'integer',
    minimum: typeof minimum === 'number' ? Math.ceil(minimum) : 0,
    maximum: typeof maximum === 'number' ? Math.floor(maximum) : 1_000_000,
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
  conditionFields: oneField('integer'),
  operands: ['number', 'choice'],
  scored: 'value',
  text: numberText,
  invent: (field, { random }) => inventedNumber(field, random),
  paper: numberOnPaper,
  fromCell: numberOfCell,
  toSheet: (_key, field) => ({ type: 'integer', limits: numberLimits(field) }),
  fromSheet: ({ type, parameters }) => {
    if (type === 'integer') return { type };
    const range = type === 'range' ? rangeIn(parameters) : undefined;
    return range?.whole && !range.isScale ? { type: 'integer', ...range.ends } : undefined;
  },
};
