import { kindsByCode } from '../../forms/definitions/kinds/index.ts';
import type { FilterField } from '../list/FilterBar.tsx';
import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { formatDate, formatNumber } from '../parts/formats.ts';
import { LayerMark } from '../parts/LayerMark.tsx';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { TakeAll } from './TakeAll.tsx';
import type { UpdateRow } from './types.ts';

function Undecided({ row: { collisions, decided = 0, mayEdit } }: { row: UpdateRow }) {
  if (!mayEdit || collisions === undefined)
    return <span className="second">решает администратор места</span>;
  if (collisions === 0) return <StatusLabel tone="ok">решать нечего</StatusLabel>;
  if (decided === collisions) return <StatusLabel tone="ok">всё решено</StatusLabel>;
  return <StatusLabel tone="warn">{`решить ${formatNumber(collisions - decided)}`}</StatusLabel>;
}

const columns: Column<UpdateRow>[] = [
  {
    key: 'title',
    title: 'Элемент',
    sort: 'title',
    fields: ['kind', 'title'],
    render: ({ kind, title, number, shortTitle }) => (
      <>
        <span className="cell-cut">{shortTitle ? `${number}. ${shortTitle}` : title}</span>
        <span className="cell-second">{kindsByCode[kind].title}</span>
      </>
    ),
  },
  {
    key: 'organization',
    title: 'Чей',
    sort: 'organizationName',
    fields: ['organizationName'],
    wide: true,
    render: ({ layer, organizationName }) => (
      <>
        <LayerMark layer={layer} />
        <span className="cell-second">{organizationName}</span>
      </>
    ),
  },
  {
    key: 'new',
    title: 'Что пришло',
    sort: 'newPublishedAt',
    fields: ['newNumber', 'newFrom', 'newPublishedAt', 'newNote'],
    render: ({ newNumber, newFrom, newPublishedAt, newNote, baseNumber }) => (
      <>
        <span className="no-wrap">
          версия {newNumber} <span className="second">от {formatDate(newPublishedAt)}</span>
        </span>
        <span className="cell-second">
          {newFrom}, наша стоит на версии {baseNumber}. {newNote}
        </span>
      </>
    ),
  },
  {
    key: 'taken',
    title: 'Войдёт само',
    numeric: true,
    fields: [],
    render: ({ taken }) => (taken === undefined ? '—' : formatNumber(taken)),
  },
  {
    key: 'kept',
    title: 'Нашего сохранится',
    numeric: true,
    wide: true,
    fields: [],
    render: ({ kept }) => (kept === undefined ? '—' : formatNumber(kept)),
  },
  {
    key: 'collisions',
    title: 'Решения',
    fields: [],
    render: (row) => <Undecided row={row} />,
  },
];

const filters: FilterField[] = [
  {
    source: 'kind',
    label: 'Вид',
    choices: Object.values(kindsByCode).map(({ code, title }) => ({ id: code, name: title })),
  },
];

export function UpdateList() {
  return (
    <ListPage
      title="Обновления методологии"
      lead="Новые версии того, что вы изменили у себя. До принятия у вас действует прежнее, данные и ответы не меняются."
      searchable="Найти по названию"
      sort={{ field: 'newPublishedAt', order: 'DESC' }}
      filters={filters}
      actions={<TakeAll />}
    >
      <ListTable
        label="Обновления методологии"
        columns={columns}
        to={({ kind, id, mayEdit }: UpdateRow) =>
          mayEdit
            ? `/definition-updates/${kindsByCode[kind].resource}/${id}`
            : `/${kindsByCode[kind].resource}/${id}/show`
        }
        emptyTitle="Всё обновлено"
        emptyText="Когда на федеральном уровне или в регионе выйдет новая версия того, что вы изменили у себя, она появится здесь."
      />
    </ListPage>
  );
}
