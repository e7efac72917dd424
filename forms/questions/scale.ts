import { isObject, type Json, type JsonObject } from '../json.ts';
import { describeNumber } from '../predicates/index.ts';
import { oneField, type QuestionType } from './question-type.ts';

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
  properties: [
    { box: 'number', path: ['minimum'], label: 'Начало шкалы' },
    { box: 'number', path: ['maximum'], label: 'Конец шкалы', help: 'Делений не больше 11' },
    { box: 'text', path: ['x-labels', 'minimum'], label: 'Подпись начала' },
    { box: 'text', path: ['x-labels', 'maximum'], label: 'Подпись конца' },
  ],
  schema: (field) => {
    const { from, to } = endsOfScale(field);
    return { ...field, minimum: from, maximum: to };
  },
  conditionFields: oneField('integer'),
  text: (field, answer) => {
    if (typeof answer !== 'number') return String(answer);
    const label = labelOfStep(field, answer);
    return label === undefined ? describeNumber(answer) : `${describeNumber(answer)} (${label})`;
  },
};
