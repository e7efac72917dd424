// What stands in the left column, and which verb opens it.

import MethodIcon from '@mui/icons-material/AccountTreeOutlined';
import ReportsIcon from '@mui/icons-material/AssessmentOutlined';
import EventsIcon from '@mui/icons-material/EventOutlined';
import PlansIcon from '@mui/icons-material/FactCheckOutlined';
import RegistersIcon from '@mui/icons-material/ListAltOutlined';
import PeopleIcon from '@mui/icons-material/SchoolOutlined';
import AdminIcon from '@mui/icons-material/SettingsOutlined';
import DeskIcon from '@mui/icons-material/SpaceDashboardOutlined';
import { kindNames } from '../definitions/kinds/names.ts';
import { may, type Session } from '../providers/session.ts';

/** Records of a resource that wait for whoever looks. */
export interface Waiting {
  resource: string;
  filter: Record<string, unknown>;
}

export interface NavigationItem {
  to: string;
  title: string;
  verb?: string;
  /** Where action is due of this person: how many records wait. Shown only when there are any. */
  count?(session: Session): Waiting | undefined;
}

export interface NavigationGroup {
  title: string;
  icon: typeof AdminIcon;
  items: NavigationItem[];
  /** A group that is itself one link. */
  alone?: boolean;
}

/** Whoever keeps plans answers for all that is late, others for what is entrusted to them. */
function overdueItems(session: Session): Waiting | undefined {
  if (!may(session, 'plan-item.mark')) return undefined;
  const mine = may(session, 'plan-item.update') ? {} : { mine: true };
  return { resource: 'plan-items', filter: { overdue: true, ...mine } };
}

/** A region reads all its events; what came of them is owed by the place that holds them. */
function unrecordedEvents(session: Session): Waiting | undefined {
  if (!may(session, 'event.update')) return undefined;
  const of = (...kinds: string[]) =>
    session.places.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const municipalities = of('municipality');
  const own =
    of('region', 'country').length > 0
      ? {}
      : municipalities.length > 0
        ? { municipalityId_in: municipalities }
        : { organizationId_in: session.places.map(({ id }) => id) };
  return { resource: 'events', filter: { recordOverdue: true, ...own } };
}

const registersTitle = 'Реестры';

const groups: NavigationGroup[] = [
  {
    title: 'Рабочий стол',
    icon: DeskIcon,
    alone: true,
    items: [{ to: '/', title: 'Рабочий стол' }],
  },
  {
    title: 'Обучающиеся и выпускники',
    icon: PeopleIcon,
    items: [
      { to: '/learners', title: 'Обучающиеся', verb: 'learner.read' },
      { to: '/learners/sheet', title: 'Ведомость группы', verb: 'consent.create' },
      { to: '/imports', title: 'Внесённые списки', verb: 'import.read' },
      { to: '/graduate-statistics', title: 'Статистика выпуска', verb: 'graduate-statistic.read' },
    ],
  },
  {
    title: 'Мероприятия',
    icon: EventsIcon,
    items: [
      { to: '/events', title: 'Мероприятия', verb: 'event.read', count: unrecordedEvents },
      { to: '/events/calendar', title: 'Календарь', verb: 'event.read' },
      { to: '/employers', title: 'Работодатели', verb: 'employer.read' },
    ],
  },
  {
    title: 'Планы и МРГ',
    icon: PlansIcon,
    items: [
      { to: '/plans', title: 'Планы', verb: 'plan.read', count: overdueItems },
      { to: '/control-points', title: 'Контрольные точки', verb: 'control-point.read' },
      { to: '/responsible-persons', title: 'Ответственные', verb: 'responsible-person.read' },
    ],
  },
  {
    title: registersTitle,
    icon: RegistersIcon,
    items: [{ to: '/register-records', title: 'Все реестры', verb: 'register-record.read' }],
  },
  {
    title: 'Отчёты',
    icon: ReportsIcon,
    items: [
      { to: '/figures', title: 'Показатели', verb: 'figure.read' },
      { to: '/reports', title: 'Сводки', verb: 'report.read' },
    ],
  },
  {
    title: 'Методология',
    icon: MethodIcon,
    items: [
      { to: '/methodology', title: 'Обзор методологии', verb: 'definition-version.read' },
      ...Object.entries(kindNames).map(([code, { resource, menu }]) => ({
        to: `/${resource}`,
        title: menu,
        verb: `${code}.read`,
      })),
      {
        to: '/definition-updates',
        title: 'Обновления',
        verb: 'definition-update.read',
        count: () => ({ resource: 'definition-updates', filter: {} }),
      },
      { to: '/packages', title: 'Пакеты', verb: 'package.read' },
    ],
  },
  {
    title: 'Управление',
    icon: AdminIcon,
    items: [
      { to: '/organizations', title: 'Организации', verb: 'organization.read' },
      { to: '/specialties', title: 'Специальности', verb: 'specialty.read' },
      { to: '/users', title: 'Пользователи', verb: 'user.read' },
      { to: '/grants', title: 'Права', verb: 'grant.read' },
      { to: '/audit', title: 'Журнал', verb: 'audit.read' },
    ],
  },
];

/** Only what this person may open; a group left empty disappears. */
export function navigationFor(session: Session | undefined): NavigationGroup[] {
  return groups
    .map((group) => ({
      ...group,
      items: group.items.filter(({ verb }) => verb === undefined || may(session, verb)),
    }))
    .filter(({ items }) => items.length > 0);
}

function leadsTo(to: string, path: string): boolean {
  return to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);
}

/** The most particular item alone: on the calendar of events the list of events is not the current one. */
export function isCurrent(to: string, path: string, known: NavigationGroup[] = groups): boolean {
  const nearer = known
    .flatMap(({ items }) => items)
    .some((item) => item.to.startsWith(`${to}/`) && leadsTo(item.to, path));
  return leadsTo(to, path) && !nearer;
}

/** Registers of the place stand in their section as soon as they are published; those of cards stand there. */
export function withRegisters(
  known: NavigationGroup[],
  registers: readonly { id: string; shortTitle: string; attachedTo: string }[],
): NavigationGroup[] {
  const own = registers
    .filter(({ attachedTo }) => attachedTo !== 'learner')
    .map(({ id, shortTitle }) => ({ to: `/register-records/of/${id}`, title: shortTitle }));
  return known.map((group) =>
    group.title === registersTitle ? { ...group, items: [...group.items, ...own] } : group,
  );
}
