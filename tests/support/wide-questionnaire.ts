// A questionnaire with every type of question that other programs know too, its limits and its conditions.
import type { JsonObject } from '../../forms/json.ts';

const ways: JsonObject[] = [
  { const: 'friends', title: 'Знакомые' },
  { const: 'center', title: 'Центр занятости' },
  { const: 'other', title: 'Другое', 'x-other': 'ways_words' },
  { const: 'none', title: 'Ничего из перечисленного', 'x-exclusive': true },
];
const plain: JsonObject[] = [
  { const: 'a', title: 'Первое' },
  { const: 'b', title: 'Второе' },
];
const leaf = (name: string, test: JsonObject): JsonObject => ({
  properties: { [name]: test },
  required: [name],
});
const other = leaf('ways', { contains: { const: 'other' } });

export const wide: JsonObject = {
  kind: 'questionnaire',
  code: 'wide-form',
  title: 'Всё, что умеют таблицы',
  legalReference: { document: 'Письмо', clause: 'п. 1' },
  subject: 'learner',
  schema: {
    type: 'object',
    properties: {
      name: { title: 'Имя', description: 'Как в паспорте', type: 'string', maxLength: 200 },
      short: { title: 'Кратко', type: 'string', minLength: 2, maxLength: 40 },
      story: { title: 'Расскажите', type: 'string', maxLength: 4000, 'x-widget': 'textarea' },
      age: { title: 'Возраст', type: 'integer', minimum: 14, maximum: 99 },
      mark: { title: 'Средний балл', type: 'number', minimum: 2, maximum: 5 },
      works: { title: 'Работаете?', type: 'boolean' },
      about_work: {
        title: 'О работе',
        type: 'null',
        'x-question': 'section',
        'x-visible-when': leaf('works', { const: true }),
      },
      employer: { title: 'Где?', type: 'string', maxLength: 200, 'x-section': 'about_work' },
      since: {
        title: 'С какого дня?',
        type: 'string',
        format: 'date',
        formatMinimum: '2020-01-01',
        formatMaximum: '2030-12-31',
        'x-section': 'about_work',
        'x-required-when': leaf('employer', { minLength: 3 }),
      },
      ways: {
        title: 'Где ищете?',
        type: 'array',
        items: { type: 'string', oneOf: ways },
        uniqueItems: true,
        minItems: 1,
        maxItems: 3,
        'x-widget': 'checkboxes',
        'x-random-order': true,
      },
      ways_words: {
        title: 'Что именно?',
        type: 'string',
        maxLength: 200,
        'x-visible-when': other,
        'x-required-when': other,
      },
      form: { title: 'Форма', type: 'string', oneOf: plain, 'x-widget': 'radio' },
      city: { title: 'Город', type: 'string', oneOf: plain, 'x-widget': 'select' },
      mood: {
        title: 'Насколько довольны?',
        type: 'integer',
        minimum: 1,
        maximum: 5,
        'x-question': 'scale',
      },
      order: {
        title: 'По важности',
        type: 'array',
        'x-question': 'ranking',
        items: { type: 'string', oneOf: plain },
        uniqueItems: true,
        maxItems: 2,
      },
      skills: {
        title: 'Навыки',
        type: 'object',
        'x-question': 'matrix',
        'x-rows': [
          { const: 'speech', title: 'Речь' },
          { const: 'count', title: 'Счёт' },
        ],
        'x-columns': plain,
        'x-all-rows': true,
      },
      practice: { title: 'Практика', type: 'object', 'x-question': 'period' },
      resume: {
        title: 'Резюме',
        type: 'object',
        'x-question': 'file',
        'x-accept': ['pdf', 'docx'],
        'x-max-size': 10_485_760,
      },
      specialty: {
        title: 'Специальность',
        type: 'string',
        maxLength: 64,
        'x-question': 'directory',
        'x-directory': 'specialties',
      },
      hello: {
        title: 'Осталось немного',
        description: 'Две минуты',
        type: 'null',
        'x-question': 'note',
      },
      jobs: {
        title: 'Места работы',
        type: 'array',
        'x-question': 'group',
        items: {
          type: 'object',
          properties: {
            place: { title: 'Где', type: 'string', maxLength: 200 },
            months: {
              title: 'Месяцев',
              type: 'integer',
              minimum: 0,
              maximum: 600,
              'x-visible-when': { required: ['place'] },
            },
          },
          required: ['place'],
        },
        maxItems: 20,
      },
      all_months: {
        title: 'Всего месяцев',
        type: 'number',
        'x-question': 'calculated',
        'x-compute': { op: 'sum', of: ['jobs.months'] },
      },
      mean: {
        title: 'Среднее',
        type: 'number',
        'x-question': 'calculated',
        'x-compute': { op: 'average', of: ['age', 'mark'], digits: 1 },
      },
      worked: {
        title: 'Лет',
        type: 'number',
        'x-question': 'calculated',
        'x-compute': { op: 'years', from: 'since', to: 'today' },
      },
      pay: {
        title: 'Сколько хотите?',
        type: 'integer',
        'x-visible-when': {
          allOf: [
            {
              anyOf: [
                leaf('age', { minimum: 18, maximum: 60 }),
                leaf('form', { enum: ['a', 'b'] }),
              ],
            },
            { not: leaf('city', { const: 'b' }) },
            { properties: { skills: leaf('speech', { const: 'a' }) }, required: ['skills'] },
            leaf('ways', { contains: { enum: ['friends', 'center'] } }),
            leaf('since', { formatMinimum: '2024-01-01' }),
            { required: ['practice'] },
          ],
        },
        'x-allowed-when': leaf('mood', { exclusiveMinimum: 2 }),
        'x-allowed-message': 'Сначала отметьте, довольны ли',
      },
    },
    required: ['name', 'works', 'skills'],
  },
  pages: {
    order: ['first', 'second'],
    items: {
      first: {
        title: 'О себе',
        description: 'Пять минут',
        fields: [
          'name',
          'short',
          'story',
          'age',
          'mark',
          'works',
          'about_work',
          'employer',
          'since',
        ],
      },
      second: {
        title: 'О планах',
        fields: [
          ...['ways', 'ways_words', 'form', 'city', 'mood', 'order', 'skills', 'practice'],
          ...['resume', 'specialty', 'hello', 'jobs', 'all_months', 'mean', 'worked', 'pay'],
        ],
      },
    },
  },
};
