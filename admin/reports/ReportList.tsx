import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { formatDate } from '../parts/formats.ts';
import { type Report, reportStatuses } from './types.ts';

const columns: Column<Report>[] = [
  {
    key: 'title',
    title: 'Отчёт',
    sort: 'title',
    render: ({ title }) => <span className="no-wrap">{title}</span>,
  },
  { key: 'asOf', title: 'По состоянию на', sort: 'asOf', render: ({ asOf }) => formatDate(asOf) },
  {
    key: 'organization',
    title: 'Место',
    sort: 'organizationName',
    render: ({ organizationName }) => (
      <span className="cell-cut" title={organizationName}>
        {organizationName}
      </span>
    ),
  },
  {
    key: 'addressee',
    title: 'Адресат',
    wide: true,
    render: ({ addressee }) => (
      <span className="cell-cut" title={addressee}>
        {addressee}
      </span>
    ),
  },
  {
    key: 'status',
    title: 'Состояние',
    render: ({ status }) => <span className="tag">{reportStatuses[status] ?? status}</span>,
  },
  {
    key: 'author',
    fields: ['createdByName'],
    title: 'Кто собрал',
    wide: true,
    render: ({ createdByName }) => <span className="no-wrap">{createdByName ?? '—'}</span>,
  },
];

export function ReportList() {
  return (
    <ListPage
      title="Отчёты"
      sort={{ field: 'id', order: 'DESC' }}
      createLabel="Собрать отчёт"
      filters={[{ source: 'organizationId', label: 'Место', reference: 'organizations' }]}
    >
      <ListTable<Report>
        label="Отчёты"
        columns={columns}
        to={({ id }) => `/reports/${id}/show`}
        emptyTitle="Отчётов пока нет"
        emptyText="Соберите первый: выберите форму и место, остальное заполнится из живых сведений."
      />
    </ListPage>
  );
}
