// What changed lately where the reader may look: lists taken in, plan items done, versions published, reports.
import { useQueries } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { Link } from 'react-router-dom';
import { kindNames } from '../definitions/kinds/names.ts';
import { formatDate, formatNumber } from '../parts/formats.ts';
import { may, type Session } from '../providers/session.ts';
import { plusDays } from './tasks.ts';

interface Change {
  key: string;
  on: string;
  title: string;
  detail: string;
  to: string;
}

interface Source {
  resource: string;
  verb: string;
  sort: string;
  filter(today: string): Record<string, unknown>;
  /** How many of it at most: a package brings dozens of versions on one day. */
  most: number;
  change(row: Record<string, unknown> & { id: number }): Change;
}

const shown = 5;
const weeks = 28;
const text = (value: unknown) => String(value ?? '');

const kindOnDesk = (code: string) =>
  Object.entries(kindNames).find(([known]) => known === code)?.[1].onDesk ?? 'Элемент методологии';

const sources: Source[] = [
  {
    resource: 'imports',
    most: 3,
    verb: 'import.read',
    sort: 'createdAt',
    filter: () => ({}),
    change: (row) => ({
      key: `import ${row.id}`,
      on: text(row.createdAt),
      title: row.status === 'undone' ? 'Список отменён' : 'Список внесён',
      detail: `${text(row.title)}: ${formatNumber(Number(row.createdCount))} новых, ${text(row.organizationName)}`,
      to: '/imports',
    }),
  },
  {
    resource: 'plan-items',
    most: 3,
    verb: 'plan-item.read',
    sort: 'doneOn',
    filter: (today) => ({ inForce: true, doneOn_gte: plusDays(today, -weeks) }),
    change: (row) => ({
      key: `item ${row.id}`,
      on: text(row.doneOn),
      title: `Пункт № ${text(row.number)} исполнен`,
      detail: text(row.title),
      to: `/plans/${text(row.planId)}/show?item=${row.id}`,
    }),
  },
  {
    resource: 'events',
    most: 2,
    verb: 'event.read',
    sort: 'recordedOn',
    filter: (today) => ({ recordedOn_gte: plusDays(today, -weeks) }),
    change: (row) => ({
      key: `event ${row.id}`,
      on: text(row.recordedOn),
      title: 'Внесены итоги мероприятия',
      detail: `${text(row.title)}, ${text(row.organizationName)}`,
      to: `/events/${row.id}/show`,
    }),
  },
  {
    resource: 'definition-updates',
    most: 2,
    verb: 'definition-update.read',
    sort: 'newPublishedAt',
    filter: () => ({}),
    change: (row) => ({
      key: `update ${row.id}`,
      on: text(row.newPublishedAt),
      title: 'Ждёт обновление методологии',
      detail: `${text(row.title)}: версия ${text(row.newNumber)}, ${text(row.newFrom)}`,
      to: '/definition-updates',
    }),
  },
  {
    resource: 'definition-versions',
    most: 1,
    verb: 'definition-version.read',
    sort: 'publishedAt',
    filter: () => ({ number_gte: 1, note_null: false }),
    change: (row) => ({
      key: `version ${row.id}`,
      on: text(row.publishedAt),
      title: `${kindOnDesk(text(row.kind))}: версия ${text(row.number)}`,
      detail: [row.title, row.note].filter(Boolean).map(text).join(' — '),
      to: `/definition-versions/${row.id}/show`,
    }),
  },
  {
    resource: 'reports',
    most: 1,
    verb: 'report.read',
    sort: 'asOf',
    filter: () => ({}),
    change: (row) => ({
      key: `report ${row.id}`,
      on: text(row.asOf),
      title: 'Отчёт',
      detail: text(row.title),
      to: `/reports/${row.id}/show`,
    }),
  },
];

function useLatest(session: Session): Change[] {
  const api = useDataProvider();
  const answers = useQueries({
    queries: sources
      .filter(({ verb }) => may(session, verb))
      .map((source) => ({
        queryKey: [source.resource, 'latest', session.today],
        queryFn: async () => {
          const { data } = await api.getList(source.resource, {
            filter: source.filter(session.today),
            pagination: { page: 1, perPage: source.most },
            sort: { field: source.sort, order: 'DESC' },
          });
          return data.map((row) => source.change({ ...row, id: Number(row.id) }));
        },
        retry: false,
      })),
  });
  return answers
    .flatMap(({ data }) => data ?? [])
    .sort((one, other) => other.on.localeCompare(one.on))
    .slice(0, shown);
}

export function Changes({ session }: { session: Session }) {
  const changes = useLatest(session);
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">Изменилось</h2>
      <ul className="changes">
        {changes.map(({ key, on, title, detail, to }) => (
          <li key={key}>
            <Link to={to} className="strong">
              {title}
            </Link>
            <p className="small second">{detail}</p>
            <p className="small mute">{formatDate(on)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
