// Where the search over everything looks: one line for each kind of record and each action.
import { kindNames } from '../../definitions/kinds/names.ts';
import { organizationText } from '../../edit/OrganizationInput.tsx';
import { formatDate } from '../../parts/formats.ts';

export interface Source {
  title: string;
  resource: string;
  /** Asked only of whoever may read it. */
  verb: string;
  sort: string;
  label(row: Row): string;
  note?(row: Row): string;
  to(row: Row): string;
}

export interface Row extends Record<string, unknown> {
  id: number;
}

export interface Action {
  title: string;
  to: string;
  verb: string;
}

const definitions: Source[] = Object.entries(kindNames).map(([code, { menu, resource }]) => ({
  title: menu,
  resource,
  verb: `${code}.read`,
  sort: 'title',
  label: ({ title: name }) => String(name),
  to: ({ id }) => `/${resource}/${id}/show`,
}));

export const sources: Source[] = [
  {
    title: 'Обучающиеся и выпускники',
    resource: 'learners',
    verb: 'learner.read',
    sort: 'fullName',
    label: ({ fullName, id }) => String(fullName ?? `Обучающийся № ${id}`),
    note: ({ groupName, organizationName }) => `${groupName} · ${organizationName}`,
    to: ({ id }) => `/learners/${id}/show`,
  },
  {
    title: 'Организации',
    resource: 'organizations',
    verb: 'organization.read',
    sort: 'name',
    label: organizationText,
    to: ({ id }) => `/organizations/${id}/show`,
  },
  {
    title: 'Работодатели',
    resource: 'employers',
    verb: 'employer.read',
    sort: 'shortName',
    label: ({ shortName, name }) => String(shortName ?? name),
    to: ({ id }) => `/employers/${id}/show`,
  },
  {
    title: 'Мероприятия',
    resource: 'events',
    verb: 'event.read',
    sort: 'startsOn',
    label: ({ title }) => String(title),
    note: ({ startsOn, organizationName }) =>
      `${formatDate(String(startsOn ?? ''))} · ${organizationName}`,
    to: ({ id }) => `/events/${id}/show`,
  },
  {
    title: 'Пункты планов',
    resource: 'plan-items',
    verb: 'plan-item.read',
    sort: 'position',
    label: ({ number, title }) => `№ ${number} ${title}`,
    note: ({ original, organizationName }) =>
      original === true ? 'исходный документ' : String(organizationName),
    to: ({ id, planId }) => `/plans/${planId}/show?item=${id}`,
  },
  {
    title: 'Ответственные',
    resource: 'responsible-persons',
    verb: 'responsible-person.read',
    sort: 'name',
    label: ({ name }) => String(name),
    note: ({ position, organizationName }) =>
      [position, organizationName].filter(Boolean).join(' · '),
    to: ({ id }) => `/responsible-persons/${id}/show`,
  },
  ...definitions,
  {
    title: 'Записи реестров',
    resource: 'register-records',
    verb: 'register-record.read',
    sort: 'title',
    label: ({ title }) => String(title),
    note: ({ registerTitle, organizationName }) => `${registerTitle} · ${organizationName}`,
    to: ({ id }) => `/register-records/${id}/show`,
  },
  {
    title: 'Пользователи',
    resource: 'users',
    verb: 'user.read',
    sort: 'name',
    label: ({ name }) => String(name),
    note: ({ organizationName, updatedAt }) =>
      `${organizationName} · изменён ${formatDate(String(updatedAt ?? ''))}`,
    to: ({ id }) => `/users/${id}`,
  },
];

export const actions: Action[] = [
  { title: 'Добавить мероприятие', to: '/events/create', verb: 'event.create' },
  { title: 'Составить план', to: '/plans/create', verb: 'plan.create' },
  { title: 'Добавить обучающегося', to: '/learners/create', verb: 'learner.create' },
  { title: 'Добавить работодателя', to: '/employers/create', verb: 'employer.create' },
  { title: 'Внести выпуск', to: '/graduate-statistics/create', verb: 'graduate-statistic.create' },
  { title: 'Собрать отчёт', to: '/reports/create', verb: 'report.create' },
  { title: 'Новый опросник', to: '/questionnaires/create', verb: 'questionnaire.create' },
  { title: 'Обновления методологии', to: '/definition-updates', verb: 'definition-update.read' },
  { title: 'Пакеты методологии', to: '/packages', verb: 'package.read' },
  { title: 'Добавить организацию', to: '/organizations/create', verb: 'organization.create' },
  { title: 'Создать пользователя', to: '/users/create', verb: 'user.create' },
  { title: 'Выдать права', to: '/grants/create', verb: 'grant.create' },
];
