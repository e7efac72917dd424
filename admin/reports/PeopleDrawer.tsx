import CloseIcon from '@mui/icons-material/CloseOutlined';
import { Button, CircularProgress, Drawer, IconButton } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { count, formatNumber } from '../parts/formats.ts';
import { Note } from '../parts/Note.tsx';
import { RiskLevel } from '../parts/StatusLabel.tsx';
import { request } from '../providers/http-client.ts';
import { shownValue } from './Paper.tsx';
import type { Opened } from './types.ts';

interface Person {
  id: number;
  fullName?: string;
  groupName: string | null;
  organizationName: string;
  riskLevel: string | null;
}

interface Page {
  people: Person[];
  total: number;
}

const pageSize = 50;

async function peopleOf(reportId: number, { row, column }: Opened, from: number): Promise<Page> {
  const query = new URLSearchParams({
    row: row.key,
    column: column.key,
    sort: JSON.stringify(['fullName', 'ASC']),
    range: JSON.stringify([from, from + pageSize - 1]),
  });
  const { json, headers } = await request<Person[]>(`reports/${reportId}/people?${query}`);
  return {
    people: json,
    total: Number(headers.get('Content-Range')?.split('/').pop() ?? json.length),
  };
}

export function PeopleDrawer({
  reportId,
  opened,
  onClose,
}: {
  reportId: number;
  opened?: Opened;
  onClose(): void;
}) {
  return (
    <Drawer
      anchor="right"
      open={opened !== undefined}
      onClose={onClose}
      slotProps={{
        paper: {
          className: 'people-drawer',
          role: 'dialog',
          'aria-label': 'Люди за числом отчёта',
        },
      }}
    >
      {opened ? <People reportId={reportId} opened={opened} onClose={onClose} /> : null}
    </Drawer>
  );
}

function People({
  reportId,
  opened,
  onClose,
}: {
  reportId: number;
  opened: Opened;
  onClose(): void;
}) {
  const { row, column } = opened;
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      queryKey: ['reports', 'people', reportId, row.key, column.key],
      queryFn: ({ pageParam }) => peopleOf(reportId, opened, pageParam),
      initialPageParam: 0,
      getNextPageParam: (last: Page, pages: Page[]) =>
        pages.length * pageSize < last.total ? pages.length * pageSize : undefined,
    });
  const people = data?.pages.flatMap((page) => page.people) ?? [];
  const total = data?.pages[0]?.total;
  const cell = row.cells[column.key];
  return (
    <div className="people">
      <div className="row">
        <div className="grow">
          <p className="label">{row.title}</p>
          <h2>{column.title}</h2>
        </div>
        <IconButton aria-label="Закрыть" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <p className="second">
        В отчёте: <b>{cell ? shownValue(cell.value, column) : '—'}</b>
        {total === undefined ? '' : ` · в списке ${count(total, 'человек', 'человека', 'человек')}`}
      </p>
      {error ? <Note tone="warn">{error.message}</Note> : null}
      {isPending ? <CircularProgress size={24} aria-label="Загружаем" /> : null}
      <ul className="boxed-list">
        {people.map(({ id, fullName, groupName, organizationName, riskLevel }) => (
          <li key={id}>
            <div className="grow">
              <Link to={`/learners/${id}/show`} className="strong">
                {fullName ?? `Обучающийся № ${id}`}
              </Link>
              <p className="small second">
                {[groupName, row.kind === 'organization' ? '' : organizationName]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <RiskLevel level={riskLevel} />
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <Button disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Показать ещё, осталось {formatNumber((total ?? 0) - people.length)}
        </Button>
      ) : null}
    </div>
  );
}
