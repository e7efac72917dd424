import { numberText } from './numbers.ts';
import { asStored, oneField, type QuestionType } from './question-type.ts';

const results = new Set<unknown>(['integer', 'number', 'string']);

export const calculated: QuestionType = {
  code: 'calculated',
  title: 'Расчёт',
  group: 'result',
  hint: 'Считается по другим ответам: сумма, среднее, возраст',
  words: 'сумма среднее разность возраст формула вычисление таблица',
  answered: false,
  computed: true,
  is: (field) => field['x-question'] === 'calculated',
  shape: (from) => ({
    type:
      results.has(from.type) && from['x-compute'] !== undefined ? (from.type ?? null) : 'number',
    'x-question': 'calculated',
    'x-compute': from['x-compute'] ?? { op: 'sum', of: [] },
    ...(typeof from['x-unit'] === 'string' ? { 'x-unit': from['x-unit'] } : {}),
  }),
  properties: [
    { box: 'part', editor: 'compute', label: 'Как считается' },
    { box: 'text', path: ['x-unit'], label: 'Единица', help: 'Стоит после числа: лет, руб., ч' },
  ],
  schema: asStored,
  conditionFields: (key, field) =>
    oneField(field.type === 'string' ? 'text' : field.type === 'integer' ? 'integer' : 'number')(
      key,
      field,
    ),
  text: numberText,
};
