// What an organisation has beyond its codes: people, users, events, items of the plan, figures.

import { Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { eventStatuses } from '../../forms/events/index.ts';
import { responsibleClass } from '../../forms/plans/index.ts';
import { FigureTable } from '../figures/FigureTable.tsx';
import { concerns, type FigureOfIndicator, worstFirst } from '../figures/figure.ts';
import '../figures/figures.css';
import { statusTones } from '../events/event.ts';
import { roleTitles, wordOf } from '../messages/words.ts';
import { count, formatDate, formatNumber } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { RiskLevel, StatusLabel } from '../parts/StatusLabel.tsx';
import type { Organization } from './organization.ts';

const many = 100;

interface LinesProps<Row> {
  resource: string;
  filter: Record<string, unknown>;
  sort: [field: string, order: 'ASC' | 'DESC'];
  empty: { title: string; text: string };
  only?(row: Row): boolean;
  line(row: Row): { key: number; to?: string; title: string; note: ReactNode };
  /** The same list on its own screen. */
  all?: string;
}

function Lines<Row extends { id: number }>(props: LinesProps<Row>) {
  const { resource, filter, sort, empty, only, line, all } = props;
  const { data, total, isPending } = useGetList<Row>(resource, {
    filter,
    pagination: { page: 1, perPage: many },
    sort: { field: sort[0], order: sort[1] },
  });
  if (isPending) return <Skeleton variant="rounded" height={160} aria-label="Загружаем" />;
  const rows = (data ?? []).filter((row) => only?.(row) ?? true);
  if (rows.length === 0) return <EmptyState title={empty.title}>{empty.text}</EmptyState>;
  return (
    <>
      <ul className="organization-lines">
        {rows.map(line).map(({ key, to, title, note }) => (
          <li key={key}>
            {to ? <Link to={to}>{title}</Link> : <span className="strong">{title}</span>}
            <span className="small second">{note}</span>
          </li>
        ))}
      </ul>
      {all && total !== undefined ? (
        <p>
          <Link to={all}>Весь список: {formatNumber(total)}</Link>
        </p>
      ) : null}
    </>
  );
}

const listOf = (resource: string, filter: object) =>
  `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;

interface EventRow {
  id: number;
  title: string;
  startsOn: string;
  status: string;
}

export function EventsTab({ organization }: { organization: Organization }) {
  const filter = { organizationId: organization.id };
  return (
    <Lines<EventRow>
      resource="events"
      filter={filter}
      sort={['startsOn', 'DESC']}
      empty={{
        title: 'Мероприятий ещё нет',
        text: 'Здесь появятся мероприятия, которые проводит организация.',
      }}
      all={listOf('events', filter)}
      line={({ id, title, startsOn, status }) => ({
        key: id,
        to: `/events/${id}/show`,
        title,
        note: (
          <>
            {formatDate(startsOn)}{' '}
            <StatusLabel tone={statusTones[status] ?? 'none'}>
              {wordOf(eventStatuses, status)}
            </StatusLabel>
          </>
        ),
      })}
    />
  );
}

interface GrantRow {
  id: number;
  userId: number;
  userName: string;
  userLogin: string;
  role: string;
}

export function UsersTab({ organization }: { organization: Organization }) {
  return (
    <Lines<GrantRow>
      resource="grants"
      filter={{ organizationId: organization.id }}
      sort={['userName', 'ASC']}
      empty={{
        title: 'Прав в этой организации никому не выдано',
        text: 'Создайте пользователя и выдайте ему роль в этой организации.',
      }}
      line={({ id, userId, userName, userLogin, role }) => ({
        key: id,
        to: `/users/${userId}`,
        title: userName,
        note: (
          <>
            <code>{userLogin}</code> · {wordOf(roleTitles, role)}
          </>
        ),
      })}
    />
  );
}

interface ItemRow {
  id: number;
  planId: number;
  number: string;
  title: string;
  termText: string;
  overdue: boolean;
  status: string;
  responsibles: { organizationId: number | null; class: string | null }[] | null;
}

/** Named itself, or by a class of the document that organisations of its kind belong to. */
export function answersFor(organization: Organization, item: ItemRow): boolean {
  return (item.responsibles ?? []).some(({ organizationId, class: code }) => {
    if (organizationId !== null) return organizationId === organization.id;
    const rule = code === null ? undefined : responsibleClass(code)?.rule;
    if (!rule?.kinds.includes(organization.kind)) return false;
    const name = organization.name.toLowerCase();
    return rule.named === undefined || rule.named.some((stem) => name.includes(stem));
  });
}

export function PlanTab({ organization }: { organization: Organization }) {
  return (
    <Lines<ItemRow>
      resource="plan-items"
      filter={{ inForce: true }}
      sort={['position', 'ASC']}
      only={(item) => answersFor(organization, item)}
      empty={{
        title: 'За пункты плана организация не отвечает',
        text: 'Ответственные назначаются в карточке пункта плана.',
      }}
      line={({ id, planId, number, title, termText, overdue, status }) => ({
        key: id,
        to: `/plans/${planId}/show?item=${id}`,
        title: `№ ${number} ${title}`,
        note: (
          <>
            {termText || 'срок не указан'}{' '}
            {status === 'done' ? <StatusLabel tone="ok">исполнено</StatusLabel> : null}
            {overdue ? <StatusLabel tone="bad">просрочено</StatusLabel> : null}
          </>
        ),
      })}
    />
  );
}

export function FiguresTab({ organization }: { organization: Organization }) {
  const { data, isPending } = useGetList<FigureOfIndicator>('figures', {
    filter: { organizationId: organization.id },
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'id', order: 'ASC' },
  });
  if (isPending) return <Skeleton variant="rounded" height={160} aria-label="Загружаем" />;
  const rows = (data ?? []).filter(concerns).sort(worstFirst);
  if (rows.length === 0)
    return (
      <EmptyState title="Считать не о ком">
        Показатели считаются по студентам выпускных курсов.
      </EmptyState>
    );
  return (
    <FigureTable
      label="Показатели организации"
      of="Показатель"
      lines={rows.map((row) => ({
        ...row,
        key: row.id,
        title: <Link to={`/figures/${row.id}`}>{row.shortTitle}</Link>,
      }))}
    />
  );
}

const levels = [
  { key: 'high', filter: { riskLevel: 'high' } },
  { key: 'not-high', filter: { riskLevel: 'not-high' } },
  { key: 'insufficient', filter: { riskLevel: 'insufficient' } },
  { key: '', filter: { riskLevel_null: true } },
];

export function PeopleTab({
  organization,
  seesLevels,
}: {
  organization: Organization;
  seesLevels: boolean;
}) {
  const own = { organizationId: organization.id };
  return (
    <div className="stack">
      <PeopleLine title="Всего" filter={own} />
      {seesLevels
        ? levels.map(({ key, filter }) => (
            <PeopleLine
              key={key}
              title={<RiskLevel level={key || null} />}
              filter={{ ...own, ...filter }}
            />
          ))
        : null}
      <PeopleLine title="Без согласия" filter={{ ...own, hasConsent: false }} />
    </div>
  );
}

function PeopleLine({ title, filter }: { title: ReactNode; filter: Record<string, unknown> }) {
  const { total } = useGetList('learners', {
    filter,
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'id', order: 'ASC' },
  });
  return (
    <p className="organization-people">
      <span>{title}</span>
      <Link to={listOf('learners', filter)}>
        {total === undefined ? '…' : count(total, 'человек', 'человека', 'человек')}
      </Link>
    </p>
  );
}
