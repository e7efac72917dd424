import { isObject, type JsonObject } from '../json.ts';
import { optionsOfCell } from './cells.ts';
import { byKeywords } from './drawing.ts';
import { inventedOptions } from './inventing.ts';
import {
  exclusiveOptions,
  hasOptions,
  linesOfOptions,
  optionFields,
  optionsOf,
  optionTitle,
  randomOrder,
  storedOptions,
} from './options.ts';
import { ticked } from './paper.ts';
import { asStored, jsonType, noFaults, type QuestionType } from './question-type.ts';
import {
  entriesOfEnum,
  listOf,
  numbersBecomeText,
  quoted,
  shuffledCells,
  shuffledIn,
} from './sheet.ts';

const fromTwo = ['двух', 'трёх', 'четырёх', 'пяти'];

const aloneOnly: QuestionType['check'] = (field, value, path) => {
  if (!Array.isArray(value) || value.length < 2) return [];
  const alone = exclusiveOptions(field);
  const chosen = value.find((item) => alone.has(item));
  if (chosen === undefined) return [];
  const message = `Оставьте либо «${optionTitle(field, chosen)}», либо остальное`;
  return [{ path, keyword: 'exclusive', message }];
};

/** Chosen options in the author's order, in whatever order they stood before the respondent. */
const inOrder: QuestionType['kept'] = (field, value) => {
  if (!Array.isArray(value)) return value;
  const order = optionsOf(field).map((option) => option.const);
  const known = value.every((item) => order.includes(item));
  return known ? [...value].sort((a, b) => order.indexOf(a) - order.indexOf(b)) : value;
};

const alone = (option: JsonObject): string[] => {
  const code = option['x-exclusive'] === true ? quoted(String(option.const)) : undefined;
  return code ? [`not(selected(., ${code}) and count-selected(.) > 1)`] : [];
};

export const many: QuestionType = {
  code: 'many',
  title: 'Несколько из',
  group: 'choice',
  hint: 'Сколько угодно ответов из нескольких',
  words: 'флажки множественный выбор варианты галочки',
  answered: true,
  inRows: 'offered',
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
  keywords: randomOrder,
  properties: [
    { box: 'part', editor: 'options', label: 'Варианты ответа' },
    { box: 'count', path: ['minItems'], label: 'Отметить не меньше' },
    { box: 'count', path: ['maxItems'], label: 'Отметить не больше' },
    { box: 'flag', path: ['x-random-order'], label: 'Варианты каждому в своём порядке' },
  ],
  optionMarks: ['x-other', 'x-exclusive'],
  signature: jsonType,
  faults: noFaults,
  schema: asStored,
  kept: inOrder,
  check: aloneOnly,
  drawing: byKeywords,
  conditionFields: optionFields('choices'),
  operands: [],
  scored: 'options',
  text: (field, answer) =>
    Array.isArray(answer)
      ? answer.map((item) => optionTitle(field, item)).join('; ')
      : String(answer),
  invent: (field, how) => inventedOptions(field, how, 3),
  paper: {
    is: 'question',
    answer: (field) => ticked(field, true, linesOfOptions(field)),
    how(field) {
      const { maxItems } = field;
      if (typeof maxItems !== 'number' || maxItems >= optionsOf(field).length)
        return 'можно несколько ответов';
      return maxItems === 1
        ? 'один ответ'
        : `не более ${fromTwo[maxItems - 2] ?? maxItems} ответов`;
    },
  },
  fromCell: optionsOfCell,
  toSheet: (key, field) => {
    const options = isObject(field.items)
      ? (field.items.oneOf ?? entriesOfEnum(field.items.enum))
      : [];
    const list = Array.isArray(options) ? options : [];
    const { minItems, maxItems } = field;
    return {
      type: `select_multiple ${listOf(key)}`,
      list: { name: listOf(key), options: list },
      left: numbersBecomeText(list),
      limits: [
        ...(typeof minItems === 'number' ? [`count-selected(.) >= ${minItems}`] : []),
        ...(typeof maxItems === 'number' && maxItems !== list.length
          ? [`count-selected(.) <= ${maxItems}`]
          : []),
        ...list.filter(isObject).flatMap(alone),
      ],
      ...shuffledCells(field),
    };
  },
  fromSheet: (row) =>
    row.type === 'select_multiple'
      ? {
          type: 'array',
          items: { type: 'string', oneOf: row.options.map((option) => ({ ...option })) },
          uniqueItems: true,
          maxItems: row.options.length,
          'x-widget': 'checkboxes',
          ...shuffledIn(row),
        }
      : undefined,
};
