import { isObject, type Json, type JsonObject } from '../json.ts';
import { fieldKeySchema, longText, shortText } from '../meta-schema.ts';
import { describeNumber } from '../predicates/index.ts';
import { numberOfCell } from './cells.ts';
import { fault, unknownQuestions } from './faults.ts';
import { nothingInvented } from './inventing.ts';
import { drawnResult } from './numbers.ts';
import { namesScored, scoreOf } from './points.ts';
import {
  anyAnswer,
  asGiven,
  asStored,
  jsonType,
  oneField,
  type QuestionType,
} from './question-type.ts';
import { neverInSheet } from './sheet.ts';

const points: JsonObject = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    properties: {
      values: { type: 'object', additionalProperties: { type: 'number' } },
      reversed: { type: 'boolean' },
    },
  },
};

const thresholds: JsonObject = {
  type: 'array',
  maxItems: 50,
  items: {
    type: 'object',
    required: ['code', 'title', 'from'],
    additionalProperties: false,
    properties: {
      code: fieldKeySchema,
      from: { type: 'number' },
      title: shortText,
      text: longText,
    },
  },
  'x-array': 'keyed',
};

const textOf: QuestionType['text'] = (field, answer) => {
  if (typeof answer !== 'number') return String(answer);
  const reached = thresholdOf(field, answer);
  return reached ? `${describeNumber(answer)} (${reached.title})` : describeNumber(answer);
};

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
  onlyAsked: true,
  inRows: 'refused',
  computed: (field, { valuesOf, fieldOf }) => scoreOf(field, valuesOf, fieldOf),
  is: (field) => field['x-question'] === 'score',
  shape: (from) => ({
    type: 'number',
    'x-question': 'score',
    'x-score': from['x-score'] ?? { points: {}, thresholds: [] },
  }),
  keywords: {
    'x-score': {
      type: 'object',
      required: ['points', 'thresholds'],
      additionalProperties: false,
      properties: { points, thresholds },
    },
  },
  properties: [{ box: 'part', editor: 'score', label: 'Баллы и толкование' }],
  optionMarks: [],
  signature: jsonType,
  faults: (field, path, fields) => {
    const at = `${path}.x-score`;
    const names = namesScored(field);
    const found = unknownQuestions(`${at}.points`, names, fields);
    if (names.length === 0)
      found.push(
        fault(`${at}.points`, 'x-score', 'Выберите вопросы, из которых складывается балл'),
      );
    const starts = thresholdsOf(field).map(({ from }) => from);
    if (new Set(starts).size < starts.length)
      found.push(fault(`${at}.thresholds`, 'x-score', 'Два порога начинаются с одного балла'));
    return found;
  },
  schema: asStored,
  kept: asGiven,
  check: anyAnswer,
  drawing: (field, value) => {
    const reached = thresholdOf(field, value);
    return {
      ...drawnResult(textOf, field, value),
      ...(reached?.text === undefined ? {} : { 'ui:explanation': reached.text }),
    };
  },
  conditionFields: oneField('number'),
  operands: ['number'],
  text: textOf,
  invent: nothingInvented,
  paper: { is: 'nothing' },
  fromCell: numberOfCell,
  toSheet: () => undefined,
  fromSheet: neverInSheet,
};
