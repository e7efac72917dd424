import { isObject, type Json, type JsonObject } from '../json.ts';
import { shortText } from '../meta-schema.ts';
import { describeNumber } from '../predicates/index.ts';
import { numberOfCell } from './cells.ts';
import { rangeIn } from './numbers.ts';
import { anyAnswer, asGiven, jsonType, oneField, type QuestionType } from './question-type.ts';

const widest = 10;

/** Where the scale begins and ends; at most eleven steps, all on view. */
export function endsOfScale({ minimum, maximum }: JsonObject): { from: number; to: number } {
  const from = typeof minimum === 'number' ? Math.ceil(minimum) : 1;
  const to = typeof maximum === 'number' ? Math.floor(maximum) : from + 4;
  return { from, to: Math.max(from, Math.min(to, from + widest)) };
}

export function labelOfStep(field: JsonObject, step: Json): string | undefined {
  const labels = field['x-labels'];
  if (!isObject(labels)) return undefined;
  const { from, to } = endsOfScale(field);
  const label = step === from ? labels.minimum : step === to ? labels.maximum : undefined;
  return typeof label === 'string' && label !== '' ? label : undefined;
}

export const scale: QuestionType = {
  code: 'scale',
  title: 'Шкала',
  group: 'choice',
  hint: 'Насколько: от 1 до 5, с подписями по краям',
  words: 'оценка балл согласие звёзды рейтинг',
  answered: true,
  inRows: 'offered',
  is: (field) => field['x-question'] === 'scale',
  shape: (from) => {
    const ends = endsOfScale(from);
    return {
      type: 'integer',
      minimum: ends.from,
      maximum: ends.to,
      'x-question': 'scale',
      ...(isObject(from['x-labels']) ? { 'x-labels': from['x-labels'] } : {}),
    };
  },
  keywords: {
    'x-labels': {
      type: 'object',
      additionalProperties: false,
      properties: { minimum: shortText, maximum: shortText },
    },
  },
  properties: [
    { box: 'number', path: ['minimum'], label: 'Начало шкалы' },
    { box: 'number', path: ['maximum'], label: 'Конец шкалы', help: 'Делений не больше 11' },
    { box: 'text', path: ['x-labels', 'minimum'], label: 'Подпись начала' },
    { box: 'text', path: ['x-labels', 'maximum'], label: 'Подпись конца' },
  ],
  optionMarks: [],
  signature: jsonType,
  faults: ({ minimum, maximum }, path) => {
    const fits =
      typeof minimum === 'number' &&
      typeof maximum === 'number' &&
      minimum < maximum &&
      maximum - minimum <= widest;
    const message = 'Задайте начало и конец шкалы: от 2 до 11 делений';
    return fits ? [] : [{ path: `${path}.maximum`, keyword: 'x-question', message }];
  },
  schema: (field) => {
    const { from, to } = endsOfScale(field);
    return { ...field, minimum: from, maximum: to };
  },
  kept: asGiven,
  check: anyAnswer,
  drawing: (field) => ({
    'ui:widget': 'scale',
    ...(isObject(field['x-labels']) ? { 'ui:labels': field['x-labels'] } : {}),
  }),
  conditionFields: oneField('integer'),
  operands: ['number', 'choice'],
  scored: 'value',
  text: (field, answer) => {
    if (typeof answer !== 'number') return String(answer);
    const label = labelOfStep(field, answer);
    return label === undefined ? describeNumber(answer) : `${describeNumber(answer)} (${label})`;
  },
  invent: (field, { random }) => {
    const { from, to } = endsOfScale(field);
    return random.between(from, to);
  },
  paper: {
    is: 'question',
    answer(field) {
      const { from, to } = endsOfScale(field);
      return {
        is: 'scale',
        steps: Array.from({ length: to - from + 1 }, (_, index) => {
          const label = labelOfStep(field, from + index);
          return { step: from + index, ...(label ? { label } : {}) };
        }),
      };
    },
    how: () => 'обведите одну цифру',
  },
  fromCell: numberOfCell,
  toSheet: (_key, { minimum, maximum }) => ({
    type: 'range',
    parameters: `start=${minimum} end=${maximum} step=1`,
  }),
  fromSheet: ({ type, parameters }) => {
    const range = type === 'range' ? rangeIn(parameters) : undefined;
    return range?.isScale ? { type: 'integer', ...range.ends, 'x-question': 'scale' } : undefined;
  },
};
