// One questionnaire with a question of every type, its rules crossing one another: what the renderer,
// the check in both places and the screens are tried on.
import type { Json, JsonObject } from '../../forms/json.ts';
import type { Questionnaire } from '../../forms/questionnaires/index.ts';

const is = (field: string, value: Json): JsonObject => ({
  properties: { [field]: { const: value } },
  required: [field],
});

const cities: Json[] = Array.from({ length: 14 }, (_, at) => ({
  const: `city_${at + 1}`,
  title: `Город ${at + 1}`,
}));

const properties: { [key: string]: JsonObject } = {
  intro: {
    type: 'null',
    'x-question': 'note',
    title: 'О чём опрос',
    description: 'Ответы помогут подобрать практику.',
  },
  name: { type: 'string', title: 'Как к Вам обращаться?', maxLength: 40 },
  about: { type: 'string', title: 'О себе', maxLength: 400, 'x-widget': 'textarea' },
  mail: { type: 'string', title: 'Почта', maxLength: 100, format: 'email' },
  phone: { type: 'string', title: 'Телефон', maxLength: 40, format: 'phone' },
  age: { type: 'integer', title: 'Сколько Вам лет?', minimum: 14, maximum: 99, 'x-unit': 'лет' },
  wage: { type: 'number', title: 'Желаемая зарплата', minimum: 0, 'x-unit': 'руб.' },
  works: { type: 'boolean', title: 'Вы работаете?' },
  born: { type: 'string', title: 'День рождения', format: 'date' },
  practice: { type: 'object', 'x-question': 'period', title: 'Период практики' },
  form: {
    type: 'string',
    title: 'Форма обучения',
    'x-widget': 'radio',
    oneOf: [
      { const: 'day', title: 'Очная' },
      { const: 'evening', title: 'Вечерняя' },
      { const: 'other', title: 'Другая', 'x-other': 'form_other' },
    ],
  },
  form_other: {
    type: 'string',
    title: 'Какая именно?',
    maxLength: 60,
    'x-visible-when': is('form', 'other'),
    'x-required-when': is('form', 'other'),
  },
  help: {
    type: 'array',
    title: 'Какая помощь нужна?',
    items: {
      type: 'string',
      oneOf: [
        { const: 'resume', title: 'Составить резюме' },
        { const: 'interview', title: 'Подготовиться к собеседованию' },
        { const: 'vacancy', title: 'Найти вакансию' },
        { const: 'none', title: 'Ничего из перечисленного', 'x-exclusive': true },
      ],
    },
    uniqueItems: true,
    maxItems: 4,
    'x-widget': 'checkboxes',
    'x-random-order': true,
  },
  city: { type: 'string', title: 'Где хотите работать?', oneOf: cities, 'x-widget': 'select' },
  ready: {
    type: 'integer',
    title: 'Насколько Вы готовы к работе?',
    minimum: 1,
    maximum: 5,
    'x-question': 'scale',
    'x-labels': { minimum: 'не готов', maximum: 'готов' },
  },
  skills: {
    type: 'object',
    title: 'Оцените навыки',
    'x-question': 'matrix',
    'x-rows': [
      { const: 'talk', title: 'Общение' },
      { const: 'count', title: 'Счёт' },
      { const: 'craft', title: 'Работа руками' },
    ],
    'x-columns': [
      { const: 'low', title: 'слабо' },
      { const: 'mid', title: 'средне' },
      { const: 'high', title: 'хорошо' },
    ],
    'x-all-rows': true,
  },
  values: {
    type: 'array',
    title: 'Что важнее в работе?',
    'x-question': 'ranking',
    items: {
      type: 'string',
      oneOf: [
        { const: 'money', title: 'Зарплата' },
        { const: 'team', title: 'Коллектив' },
        { const: 'growth', title: 'Рост' },
      ],
    },
    uniqueItems: true,
    maxItems: 3,
  },
  specialty: {
    type: 'string',
    title: 'Специальность',
    maxLength: 64,
    'x-question': 'directory',
    'x-directory': 'specialties',
  },
  past: {
    type: 'null',
    'x-question': 'section',
    title: 'Где Вы уже работали',
    'x-visible-when': is('works', true),
  },
  jobs: {
    type: 'array',
    title: 'Места работы',
    'x-question': 'group',
    'x-section': 'past',
    'x-item-title': 'Место работы',
    maxItems: 3,
    items: {
      type: 'object',
      properties: {
        employer: { type: 'string', title: 'Работодатель', maxLength: 60 },
        months: { type: 'integer', title: 'Сколько месяцев?', minimum: 0, maximum: 600 },
        left: { type: 'boolean', title: 'Вы ушли оттуда?' },
        why: {
          type: 'string',
          title: 'Почему ушли?',
          maxLength: 60,
          'x-visible-when': is('left', true),
          'x-required-when': is('left', true),
        },
      },
      required: ['employer'],
    },
  },
  experience: {
    type: 'integer',
    title: 'Стаж всего',
    'x-question': 'calculated',
    'x-section': 'past',
    'x-unit': 'мес.',
    'x-compute': { op: 'sum', of: ['jobs.months'] },
    'x-allowed-when': {
      properties: { experience: { maximum: 900 } },
      required: ['experience'],
    },
    'x-allowed-message': 'Проверьте месяцы: стаж больше 75 лет',
  },
  years: {
    type: 'integer',
    title: 'Полных лет',
    'x-question': 'calculated',
    'x-compute': { op: 'years', from: 'born', to: 'today' },
  },
  maturity: {
    type: 'number',
    title: 'Готовность к труду',
    'x-question': 'score',
    'x-score': {
      points: {
        ready: {},
        'skills.talk': { values: { low: 0, mid: 1, high: 2 } },
        works: { values: { true: 2, false: 0 } },
      },
      thresholds: [
        { code: 'low', from: 0, title: 'пока невысокая', text: 'Начните с пробы в мастерской.' },
        { code: 'high', from: 6, title: 'высокая', text: 'Ищите практику по душе.' },
      ],
    },
  },
};

export const everyType: Questionnaire = {
  kind: 'questionnaire',
  code: 'every-type',
  title: 'Вопросы всех видов',
  legalReference: { document: 'Стандарт', clause: '3' },
  subject: 'learner',
  byLink: true,
  schema: { type: 'object', required: ['name', 'works'], properties },
  pages: {
    order: ['first', 'second', 'third'],
    items: {
      first: {
        title: 'О себе',
        fields: [
          'intro',
          'name',
          'about',
          'mail',
          'phone',
          'age',
          'wage',
          'works',
          'born',
          'years',
        ],
      },
      second: {
        title: 'Учёба',
        description: 'Немного об учёбе',
        fields: ['practice', 'form', 'form_other', 'help', 'city', 'specialty'],
      },
      third: {
        title: 'Работа',
        fields: ['ready', 'skills', 'values', 'past', 'jobs', 'experience', 'maturity'],
      },
    },
  },
};

/** Answers that the check lets through whole. */
export const everyAnswer: JsonObject = {
  name: 'Аня',
  works: true,
  born: '2008-03-15',
  practice: { from: '2026-06-01', to: '2026-06-30' },
  form: 'other',
  form_other: 'Заочная',
  help: ['resume', 'vacancy'],
  city: 'city_12',
  ready: 4,
  skills: { talk: 'high', count: 'low', craft: 'mid' },
  values: ['team', 'money'],
  specialty: '09.02.07',
  jobs: [{ employer: 'Пекарня', months: 5, left: true, why: 'Учёба' }, { employer: 'Почта' }],
};
