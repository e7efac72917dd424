// Roles as data: what each is for, what it may do, how far it sees and whom it may grant to.
import { all, definitionNouns, personNouns, read, type Verb } from './verbs.ts';

export type Sensitivity = 'open' | 'personal' | 'special';
export type Area = 'subtree' | 'service-area';

/** Grants given to a person beside a role: they open fields that the role alone does not, never verbs. */
export const extraGrants = {
  'special-access': {
    title: 'Допуск к специальным сведениям',
    byOrder: 'Допуск открывает специальные сведения: о здоровье, семье, правонарушениях.',
  },
  personal: { title: 'Доступ к персональным сведениям' },
  'defence-access': {
    title: 'Допуск к сведениям об оборонных предприятиях',
    byOrder: 'Допуск открывает, какие предприятия относятся к оборонно-промышленному комплексу.',
  },
} as const satisfies Record<string, ExtraGrantDescription>;

export interface ExtraGrantDescription {
  readonly title: string;
  /** What it opens, where it is given by an order only, with its number and date. */
  readonly byOrder?: string;
}
export type ExtraGrant = keyof typeof extraGrants;

const everyone: Verb[] = [
  ...read('session', 'fact', 'organization', 'specialty'),
  // A view belongs to whoever saved it, a key to whoever made it.
  ...all('saved-view', 'token'),
];
const readDefinitions: Verb[] = read(...definitionNouns, 'definition-version', 'persona');
const readPlans: Verb[] = read(
  'plan',
  'plan-item',
  'control-point',
  'responsible-person',
  'appointment',
);
/** Whoever answers for an item tells what is done of it; which items, the policy of the plan says. */
const answerForItems: Verb[] = [...readPlans, 'plan-item.mark'];
const keepPlans: Verb[] = all(
  'plan',
  'plan-item',
  'control-point',
  'responsible-person',
  'appointment',
);
/** Everybody of a region sees its events and employers; each changes those of the own place. */
const holdEvents: Verb[] = [
  ...all('event'),
  ...read('employer'),
  'employer.create',
  'employer.update',
];
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
/** Registers that a region makes for itself; how closed a record is, its register says. */
const keepRegisters: Verb[] = all('register-record');

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
  /** Of reports only those that were sent: drafts are nobody's but their authors' and their place's. */
  sentOnly?: true;
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
    verbs: [
      ...everyone,
      ...all('persona', ...definitionNouns, 'definition-update', 'package'),
      ...read('definition-version', 'plan', 'plan-item', 'control-point'),
      ...all('job'),
    ],
    sensitivity: 'open',
    area: 'subtree',
    mayGrant: [],
  },
  region_admin: {
    title: 'Региональный администратор',
    purpose: 'Настраивает методологию региона, ведёт организации и пользователей',
    verbs: [
      ...everyone,
      ...all(
        'organization',
        'user',
        'grant',
        'specialty',
        'persona',
        ...definitionNouns,
        'definition-update',
        'package',
      ),
      ...read('definition-version', ...personNouns, 'audit'),
      ...all('graduate-statistic', 'employer', 'import'),
      ...holdEvents,
      ...keepPlans,
      'figure.read',
      ...workWithReports,
      ...keepRegisters,
    ],
    sensitivity: 'personal',
    area: 'subtree',
    mayGrant: [...regionalRoles, 'special-access', 'personal', 'defence-access'],
  },
  secretary: {
    title: 'Секретарь межведомственной рабочей группы',
    purpose: 'Ведёт планы, сроки, ответственных и решения рабочей группы',
    verbs: [
      ...everyone,
      ...readDefinitions,
      ...holdEvents,
      ...keepPlans,
      'figure.read',
      ...workWithReports,
      ...keepRegisters,
    ],
    sensitivity: 'open',
    area: 'subtree',
    mayGrant: [],
  },
  responsible: {
    title: 'Ответственный за мероприятия плана',
    purpose: 'Отмечает исполнение своих пунктов плана',
    verbs: [...everyone, ...answerForItems, ...read('event', 'employer', 'figure')],
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
      ...all('graduate-statistic', 'import'),
      ...holdEvents,
      ...answerForItems,
      'figure.read',
      ...read('report', 'job'),
      'report.export',
      ...keepRegisters,
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
      ...read('event', 'employer'),
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
      'register-record.read',
      'register-record.create',
      'register-record.update',
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
      ...holdEvents,
      'employer.delete',
      ...answerForItems,
      'figure.read',
      'participation.create',
      'participation.update',
      'resume.create',
      'resume.update',
      'employment-record.create',
      'employment-record.update',
      'assessment.create',
      'assessment.confirm',
      ...workWithReports,
      ...keepRegisters,
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
      ...holdEvents,
      ...answerForItems,
      'figure.read',
      ...workWithReports,
      ...keepRegisters,
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
      ...holdEvents,
      ...answerForItems,
      'figure.read',
      ...workWithReports,
      ...keepRegisters,
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
      ...read('event', 'employer'),
      ...readPlans,
      'figure.read',
      ...workWithReports,
      'register-record.read',
    ],
    sensitivity: 'open',
    withPersonal: 'personal',
    area: 'subtree',
    mayGrant: [],
  },
  federal: {
    title: 'Наблюдатель федерального уровня',
    purpose: 'Читает сводные показатели и направленные отчёты регионов',
    verbs: [
      ...everyone,
      ...readDefinitions,
      ...read('plan', 'plan-item', 'control-point', 'figure'),
      ...read('report', 'job'),
      'report.export',
    ],
    sensitivity: 'open',
    area: 'subtree',
    sentOnly: true,
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
