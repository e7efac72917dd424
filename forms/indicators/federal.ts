// The figures of the pilot's passport that are counted from people and what is entered of them.
import type { Predicate } from '../predicates/index.ts';
import type { Query } from '../queries/schema.ts';
import type { Indicator } from './indicator.ts';

const students: Record<string, Predicate> = {
  isFinalYear: { const: true },
  educationLevel: { enum: ['vocational', 'higher'] },
};

function count(properties: Record<string, Predicate>): Query {
  const where = { properties, required: Object.keys(properties) };
  return { dataset: 'learners', where, aggregate: 'count' };
}

const levels = ['high', 'not-high', 'insufficient'];
const finalYear = { isFinalYear: true, educationLevel_in: ['vocational', 'higher'] } as const;

export const federalIndicators: readonly Indicator[] = [
  {
    code: 'assessed-students',
    title: 'Доля студентов выпускных курсов, в отношении которых проведена оценка риска',
    shortTitle: 'Студенты с оценкой риска',
    source: 'Паспорт пилотной апробации, приложение 1, показатель K13; приложение 3, пункт 22',
    numerator: count({ ...students, riskLevel: { enum: levels } }),
    denominator: count(students),
    target: 100,
    // Its term, the 15th of March, is the first of all: less than this is late for everybody.
    nearFrom: 95,
    missing: 'без оценки',
    missingFilter: { ...finalYear, riskLevel_null: true },
  },
  {
    code: 'complete-data',
    title: 'Доля оценённых студентов выпускных курсов, о которых собраны все обязательные сведения',
    shortTitle: 'Обязательные сведения собраны',
    source: 'Стандарт базового центра карьеры, раздел 3',
    numerator: count({ ...students, riskLevel: { enum: ['high', 'not-high'] } }),
    denominator: count({ ...students, riskLevel: { enum: levels } }),
    target: 100,
    nearFrom: 90,
    missing: 'недостаточно данных',
    missingFilter: { ...finalYear, riskLevel: 'insufficient' },
  },
  {
    code: 'risk-at-job-fairs',
    title:
      'Доля студентов в зоне риска нетрудоустройства, участвовавших в ярмарках вакансий и иных встречах с работодателями',
    shortTitle: 'Студенты в зоне риска на ярмарках',
    source: 'Паспорт пилотной апробации, приложение 3, пункт 25',
    numerator: count({
      ...students,
      riskLevel: { const: 'high' },
      employerEventsLast12m: { minimum: 1 },
    }),
    denominator: count({ ...students, riskLevel: { const: 'high' } }),
    target: 80,
    nearFrom: 90,
    missing: 'не участвовали',
  },
  {
    code: 'consents',
    title:
      'Доля студентов выпускных курсов с действующим согласием на обработку персональных данных',
    shortTitle: 'Согласия студентов',
    source: 'Федеральный закон № 152-ФЗ; без согласия сведения не вносятся',
    numerator: count({ ...students, hasConsent: { const: true } }),
    denominator: count(students),
    target: 100,
    nearFrom: 90,
    missing: 'без согласия',
    missingFilter: { ...finalYear, hasConsent: false },
  },
];
