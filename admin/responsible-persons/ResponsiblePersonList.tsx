import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { StatusLabel } from '../parts/StatusLabel.tsx';

export interface ResponsiblePerson {
  id: number;
  version: number;
  name: string;
  position: string | null;
  phone: string | null;
  email: string | null;
  userLogin: string | null;
  organizationName: string;
  active: boolean;
  openCount: number;
  overdueCount: number;
}

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
