import ArrowDownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import { Button, Skeleton } from '@mui/material';
import type { MouseEvent, ReactNode } from 'react';
import { type Identifier, useListContext } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { EmptyState } from '../parts/Note.tsx';
import { Pager } from './Pager.tsx';
import './list.css';

export interface Column<Row> {
  key: string;
  title: string;
  /** Field to order by; a column without it cannot be ordered. */
  sort?: string;
  numeric?: boolean;
  /** Hidden below this width to keep the rest readable. */
  wide?: boolean;
  render(row: Row): ReactNode;
}

export interface ListTableProps<Row> {
  label: string;
  columns: Column<Row>[];
  /** Where a row leads; its first cell becomes the link. */
  to?(row: Row): string | undefined;
  emptyTitle: string;
  emptyText?: string;
  /** Order of the rows shown, where the first column is known by something else than its text. */
  arrange?(one: Row, other: Row): number;
  /** Something shown under a row, e.g. its details. */
  detail?(row: Row): ReactNode;
}

export function ListTable<Row extends { id: Identifier }>(props: ListTableProps<Row>) {
  const { data, isPending, error, refetch, filterValues, setFilters, sort } = useListContext<Row>();
  if (error)
    return (
      <EmptyState
        title="Список не загрузился"
        action={<Button onClick={() => refetch()}>Повторить</Button>}
      >
        {error.message}
      </EmptyState>
    );
  if (isPending || !data) return <Waiting columns={props.columns.length} />;
  if (data.length === 0) {
    const filtered = Object.keys(filterValues ?? {}).length > 0;
    return filtered ? (
      <EmptyState
        title="По этим условиям ничего не найдено"
        action={<Button onClick={() => setFilters({}, undefined)}>Сбросить условия</Button>}
      />
    ) : (
      <EmptyState title={props.emptyTitle}>{props.emptyText}</EmptyState>
    );
  }
  const { arrange, columns } = props;
  const arranged = arrange && sort.field === columns[0]?.sort ? [...data].sort(arrange) : data;
  if (arranged !== data && sort.order === 'DESC') arranged.reverse();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-area" aria-label={props.label} tabIndex={0}>
        <table className="table">
          <Heads columns={props.columns} />
          <tbody>
            {arranged.map((row) => (
              <TableRow key={row.id} row={row} {...props} />
            ))}
          </tbody>
        </table>
      </section>
      <Pager />
    </>
  );
}

function Heads<Row>({ columns }: { columns: Column<Row>[] }) {
  const { sort, setSort } = useListContext();
  return (
    <thead>
      <tr>
        {columns.map(({ key, title, sort: field, numeric, wide }) => {
          const current = field !== undefined && sort.field === field;
          const order = current ? (sort.order === 'ASC' ? 'ascending' : 'descending') : undefined;
          const Arrow = sort.order === 'ASC' ? ArrowUpIcon : ArrowDownIcon;
          return (
            <th
              key={key}
              scope="col"
              className={`${numeric ? 'number' : ''}${wide ? ' wide-only' : ''}`}
              aria-sort={order}
            >
              {field ? (
                <button
                  type="button"
                  className="plain-button table-sort"
                  onClick={() =>
                    setSort({ field, order: current && sort.order === 'ASC' ? 'DESC' : 'ASC' })
                  }
                >
                  {title}
                  {current ? <Arrow aria-hidden="true" /> : null}
                </button>
              ) : (
                title
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function TableRow<Row extends { id: Identifier }>({
  row,
  columns,
  to,
  detail,
}: ListTableProps<Row> & { row: Row }) {
  const navigate = useNavigate();
  const address = to?.(row);
  // The link in the first cell is the way in; a click anywhere on the row is a convenience.
  const open = (event: MouseEvent<HTMLElement>) => {
    if (!address || (event.target instanceof Element && event.target.closest('a, button'))) return;
    if (window.getSelection()?.toString()) return;
    navigate(address);
  };
  return (
    <>
      <tr className={address ? 'table-link-row' : undefined} onClick={open}>
        {columns.map(({ key, title, numeric, wide, render }, index) => {
          const content = render(row);
          const classes = `${numeric ? 'number' : ''}${wide ? ' wide-only' : ''}`;
          if (index > 0)
            return (
              <td key={key} className={classes} data-title={title}>
                {content}
              </td>
            );
          return (
            <th key={key} scope="row" className={classes}>
              {address ? <Link to={address}>{content}</Link> : content}
            </th>
          );
        })}
      </tr>
      {detail ? detail(row) : null}
    </>
  );
}

const waitingRows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

function Waiting({ columns }: { columns: number }) {
  return (
    <div className="table-waiting" role="status" aria-label="Загружаем список">
      {waitingRows.map((row) => (
        <Skeleton key={row} variant="rounded" height={20} width={`${40 + columns * 8}%`} />
      ))}
    </div>
  );
}
