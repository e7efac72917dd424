// What is known about one person and where it comes from. Criteria, policies, report queries and the
// condition builder name only these facts.

import type { Sensitivity } from '../access.ts';
import { educationLevels, riskLevels } from '../words.ts';

export type FactType = 'boolean' | 'integer' | 'string';

export interface Fact {
  name: string;
  title: string;
  type: FactType;
  sensitivity: Sensitivity;
  /** Where the value comes from, in words for the person who must enter it. */
  source: string;
  unit?: string;
  /** Nothing but an answer tells it: without the question it is known of nobody. */
  answersOnly?: true;
  /** Number of the official characteristic that the fact answers (1–14). */
  criterion?: number;
  /** May a questionnaire for learners ask it? (Personal-data law and tact: see CONTRACTS §13.) */
  askable: boolean;
  values?: Readonly<Record<string, string>>;
}

const statistics = {
  type: 'integer',
  sensitivity: 'open',
  unit: 'чел.',
  criterion: 1,
  askable: false,
} as const;

const groundOnly = 'Категория в карточке: вносит сотрудник с допуском по документу-основанию';

const byGround = {
  type: 'boolean',
  sensitivity: 'special',
  source: groundOnly,
  askable: false,
} as const;

const activity = { type: 'integer', sensitivity: 'personal', askable: true } as const;

const enrolment = {
  sensitivity: 'personal',
  source: 'Сведения об обучении',
  askable: false,
} as const;

export const factCatalogue = [
  {
    name: 'specialtyGraduates',
    title: 'Выпускников по специальности в регионе',
    source: 'Статистика выпуска за последний внесённый год, все организации региона',
    ...statistics,
  },
  {
    name: 'specialtyEmployed',
    title: 'Трудоустроено выпускников по специальности',
    source: 'Статистика выпуска за последний внесённый год, все организации региона',
    ...statistics,
  },
  {
    name: 'regionGraduates',
    title: 'Выпускников в регионе, все организации',
    source: 'Статистика выпуска за последний внесённый год, все организации региона',
    ...statistics,
  },
  {
    name: 'regionEmployed',
    title: 'Трудоустроено выпускников в регионе',
    source: 'Статистика выпуска за последний внесённый год, все организации региона',
    ...statistics,
  },
  {
    name: 'healthLimitation',
    title: 'Ограниченные возможности здоровья или инвалидность',
    criterion: 2,
    ...byGround,
  },
  {
    name: 'orphan',
    title: 'Сирота или остался без попечения родителей',
    criterion: 3,
    ...byGround,
  },
  {
    name: 'orphanAtRisk',
    title: 'Сирота с риском неформальной занятости, совершивший правонарушение',
    criterion: 4,
    ...byGround,
  },
  {
    name: 'conscripted',
    title: 'Призван на военную службу, завершает или завершил её',
    type: 'boolean',
    sensitivity: 'special',
    source: 'Категория в карточке с основанием или ответ опросника',
    criterion: 5,
    askable: true,
  },
  {
    name: 'mobilisedOrContract',
    title: 'Служба по мобилизации, контракту или в добровольческом формировании',
    criterion: 6,
    ...byGround,
  },
  {
    name: 'parentalLeave',
    title: 'Отпуск по уходу за ребёнком после обучения',
    type: 'boolean',
    sensitivity: 'special',
    source: 'Категория в карточке с основанием или ответ опросника',
    criterion: 7,
    askable: true,
  },
  {
    name: 'practiceCount',
    title: 'Практик, стажировок и мест работы по основной или смежным специальностям',
    source: 'Записи о практике и работе; без записей — ответ опросника',
    unit: 'ед.',
    criterion: 8,
    ...activity,
  },
  {
    name: 'employerEventsLast12m',
    title: 'Мероприятий для контакта с работодателями за период активности',
    source:
      'Участие в событиях, засчитанных как контакт с работодателем; без записей — ответ опросника',
    unit: 'ед.',
    criterion: 9,
    ...activity,
  },
  {
    name: 'hasResume',
    title: 'Есть действующее резюме',
    type: 'boolean',
    sensitivity: 'personal',
    source: 'Записи о резюме; без записей — ответ опросника',
    criterion: 10,
    askable: true,
  },
  {
    name: 'interviewTrainings',
    title: 'Мероприятий по навыкам собеседования',
    source:
      'Участие в событиях, засчитанных как подготовка к собеседованию; без записей — ответ опросника',
    unit: 'ед.',
    criterion: 10,
    ...activity,
  },
  {
    name: 'jobCertainty',
    title: 'Определён с местом работы',
    type: 'boolean',
    sensitivity: 'personal',
    source: 'Ответ опросника, пока профилирование действует',
    answersOnly: true,
    criterion: 11,
    askable: true,
  },
  {
    name: 'worksOutsideSpecialty',
    title: 'Работает не по направлению подготовки',
    type: 'boolean',
    sensitivity: 'personal',
    source: 'Записи о трудоустройстве; без записей — ответ опросника',
    criterion: 12,
    askable: true,
  },
  {
    name: 'relativesInformal',
    title: 'Неформальная занятость ближайших родственников',
    criterion: 13,
    ...byGround,
  },
  {
    name: 'priorOffence',
    title: 'Выявлены ранее совершённые правонарушения',
    criterion: 14,
    ...byGround,
  },
  {
    name: 'toBeConscripted',
    title: 'Подлежит призыву на военную службу',
    type: 'boolean',
    sensitivity: 'special',
    source: 'Категория в карточке с основанием или ответ опросника',
    askable: true,
  },
  {
    name: 'employedBySpecialty',
    title: 'Трудоустроен по направлению подготовки (подтверждено)',
    type: 'boolean',
    sensitivity: 'personal',
    source: 'Действующая запись о трудоустройстве с подтверждением',
    askable: false,
  },
  { name: 'isFinalYear', title: 'Выпускной курс', type: 'boolean', ...enrolment },
  {
    name: 'age',
    title: 'Возраст',
    type: 'integer',
    unit: 'лет',
    sensitivity: 'personal',
    source: 'Дата рождения',
    askable: false,
  },
  { name: 'course', title: 'Курс', type: 'integer', ...enrolment },
  { name: 'specialtyCode', title: 'Код специальности', type: 'string', ...enrolment },
  {
    name: 'specialtyGroup',
    title: 'Укрупнённая группа специальностей',
    type: 'string',
    ...enrolment,
  },
  {
    name: 'educationLevel',
    title: 'Уровень образования',
    type: 'string',
    values: educationLevels,
    ...enrolment,
  },
  {
    name: 'organizationKind',
    title: 'Вид образовательной организации',
    type: 'string',
    values: {
      'vocational-college': 'профессиональная образовательная организация',
      university: 'образовательная организация высшего образования',
      school: 'школа',
    },
    ...enrolment,
  },
] as const satisfies readonly Fact[];

export type FactName = (typeof factCatalogue)[number]['name'];

/** Read only by queries over learners: results of the work with a person, never grounds of a level. */
export const assessedFields = [
  {
    name: 'hasConsent',
    title: 'Есть действующее согласие на обработку персональных данных',
    type: 'boolean',
    sensitivity: 'personal',
    source: 'Согласия в карточке',
    askable: false,
  },
  {
    name: 'riskLevel',
    title: 'Уровень риска нетрудоустройства',
    type: 'string',
    sensitivity: 'personal',
    source: 'Действующая оценка',
    askable: false,
    values: riskLevels,
  },
] as const satisfies readonly Fact[];

const facts: readonly Fact[] = factCatalogue;
const byName = new Map<string, Fact>(
  [...facts, ...assessedFields].map((fact) => [fact.name, fact]),
);

export const factNames: ReadonlySet<string> = new Set(facts.map((fact) => fact.name));
export const queryFieldNames: ReadonlySet<string> = new Set(byName.keys());

export function factOf(name: string): Fact | undefined {
  return byName.get(name);
}

export function factTitle(name: string): string {
  return byName.get(name)?.title ?? name;
}

export function factSensitivity(name: string): Sensitivity | undefined {
  return byName.get(name)?.sensitivity;
}
