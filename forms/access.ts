// Roles, verbs and sensitivity as data. The route × role matrix, the console's navigation and the
// documentation are generated from this file; no other place decides who may do what.

export type Sensitivity = 'open' | 'personal' | 'special';
export type Area = 'subtree' | 'service-area';

/** Grants given to a person beside a role: they raise the ceiling of sensitivity, never the verbs. */
export const extraGrants = {
  'special-access': 'Допуск к специальным сведениям',
  personal: 'Доступ к персональным сведениям',
} as const;
export type ExtraGrant = keyof typeof extraGrants;

const crud = ['read', 'create', 'update', 'delete'] as const;

const actionsByNoun = {
  organization: crud,
  user: [...crud, 'reset-password'],
  grant: crud,
  specialty: crud,
  questionnaire: [...crud, 'publish'],
  'risk-criterion': [...crud, 'publish'],
  'risk-policy': [...crud, 'publish'],
  'event-type': [...crud, 'publish'],
  'report-template': [...crud, 'publish'],
  'definition-version': ['read'],
  learner: crud,
  enrolment: crud,
  category: crud,
  consent: crud,
  participation: crud,
  practice: crud,
  resume: crud,
  'employment-record': crud,
  response: crud,
  assessment: ['read', 'create', 'confirm'],
  'graduate-statistic': crud,
  report: [...crud, 'export'],
  audit: ['read'],
  session: ['read'],
  job: ['read', 'create', 'cancel'],
  fact: ['read'],
} as const;

export type Noun = keyof typeof actionsByNoun;
export type Verb = { [N in Noun]: `${N}.${(typeof actionsByNoun)[N][number]}` }[Noun];

export const nouns: readonly Noun[] = Object.keys(actionsByNoun).filter(isNoun);
export const verbs: readonly Verb[] = nouns.flatMap((noun) => all(noun));

/** The nouns whose elements an administrator writes; the same words as the kinds of definitions. */
export const definitionNouns = [
  'questionnaire',
  'risk-criterion',
  'risk-policy',
  'event-type',
  'report-template',
] as const satisfies readonly Noun[];

/** One person's data: every one of these needs the learner's place in the reader's area. */
export const personNouns = [
  'learner',
  'enrolment',
  'category',
  'consent',
  'participation',
  'practice',
  'resume',
  'employment-record',
  'response',
  'assessment',
] as const satisfies readonly Noun[];

function isNoun(value: string): value is Noun {
  return Object.hasOwn(actionsByNoun, value);
}

function isVerb(value: string): value is Verb {
  const dot = value.indexOf('.');
  const noun = value.slice(0, dot);
  return isNoun(noun) && actionsByNoun[noun].some((action) => action === value.slice(dot + 1));
}

function all(...wanted: readonly Noun[]): Verb[] {
  return wanted
    .flatMap((noun) => actionsByNoun[noun].map((action) => `${noun}.${action}`))
    .filter(isVerb);
}

function read(...wanted: readonly Noun[]): Verb[] {
  return wanted.map((noun) => `${noun}.read`).filter(isVerb);
}

const everyone: Verb[] = read('session', 'fact', 'organization', 'specialty');
const readDefinitions: Verb[] = read(...definitionNouns, 'definition-version');
const enterPeople: Verb[] = [
  ...all(
    'learner',
    'enrolment',
    'category',
    'consent',
    'participation',
    'practice',
    'resume',
    'employment-record',
    'response',
  ),
  'assessment.read',
  'assessment.create',
];
const workWithReports: Verb[] = [...all('report'), ...all('job')];

export interface RoleDescription {
  title: string;
  /** What the role is for, in the words of the people who hold it. */
  purpose: string;
  verbs: readonly Verb[];
  /** The highest sensitivity of fields it may read by name; «special» only with `special-access`. */
  sensitivity: Sensitivity;
  /** Its ceiling with the extra grant `personal`, where that grant means anything to it. */
  withPersonal?: Sensitivity;
  area: Area;
  /** Narrower than its area: only the people of the groups entrusted to it. */
  ownGroups?: true;
  mayGrant: readonly (string | ExtraGrant)[];
}

const regionalRoles = [
  'region_admin',
  'secretary',
  'responsible',
  'operator',
  'curator',
  'employment_center',
  'base_center',
  'municipal_coordinator',
  'analyst',
] as const;

export const roles = {
  methodologist: {
    title: 'Методолог федерального уровня',
    purpose: 'Ведёт федеральные элементы методологии и пакеты',
    verbs: [...everyone, ...all(...definitionNouns), ...read('definition-version')],
    sensitivity: 'open',
    area: 'subtree',
    mayGrant: [],
  },
  region_admin: {
    title: 'Региональный администратор',
    purpose: 'Настраивает методологию региона, ведёт организации и пользователей',
    verbs: [
      ...everyone,
      ...all('organization', 'user', 'grant', 'specialty', ...definitionNouns),
      ...read('definition-version', ...personNouns, 'audit'),
      ...all('graduate-statistic'),
      ...workWithReports,
    ],
    sensitivity: 'personal',
    area: 'subtree',
    mayGrant: [...regionalRoles, 'special-access', 'personal'],
  },
  secretary: {
    title: 'Секретарь межведомственной рабочей группы',
    purpose: 'Ведёт планы, сроки, ответственных и решения рабочей группы',
    verbs: [...everyone, ...readDefinitions, ...workWithReports],
    sensitivity: 'open',
    area: 'subtree',
    mayGrant: [],
  },
  responsible: {
    title: 'Ответственный за мероприятия плана',
    purpose: 'Отмечает исполнение своих пунктов плана',
    verbs: [...everyone],
    sensitivity: 'open',
    area: 'subtree',
    mayGrant: [],
  },
  operator: {
    title: 'Оператор образовательной организации',
    purpose: 'Вносит сведения об обучающихся и выпускниках своей организации',
    verbs: [
      ...everyone,
      ...readDefinitions,
      ...enterPeople,
      ...all('graduate-statistic'),
      ...read('report', 'job'),
      'report.export',
    ],
    sensitivity: 'special',
    area: 'subtree',
    mayGrant: [],
  },
  curator: {
    title: 'Куратор группы',
    purpose: 'Сопровождает обучающихся своей группы',
    verbs: [
      ...everyone,
      ...readDefinitions,
      ...read(...personNouns),
      'learner.update',
      'participation.create',
      'participation.update',
      'practice.create',
      'practice.update',
      'resume.create',
      'resume.update',
      'employment-record.create',
      'employment-record.update',
      'response.create',
      'response.update',
      'assessment.create',
    ],
    sensitivity: 'special',
    area: 'subtree',
    ownGroups: true,
    mayGrant: [],
  },
  employment_center: {
    title: 'Специалист центра занятости населения',
    purpose: 'Работает с обучающимися зоны обслуживания, подтверждает уровень риска',
    verbs: [
      ...everyone,
      ...readDefinitions,
      ...read(...personNouns, 'graduate-statistic'),
      'participation.create',
      'participation.update',
      'resume.create',
      'resume.update',
      'employment-record.create',
      'employment-record.update',
      'assessment.create',
      'assessment.confirm',
      ...workWithReports,
    ],
    sensitivity: 'special',
    area: 'service-area',
    mayGrant: [],
  },
  base_center: {
    title: 'Специалист базового центра карьеры',
    purpose: 'Координирует центры карьеры: задачи, показатели, сводная потребность',
    verbs: [
      ...everyone,
      ...readDefinitions,
      ...read(...personNouns, 'graduate-statistic'),
      ...workWithReports,
    ],
    sensitivity: 'personal',
    area: 'service-area',
    mayGrant: [],
  },
  municipal_coordinator: {
    title: 'Муниципальный координатор',
    purpose: 'Координирует школы муниципалитета: события, навигаторы, целевые показатели',
    verbs: [
      ...everyone,
      ...readDefinitions,
      ...read('learner', 'enrolment', 'consent', 'participation'),
      ...workWithReports,
    ],
    sensitivity: 'personal',
    area: 'subtree',
    mayGrant: [],
  },
  analyst: {
    title: 'Аналитик',
    purpose: 'Готовит показатели и отчёты',
    verbs: [
      ...everyone,
      ...readDefinitions,
      ...read(...personNouns, 'graduate-statistic'),
      ...workWithReports,
    ],
    sensitivity: 'open',
    withPersonal: 'personal',
    area: 'subtree',
    mayGrant: [],
  },
  federal: {
    title: 'Наблюдатель федерального уровня',
    purpose: 'Читает сводные показатели и направленные отчёты регионов',
    verbs: [...everyone, ...readDefinitions, ...read('report', 'job'), 'report.export'],
    sensitivity: 'open',
    area: 'subtree',
    mayGrant: [],
  },
  system_admin: {
    title: 'Системный администратор',
    purpose: 'Отвечает за работу системы, учётные записи и журнал',
    verbs: [...everyone, ...all('user', 'grant', 'organization', 'job'), ...read('audit')],
    sensitivity: 'open',
    area: 'subtree',
    mayGrant: ['methodologist', 'federal', 'system_admin', ...regionalRoles],
  },
} as const satisfies Record<string, RoleDescription>;

export type Role = keyof typeof roles;

const described: Record<Role, RoleDescription> = roles;

export function isRole(value: string): value is Role {
  return Object.hasOwn(roles, value);
}

export function isExtraGrant(value: string): value is ExtraGrant {
  return Object.hasOwn(extraGrants, value);
}

export function describeRole(role: Role): RoleDescription {
  return described[role];
}

export function verbsOf(role: Role): readonly Verb[] {
  return [...new Set(described[role].verbs)];
}

/** The highest sensitivity a holder of the role reads by name, given the extra grants it holds. */
export function sensitivityOf(role: Role, extras: readonly ExtraGrant[] = []): Sensitivity {
  const { sensitivity, withPersonal } = described[role];
  if (sensitivity === 'special') return extras.includes('special-access') ? 'special' : 'personal';
  if (withPersonal !== undefined && extras.includes('personal')) return withPersonal;
  return sensitivity;
}

const rank: Record<Sensitivity, number> = { open: 0, personal: 1, special: 2 };

/** May a reader with this ceiling see a field of this sensitivity? */
export function covers(ceiling: Sensitivity, field: Sensitivity): boolean {
  return rank[ceiling] >= rank[field];
}

/** Nobody raises their own rights: a grant to oneself is refused whatever the role. */
export function mayGrant(granter: Role, granted: Role | ExtraGrant, toSelf: boolean): boolean {
  return !toSelf && described[granter].mayGrant.includes(granted);
}

/** Pupils are never assessed, so a school (whatever the role in it) sees no levels at all. */
export function seesRiskLevels(role: Role, organizationKind: string): boolean {
  return organizationKind !== 'school' && described[role].verbs.includes('assessment.read');
}
