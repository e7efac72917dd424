import ArrowDownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import { Button, Checkbox, Skeleton } from '@mui/material';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { type Identifier, useListContext } from 'react-admin';
import { EmptyState } from '../parts/Note.tsx';
import { BulkBar } from './BulkBar.tsx';
import { type ListColumn, shownColumns, useListView } from './list-view.tsx';
import { Pager } from './Pager.tsx';
import { Preview } from './Preview.tsx';
import { TableRow } from './TableRow.tsx';
import './tools.css';
import { useListPlace } from './use-list-place.ts';
import './list.css';

export interface Column<Row> {
  key: string;
  title: string;
  /** Field to order by; a column without it cannot be ordered. */
  sort?: string;
  numeric?: boolean;
  /** Hidden below this width to keep the rest readable. */
  wide?: boolean;
  /** Not shown until somebody chooses it among the columns. */
  optional?: boolean;
  /** Fields a file takes for it; without them the field it is ordered by, or its key. */
  fields?: string[];
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
  /** Rows can be chosen: what each is called, and what may be done with several. */
  bulk?: { nameOf(row: Row): string; actions?: ReactNode };
  /** Main fields of a row, shown beside the list by the space bar. */
  preview?(row: Row): ReactNode;
}

export function ListTable<Row extends { id: Identifier }>(props: ListTableProps<Row>) {
  const { data, isPending, error, refetch, filterValues, setFilters, sort } = useListContext<Row>();
  const view = useListView();
  const all = props.columns;
  const register = view?.register;
  useEffect(() => register?.(all.map(listColumn)), [register, all]);
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
  return <Rows {...props} columns={shownColumns(columns, view?.chosen)} rows={arranged} />;
}

function listColumn<Row>({ key, title, sort, fields, optional }: Column<Row>): ListColumn {
  return { key, title, optional, fields: fields ?? [sort ?? key] };
}

function Rows<Row extends { id: Identifier }>(props: ListTableProps<Row> & { rows: Row[] }) {
  const { rows, columns, bulk, preview, to } = props;
  const density = useListView()?.density ?? 'compact';
  const [opened, setOpened] = useState<Identifier>();
  const touched = useRef<Identifier>(undefined);
  const area = useRef<HTMLElement>(null);
  useListPlace(area, true);
  const touch = (id: Identifier, extended: boolean): Identifier[] => {
    const ids = rows.map((row) => row.id);
    const [from, till] = [ids.indexOf(touched.current ?? id), ids.indexOf(id)];
    touched.current = id;
    if (!extended || from < 0) return [id];
    return ids.slice(Math.min(from, till), Math.max(from, till) + 1);
  };
  const shown = rows.find(({ id }) => id === opened);
  const close = useCallback(() => setOpened(undefined), []);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-area" ref={area} aria-label={props.label} tabIndex={0}>
        <table className={`table table-${density}`}>
          <Heads columns={columns} selectable={bulk !== undefined} spare={preview !== undefined} />
          <tbody>
            {rows.map((row) => (
              <TableRow
                key={row.id}
                {...props}
                row={row}
                previewing={opened === row.id}
                touch={touch}
                onPreview={() => setOpened(opened === row.id ? undefined : row.id)}
                onFocus={() => {
                  if (opened !== undefined) setOpened(row.id);
                }}
              />
            ))}
          </tbody>
        </table>
      </section>
      <Pager />
      {bulk ? <BulkBar>{bulk.actions}</BulkBar> : null}
      {preview && shown ? (
        <Preview title={columns[0]?.render(shown)} to={to?.(shown)} onClose={close}>
          {preview(shown)}
        </Preview>
      ) : null}
    </>
  );
}

interface HeadsProps<Row> {
  columns: Column<Row>[];
  selectable: boolean;
  /** A last column without a name. */
  spare: boolean;
}

function Heads<Row>({ columns, selectable, spare }: HeadsProps<Row>) {
  const { sort, setSort } = useListContext();
  return (
    <thead>
      <tr>
        {selectable ? <SelectPage /> : null}
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
        {spare ? <td className="preview-cell" /> : null}
      </tr>
    </thead>
  );
}

function SelectPage() {
  const { data = [], selectedIds, onSelect } = useListContext();
  const ids = data.map(({ id }) => id);
  const chosen = ids.filter((id) => selectedIds.includes(id));
  const whole = chosen.length === ids.length;
  return (
    <td className="select-cell">
      <Checkbox
        size="small"
        checked={whole}
        indeterminate={!whole && chosen.length > 0}
        slotProps={{ input: { 'aria-label': 'Выбрать все строки страницы' } }}
        onChange={() => {
          const others = selectedIds.filter((id) => !ids.includes(id));
          onSelect(whole ? others : [...others, ...ids]);
        }}
      />
    </td>
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
