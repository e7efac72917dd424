import { isObject, type Json, type JsonObject } from '../json.ts';
import { describeNumber } from '../predicates/index.ts';
import { asStored, oneField, type QuestionType } from './question-type.ts';

export interface Threshold {
  code: string;
  /** The least sum it is reached with. */
  from: number;
  title: string;
  text?: string;
}

export function thresholdsOf(field: JsonObject): Threshold[] {
  const stated = isObject(field['x-score']) ? field['x-score'].thresholds : undefined;
  return (Array.isArray(stated) ? stated : []).flatMap((entry): Threshold[] => {
    if (!isObject(entry) || typeof entry.from !== 'number') return [];
    const { code, from, title, text } = entry;
    return [
      {
        code: String(code),
        from,
        title: String(title ?? code),
        ...(typeof text === 'string' ? { text } : {}),
      },
    ];
  });
}

/** The highest threshold that a sum reaches. */
export function thresholdOf(field: JsonObject, value: Json | undefined): Threshold | undefined {
  if (typeof value !== 'number') return undefined;
  return thresholdsOf(field)
    .filter(({ from }) => from <= value)
    .sort((a, b) => b.from - a.from)[0];
}

export const score: QuestionType = {
  code: 'score',
  title: 'Балл по шкале',
  group: 'result',
  hint: 'Сумма баллов за ответы и что она значит',
  words: 'тест ключ интерпретация порог склонность',
  answered: false,
  computed: true,
  is: (field) => field['x-question'] === 'score',
  shape: (from) => ({
    type: 'number',
    'x-question': 'score',
    'x-score': from['x-score'] ?? { points: {}, thresholds: [] },
  }),
  properties: [{ box: 'part', editor: 'score', label: 'Баллы и толкование' }],
  schema: asStored,
  conditionFields: oneField('number'),
  text: (field, answer) => {
    if (typeof answer !== 'number') return String(answer);
    const reached = thresholdOf(field, answer);
    return reached ? `${describeNumber(answer)} (${reached.title})` : describeNumber(answer);
  },
};
