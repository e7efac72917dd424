import { isObject } from '../json.ts';
import { optionsOfCell } from './cells.ts';
import { inventedOptions } from './inventing.ts';
import {
  hasOptions,
  optionFields,
  optionsOf,
  optionTitle,
  randomOrder,
  storedOptions,
} from './options.ts';
import {
  anyAnswer,
  asGiven,
  asStored,
  jsonType,
  noFaults,
  type QuestionType,
} from './question-type.ts';
import { listOf } from './sheet.ts';

export const ranking: QuestionType = {
  code: 'ranking',
  title: 'По порядку',
  group: 'choice',
  hint: 'Расставить варианты от главного к менее важному',
  words: 'ранжирование места приоритет важность',
  answered: true,
  inRows: 'offered',
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
  keywords: randomOrder,
  properties: [
    { box: 'part', editor: 'options', label: 'Что расставить' },
    { box: 'count', path: ['minItems'], label: 'Расставить не меньше' },
    { box: 'count', path: ['maxItems'], label: 'Расставить не больше' },
    { box: 'flag', path: ['x-random-order'], label: 'Варианты каждому в своём порядке' },
  ],
  optionMarks: [],
  signature: jsonType,
  faults: noFaults,
  schema: asStored,
  kept: asGiven,
  check: anyAnswer,
  drawing: () => ({ 'ui:widget': 'ranking' }),
  conditionFields: optionFields('choices'),
  operands: [],
  text: (field, answer) =>
    Array.isArray(answer)
      ? answer.map((item, at) => `${at + 1}. ${optionTitle(field, item)}`).join('; ')
      : String(answer),
  invent: (field, how) => inventedOptions(field, how, optionsOf(field).length),
  paper: {
    is: 'question',
    answer: (field) => ({
      is: 'table',
      head: ['Место', 'Что'],
      rows: optionsOf(field).map(({ title }) => ['', title]),
      circles: false,
    }),
    how: () => 'поставьте 1 у самого важного, дальше по порядку',
  },
  fromCell: optionsOfCell,
  toSheet: (key, field) => {
    const options = isObject(field.items) ? field.items.oneOf : [];
    return {
      type: `rank ${listOf(key)}`,
      ...(options ? { list: { name: listOf(key), options } } : {}),
    };
  },
  fromSheet: ({ type, options }) =>
    type === 'rank'
      ? {
          type: 'array',
          'x-question': 'ranking',
          items: { type: 'string', oneOf: options.map((option) => ({ ...option })) },
          uniqueItems: true,
          maxItems: options.length,
        }
      : undefined,
};
