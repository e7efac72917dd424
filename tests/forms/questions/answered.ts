// One example of every type of question: as it is stored, an answer it takes and how that reads, and answers it refuses.
import type { Json, JsonObject } from '../../../forms/json.ts';

const options: Json[] = [
  { const: 'a', title: 'Первый' },
  { const: 'b', title: 'Второй' },
  { const: 'c', title: 'Третий' },
];

export interface Example {
  code: string;
  field: JsonObject;
  answer: Json;
  text: string;
  refused: Json[];
  conditionFields: string[];
}

export const examples: readonly Example[] = [
  {
    code: 'line',
    field: { type: 'string', maxLength: 20 },
    answer: 'Токарь',
    text: 'Токарь',
    refused: [1, 'я'.repeat(21)],
    conditionFields: ['q text'],
  },
  {
    code: 'phone',
    field: { type: 'string', format: 'phone' },
    answer: '+79123456789',
    text: '+7 912 345-67-89',
    refused: [89123456789, 'нет', '+7 912 345', '3 912 345 67 89'],
    conditionFields: ['q text'],
  },
  {
    code: 'text',
    field: { type: 'string', maxLength: 4000, 'x-widget': 'textarea' },
    answer: 'Две\nстроки',
    text: 'Две\nстроки',
    refused: [true],
    conditionFields: ['q text'],
  },
  {
    code: 'integer',
    field: { type: 'integer', minimum: 0, 'x-unit': 'лет' },
    answer: 12,
    text: '12 лет',
    refused: [1.5, -1, '12'],
    conditionFields: ['q integer'],
  },
  {
    code: 'number',
    field: { type: 'number', 'x-unit': 'руб.' },
    answer: 465509.5,
    text: '465 509,5 руб.',
    refused: ['465'],
    conditionFields: ['q number'],
  },
  {
    code: 'yes-no',
    field: { type: 'boolean' },
    answer: false,
    text: 'Нет',
    refused: ['нет', 0],
    conditionFields: ['q yes-no'],
  },
  {
    code: 'date',
    field: { type: 'string', format: 'date' },
    answer: '2025-03-15',
    text: '15.03.2025',
    refused: ['15.03.2025', '2025-02-30'],
    conditionFields: ['q date'],
  },
  {
    code: 'period',
    field: { type: 'object', 'x-question': 'period' },
    answer: { from: '2025-09-01', to: '2026-06-30' },
    text: '01.09.2025 – 30.06.2026',
    refused: [
      { from: '2025-09-01' },
      { from: '2026-09-01', to: '2025-09-01' },
      { from: '2025-09-01', to: 'потом' },
      { from: '2025-09-01', to: '2026-06-30', note: 'x' },
      '2025-09-01',
    ],
    conditionFields: ['q.from date', 'q.to date'],
  },
  {
    code: 'file',
    field: { type: 'object', 'x-question': 'file', 'x-accept': ['pdf'], 'x-max-size': 2000 },
    answer: { uid: '0192', name: 'Резюме.PDF', size: 1536 },
    text: 'Резюме.PDF (1,5 КБ)',
    refused: [
      { uid: '0192', name: 'Резюме.exe', size: 10 },
      { uid: '0192', name: 'Резюме.pdf', size: 2001 },
      { uid: '0192', name: 'Резюме.pdf' },
      'Резюме.pdf',
    ],
    conditionFields: ['q presence'],
  },
  {
    code: 'one',
    field: { type: 'string', oneOf: options, 'x-widget': 'radio' },
    answer: 'b',
    text: 'Второй',
    refused: ['d', ['a']],
    conditionFields: ['q choice'],
  },
  {
    code: 'many',
    field: {
      type: 'array',
      items: {
        type: 'string',
        oneOf: [...options, { const: 'none', title: 'Ничего', 'x-exclusive': true }],
      },
      uniqueItems: true,
      maxItems: 4,
    },
    answer: ['a', 'c'],
    text: 'Первый; Третий',
    refused: [['a', 'none'], ['d'], ['a', 'a'], 'a'],
    conditionFields: ['q choices'],
  },
  {
    code: 'list',
    field: { type: 'string', oneOf: options, 'x-widget': 'select' },
    answer: 'a',
    text: 'Первый',
    refused: ['Первый'],
    conditionFields: ['q choice'],
  },
  {
    code: 'scale',
    field: {
      type: 'integer',
      minimum: 1,
      maximum: 5,
      'x-question': 'scale',
      'x-labels': { minimum: 'совсем нет', maximum: 'полностью' },
    },
    answer: 5,
    text: '5 (полностью)',
    refused: [0, 6, 2.5, '5'],
    conditionFields: ['q integer'],
  },
  {
    code: 'matrix',
    field: {
      type: 'object',
      'x-question': 'matrix',
      'x-rows': [
        { const: 'talk', title: 'Общение' },
        { const: 'count', title: 'Счёт' },
      ],
      'x-columns': [
        { const: 'low', title: 'слабо' },
        { const: 'high', title: 'хорошо' },
      ],
      'x-all-rows': true,
    },
    answer: { talk: 'high', count: 'low' },
    text: 'Общение: хорошо; Счёт: слабо',
    refused: [
      { talk: 'high' },
      { talk: 'high', count: 'x' },
      { talk: 'high', count: 'low', z: 'low' },
    ],
    conditionFields: ['q.talk choice', 'q.count choice'],
  },
  {
    code: 'ranking',
    field: {
      type: 'array',
      'x-question': 'ranking',
      items: { type: 'string', oneOf: options },
      uniqueItems: true,
      maxItems: 3,
      minItems: 2,
    },
    answer: ['c', 'a'],
    text: '1. Третий; 2. Первый',
    refused: [['c'], ['c', 'c'], ['c', 'd']],
    conditionFields: ['q choices'],
  },
  {
    code: 'directory',
    field: {
      type: 'string',
      maxLength: 64,
      'x-question': 'directory',
      'x-directory': 'specialties',
    },
    answer: '09.02.07',
    text: '09.02.07',
    refused: [1, 'x'.repeat(65)],
    conditionFields: ['q text'],
  },
  {
    code: 'group',
    field: {
      type: 'array',
      'x-question': 'group',
      items: {
        type: 'object',
        properties: {
          employer: { type: 'string', title: 'Где', maxLength: 50 },
          years: { type: 'integer', title: 'Лет', minimum: 0 },
        },
        required: ['employer'],
      },
      maxItems: 2,
    },
    answer: [{ employer: 'Завод', years: 2 }, { employer: 'Цех' }],
    text: '1) Где: Завод, Лет: 2; 2) Где: Цех',
    refused: [
      [{ years: 2 }],
      [{ employer: 'Завод', boss: 'x' }],
      [{ employer: 'Завод', years: -1 }],
      [{ employer: '1' }, { employer: '2' }, { employer: '3' }],
    ],
    conditionFields: ['q list'],
  },
];
