// Control examples shipped with the federal methodology: at least two of each characteristic, those of
// the rule (one for each of its clauses) and those of the questionnaire. All people are invented.

import type { JsonObject } from '../json.ts';
import type { CriterionExpected, PersonaKind, PolicyExpected } from '../personas/index.ts';

export interface ShippedPersona {
  kind: PersonaKind;
  code: string;
  title: string;
  input: { facts: JsonObject } | { answers: JsonObject };
  expected: JsonObject;
}

type Case = [title: string, facts: JsonObject, outcome: CriterionExpected['outcome']];

const ofCriterion = (code: string, cases: Case[]): ShippedPersona[] =>
  cases.map(([title, facts, outcome]) => ({
    kind: 'risk-criterion',
    code,
    title,
    input: { facts },
    expected: { outcome },
  }));

/** A region where 53 of each hundred graduates are employed, and a specialty there. */
const region53 = (employed: number): JsonObject => ({
  regionGraduates: 10_000,
  regionEmployed: 5_300,
  specialtyGraduates: 1_000,
  specialtyEmployed: employed,
});

const criteria: ShippedPersona[] = [
  ...ofCriterion('weak-specialty', [
    ['Регион 53 %, специальность 26,5 %: ровно в 2 раза ниже', region53(265), 'met'],
    ['Регион 53 %, специальность 26,6 %: ниже меньше чем в 2 раза', region53(266), 'not-met'],
    ['По специальности никто не трудоустроен', region53(0), 'met'],
    ['Статистики выпуска нет', {}, 'not-established'],
    [
      'По специальности ещё никто не выпустился',
      { ...region53(0), specialtyGraduates: 0 },
      'not-established',
    ],
  ]),
  ...ofCriterion('health-limitation', [
    ['Инвалидность подтверждена справкой', { healthLimitation: true }, 'met'],
    ['О здоровье ничего не внесено', {}, 'not-established'],
  ]),
  ...ofCriterion('orphan', [
    ['Остался без попечения родителей', { orphan: true }, 'met'],
    ['Категория не внесена', {}, 'not-established'],
  ]),
  ...ofCriterion('orphan-at-risk', [
    ['Сирота, совершивший правонарушение', { orphanAtRisk: true }, 'met'],
    ['Сирота без правонарушений', { orphan: true }, 'not-established'],
  ]),
  ...ofCriterion('conscripted', [
    ['Призван на военную службу', { conscripted: true }, 'met'],
    ['Подлежит призыву, но не призван', { toBeConscripted: true, conscripted: false }, 'not-met'],
    ['О службе не спрошено', {}, 'unknown'],
  ]),
  ...ofCriterion('mobilised-or-contract', [
    ['Завершил службу по контракту', { mobilisedOrContract: true }, 'met'],
    ['Категория не внесена', {}, 'not-established'],
  ]),
  ...ofCriterion('parental-leave', [
    ['После обучения уходит в отпуск по уходу за ребёнком', { parentalLeave: true }, 'met'],
    ['В отпуск по уходу за ребёнком не уходит', { parentalLeave: false }, 'not-met'],
    ['Об отпуске не спрошено', {}, 'unknown'],
  ]),
  ...ofCriterion('no-experience', [
    ['Ни практики, ни работы по специальности', { practiceCount: 0 }, 'met'],
    ['Одна производственная практика', { practiceCount: 1 }, 'not-met'],
    ['О практике не спрошено', {}, 'unknown'],
  ]),
  ...ofCriterion('no-employer-events', [
    ['За год ни одной встречи с работодателями', { employerEventsLast12m: 0 }, 'met'],
    ['Был на одной ярмарке вакансий', { employerEventsLast12m: 1 }, 'not-met'],
    ['О мероприятиях не спрошено', {}, 'unknown'],
  ]),
  ...ofCriterion('no-job-search-readiness', [
    ['Нет резюме и не готовился к собеседованию', { hasResume: false, interviewTrainings: 0 }, 'met'],
    ['Резюме есть, к собеседованию не готовился', { hasResume: true, interviewTrainings: 0 }, 'met'],
    ['Резюме есть, к собеседованию готовился', { hasResume: true, interviewTrainings: 1 }, 'not-met'],
    ['Ничего не спрошено', {}, 'unknown'],
  ]),
  ...ofCriterion('no-job-certainty', [
    ['С местом работы не определился', { jobCertainty: false }, 'met'],
    ['Место работы согласовано', { jobCertainty: true }, 'not-met'],
    ['Профилирование не проводилось или устарело', {}, 'unknown'],
  ]),
  ...ofCriterion('works-outside-specialty', [
    ['Работает не по направлению подготовки', { worksOutsideSpecialty: true }, 'met'],
    ['Не работает', { worksOutsideSpecialty: false }, 'not-met'],
    ['О работе не спрошено', {}, 'unknown'],
  ]),
  ...ofCriterion('relatives-informal', [
    ['Неформальная занятость родственников выявлена', { relativesInformal: true }, 'met'],
    ['Не выявлена', {}, 'not-established'],
  ]),
  ...ofCriterion('prior-offence', [
    ['Правонарушения выявлены', { priorOffence: true }, 'met'],
    ['Не выявлены', {}, 'not-established'],
  ]),
];

/** A student of whom everything obligatory is known and nothing worrying is found. */
const calm: JsonObject = {
  educationLevel: 'vocational',
  conscripted: false,
  parentalLeave: false,
  practiceCount: 2,
  employerEventsLast12m: 1,
  hasResume: true,
  interviewTrainings: 1,
  jobCertainty: true,
  worksOutsideSpecialty: false,
};

const ofPolicy = (title: string, facts: JsonObject, expected: PolicyExpected): ShippedPersona => ({
  kind: 'risk-policy',
  code: 'risk-level',
  title,
  input: { facts },
  expected: { ...expected },
});

const policy: ShippedPersona[] = [
  ofPolicy('Обязательные сведения собраны, ничего не выявлено', calm, { level: 'not-high', met: [] }),
  ofPolicy(
    'Выявлена одна характеристика из четырнадцати',
    { ...calm, practiceCount: 0 },
    { level: 'high', met: ['no-experience'] },
  ),
  ofPolicy(
    'Характеристика выявлена, хотя остальное не спрошено',
    { educationLevel: 'vocational', orphan: true },
    { level: 'high', met: ['orphan'] },
  ),
  ofPolicy(
    'Подтверждённая работа по направлению подготовки сильнее любой характеристики',
    { ...calm, orphan: true, employedBySpecialty: true },
    { level: 'not-high', met: ['orphan'] },
  ),
  ofPolicy(
    'Не хватает обязательных сведений о службе',
    Object.fromEntries(Object.entries(calm).filter(([name]) => name !== 'conscripted')),
    { level: 'insufficient', met: [] },
  ),
  ofPolicy(
    'О студенте ничего не известно',
    { educationLevel: 'higher' },
    { level: 'insufficient', met: [] },
  ),
  ofPolicy(
    'Не внесённая категория — не выявлено, а не «неизвестно»',
    { ...calm, educationLevel: 'higher', regionGraduates: 100, regionEmployed: 53 },
    { level: 'not-high', met: [] },
  ),
  ofPolicy(
    'Школьникам уровень не определяется',
    { ...calm, educationLevel: 'school', orphan: true },
    { level: 'none', met: [] },
  ),
];

const answered: JsonObject = {
  employment: 'not-working',
  worksOutsideSpecialty: false,
  practiceCount: 2,
  practiceRating: 5,
  employerEvents: 1,
  employerEventKinds: ['job-fair'],
  hasResume: true,
  resumePlaces: ['rabota-rossii'],
  interviewTrainings: 1,
  jobCertainty: true,
  certaintyGround: 'agreed',
  conscripted: false,
  toBeConscripted: false,
  parentalLeave: false,
  requests: ['first-job'],
};

const ofSurvey = (title: string, answers: JsonObject, expected: JsonObject): ShippedPersona => ({
  kind: 'questionnaire',
  code: 'labour-status',
  title,
  input: { answers },
  expected,
});

const survey: ShippedPersona[] = [
  ofSurvey('Все обязательные ответы даны', answered, {
    valid: true,
    facts: {
      worksOutsideSpecialty: false,
      practiceCount: 2,
      employerEventsLast12m: 1,
      hasResume: true,
      interviewTrainings: 1,
      jobCertainty: true,
      conscripted: false,
      toBeConscripted: false,
      parentalLeave: false,
    },
  }),
  ofSurvey(
    'О службе не отвечено: анкета не принимается',
    Object.fromEntries(Object.entries(answered).filter(([key]) => key !== 'conscripted')),
    { valid: false },
  ),
  ofSurvey(
    'Ответ на скрытый вопрос не даёт сведений',
    { ...answered, conscripted: true, toBeConscripted: true },
    {
      valid: true,
      facts: {
        worksOutsideSpecialty: false,
        practiceCount: 2,
        employerEventsLast12m: 1,
        hasResume: true,
        interviewTrainings: 1,
        jobCertainty: true,
        conscripted: true,
        parentalLeave: false,
      },
    },
  ),
];

/** Which of each two occupations was chosen, pair by pair. */
const choices = (codes: string): JsonObject =>
  Object.fromEntries(
    codes.split(' ').map((code, at) => [`pair_${String(at + 1).padStart(2, '0')}`, code]),
  );

const ofTypes = (title: string, answers: JsonObject, expected: JsonObject): ShippedPersona => ({
  kind: 'questionnaire',
  code: 'profession-types',
  title,
  input: { answers },
  expected,
});

const types: ShippedPersona[] = [
  ofTypes(
    'Выбирает природу, где она есть: сведений о человеке тест не даёт',
    choices(
      'nature human nature tech sign nature tech human nature tech nature human nature tech sign nature tech human nature tech',
    ),
    { valid: true, facts: {} },
  ),
  ofTypes('Отвечено не на все пары: тест не закончен', choices('nature human nature'), {
    valid: false,
    facts: {},
  }),
];

export const federalPersonas: readonly ShippedPersona[] = [
  ...criteria,
  ...policy,
  ...survey,
  ...types,
];
