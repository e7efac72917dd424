import { organizationText } from '../edit/OrganizationInput.tsx';
import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { choicesOf, grantTitles, wordOf } from '../messages/words.ts';
import { formatDate } from '../parts/formats.ts';
import { GrantStatus } from './GrantStatus.tsx';
import type { Grant } from './types.ts';

function Role({ grant }: { grant: Grant }) {
  return (
    <>
      {wordOf(grantTitles, grant.role)}
      {grant.orderNumber ? (
        <span className="cell-second">
          приказ № {grant.orderNumber} от {formatDate(grant.orderDate)}
        </span>
      ) : null}
      {grant.groupNames?.length ? (
        <span className="cell-second">группы: {grant.groupNames.join(', ')}</span>
      ) : null}
    </>
  );
}

const columns: Column<Grant>[] = [
  {
    key: 'user',
    title: 'Пользователь',
    sort: 'userName',
    render: ({ userName }) => <span className="no-wrap">{userName}</span>,
  },
  {
    key: 'login',
    title: 'Логин',
    wide: true,
    fields: ['userLogin'],
    render: ({ userLogin }) => <code>{userLogin}</code>,
  },
  {
    key: 'role',
    title: 'Роль или допуск',
    sort: 'role',
    fields: ['role', 'orderNumber', 'orderDate'],
    render: (grant) => <Role grant={grant} />,
  },
  {
    key: 'place',
    title: 'Место',
    sort: 'organizationName',
    render: ({ organizationName }) => (
      <span className="cell-cut" title={organizationName}>
        {organizationName}
      </span>
    ),
  },
  {
    key: 'term',
    title: 'Срок',
    sort: 'endsOn',
    fields: ['startsOn', 'endsOn'],
    render: (grant) => <GrantStatus grant={grant} />,
  },
];

const filters = [
  { source: 'role', label: 'Роль или допуск', choices: choicesOf(grantTitles) },
  {
    source: 'organizationId',
    label: 'Место',
    reference: 'organizations',
    labelOf: organizationText,
  },
];

export function GrantList() {
  return (
    <ListPage
      title="Права"
      lead="Кому, где и на какой срок выданы роли и допуски."
      sort={{ field: 'userName', order: 'ASC' }}
      searchable="Найти по имени или логину"
      filters={filters}
      createLabel="Выдать права"
    >
      <ListTable<Grant>
        label="Выданные права"
        columns={columns}
        to={({ id }) => `/grants/${id}`}
        emptyTitle="Прав пока не выдано"
        emptyText="Выдайте первое право пользователю."
      />
    </ListPage>
  );
}
