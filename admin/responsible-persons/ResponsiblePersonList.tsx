import type { RowOf } from '../../forms/records/record.ts';
import { responsiblePerson } from '../../forms/records/responsible-people.ts';
import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { restOfColumns } from '../list/record-columns.tsx';
import { StatusLabel } from '../parts/StatusLabel.tsx';

export type ResponsiblePerson = RowOf<typeof responsiblePerson>;

const columns: Column<ResponsiblePerson>[] = [
  {
    key: 'name',
    title: 'Фамилия, имя, отчество',
    sort: 'name',
    render: ({ name, active }) => (
      <>
        {name}
        {active ? null : <span className="cell-second">не работает</span>}
      </>
    ),
  },
  { key: 'position', title: 'Должность', render: ({ position }) => position ?? '—' },
  {
    key: 'organization',
    title: 'Место работы',
    sort: 'organizationName',
    render: ({ organizationName }) => organizationName,
  },
  { key: 'open', title: 'В работе', numeric: true, render: ({ openCount }) => openCount },
  {
    key: 'overdue',
    title: 'Просрочено',
    render: ({ overdueCount }) =>
      overdueCount > 0 ? <StatusLabel tone="bad">{overdueCount}</StatusLabel> : '—',
  },
  // The card says how to call the person and under which account they mark items.
  ...restOfColumns<ResponsiblePerson>(responsiblePerson, [
    'name',
    'position',
    'phone',
    'email',
    'userLogin',
    'active',
  ]),
];

export function ResponsiblePersonList() {
  return (
    <ListPage
      title="Ответственные"
      sort={{ field: 'name', order: 'ASC' }}
      searchable="Найти по фамилии или должности"
      createLabel="Добавить ответственного"
      filters={[{ source: 'organizationId', label: 'Место работы', reference: 'organizations' }]}
    >
      <ListTable<ResponsiblePerson>
        label="Ответственные"
        columns={columns}
        to={({ id }) => `/responsible-persons/${id}/show`}
        emptyTitle="Ответственных пока нет"
        emptyText="Добавьте человека, потом назначьте его на пункты плана приказом."
      />
    </ListPage>
  );
}
