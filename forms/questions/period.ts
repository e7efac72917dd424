import { isObject } from '../json.ts';
import { describeDate } from '../predicates/index.ts';
import { type QuestionType, titleOf } from './question-type.ts';

const day = (title: string) => ({ type: 'string', title, format: 'date' });

export const period: QuestionType = {
  code: 'period',
  title: 'Период',
  group: 'answer',
  hint: 'С какого по какое число: практика, отпуск, срок договора',
  words: 'даты срок промежуток начало конец',
  answered: true,
  is: (field) => field['x-question'] === 'period',
  shape: () => ({ type: 'object', 'x-question': 'period' }),
  properties: [],
  schema: (field) => ({
    ...field,
    properties: { from: day('С'), to: day('По') },
    required: ['to', 'from'],
    additionalProperties: false,
  }),
  conditionFields: (key, field) => [
    { name: `${key}.from`, title: `${titleOf(key, field)}: начало`, values: 'date' },
    { name: `${key}.to`, title: `${titleOf(key, field)}: конец`, values: 'date' },
  ],
  text: (_field, answer) => {
    if (!isObject(answer)) return String(answer);
    const told = (value: unknown) => (typeof value === 'string' ? describeDate(value) : '…');
    return `${told(answer.from)} – ${told(answer.to)}`;
  },
};
