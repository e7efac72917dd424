// What each type of question is in the sheet.
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { acceptedBy, largestFile, sizeAllowedBy } from '../../questions/file.ts';
import { entriesIn } from '../../questions/options.ts';
import { quoted } from './to-expression.ts';

/** Cells of the one row that most questions are. */
export interface Said {
  type: string;
  appearance?: string;
  parameters?: string;
  accept?: string;
  /** Conditions on the question's own answer, joined by «and». */
  limits?: string[];
  /** Options of its list. */
  options?: Json;
  left?: string[];
}

type Saying = (key: string, field: JsonObject) => Said;

const number =
  (type: string): Saying =>
  (_key, field) => ({ type, limits: numberLimits(field) });

function numberLimits({ minimum, maximum }: JsonObject): string[] {
  return [
    ...(typeof minimum === 'number' ? [`. >= ${minimum}`] : []),
    ...(typeof maximum === 'number' ? [`. <= ${maximum}`] : []),
  ];
}

function lengthLimits({ minLength, maxLength }: JsonObject, usual: number): string[] {
  return [
    ...(typeof minLength === 'number' ? [`string-length(.) >= ${minLength}`] : []),
    ...(typeof maxLength === 'number' && maxLength !== usual
      ? [`string-length(.) <= ${maxLength}`]
      : []),
  ];
}

const LINE = 200;
const TEXT = 4000;

/** A list that is called as lists of «yes» and «no» are must not be taken for one. */
export const listOf = (key: string): string =>
  /^(?:yes_?no|yn|da_?net)$/i.test(key) ? `${key}_list` : key;

const shuffled = (field: JsonObject) =>
  field['x-random-order'] === true ? { parameters: 'randomize=true' } : {};

const numbers = (options: Json | undefined): string[] =>
  entriesIn(options).some(({ const: code }) => typeof code !== 'string')
    ? ['Коды вариантов — числа, в таблице они станут текстом']
    : [];

const one: Saying = (key, field) => ({
  type: `select_one ${listOf(key)}`,
  options: field.oneOf ?? asEntries(field.enum),
  left: numbers(field.oneOf ?? asEntries(field.enum)),
  ...shuffled(field),
});

const asEntries = (values: Json | undefined): Json =>
  (Array.isArray(values) ? values : []).map((value) => ({ const: value, title: String(value) }));

const many: Saying = (key, field) => {
  const options = isObject(field.items) ? (field.items.oneOf ?? asEntries(field.items.enum)) : [];
  const list = Array.isArray(options) ? options : [];
  const { minItems, maxItems } = field;
  return {
    type: `select_multiple ${listOf(key)}`,
    options: list,
    left: numbers(list),
    limits: [
      ...(typeof minItems === 'number' ? [`count-selected(.) >= ${minItems}`] : []),
      ...(typeof maxItems === 'number' && maxItems !== list.length
        ? [`count-selected(.) <= ${maxItems}`]
        : []),
      ...list
        .filter(isObject)
        .flatMap((option) =>
          option['x-exclusive'] === true
            ? [`not(selected(., ${quoted(String(option.const))}) and count-selected(.) > 1)`]
            : [],
        ),
    ],
    ...shuffled(field),
  };
};

const lineTypes: Readonly<Record<string, string>> = { time: 'time', 'date-time': 'dateTime' };

export const sayings: Readonly<Record<string, Saying>> = {
  line: (_key, field) => {
    const type = lineTypes[String(field.format ?? '')];
    const left =
      field.format !== undefined && !type ? ['Вид записи: в таблице это просто текст'] : [];
    return { type: type ?? 'text', limits: lengthLimits(field, LINE), left };
  },
  text: (_key, field) => ({
    type: 'text',
    appearance: 'multiline',
    limits: lengthLimits(field, TEXT),
  }),
  integer: number('integer'),
  number: number('decimal'),
  'yes-no': () => ({ type: 'select_one yes_no' }),
  date: (_key, { formatMinimum, formatMaximum }) => ({
    type: 'date',
    limits: [
      ...(typeof formatMinimum === 'string' ? [`. >= date('${formatMinimum}')`] : []),
      ...(typeof formatMaximum === 'string' ? [`. <= date('${formatMaximum}')`] : []),
    ],
  }),
  one,
  many,
  list: (key, field) => ({ ...one(key, field), appearance: 'minimal' }),
  scale: (_key, { minimum, maximum }) => ({
    type: 'range',
    parameters: `start=${minimum} end=${maximum} step=1`,
  }),
  ranking: (key, field) => {
    const options = isObject(field.items) ? field.items.oneOf : [];
    return { type: `rank ${listOf(key)}`, ...(options ? { options } : {}) };
  },
  file: (_key, field) => ({
    type: 'file',
    accept: acceptedBy(field)
      .map((end) => `.${end}`)
      .join(','),
    left: sizeAllowedBy(field) === largestFile ? [] : ['Наибольший размер файла'],
  }),
  directory: (_key, field) => ({
    type: `select_one_from_file ${String(field['x-directory'])}.csv`,
  }),
  note: () => ({ type: 'note' }),
};
