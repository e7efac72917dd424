import PasteIcon from '@mui/icons-material/ContentPasteOutlined';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { organizationText } from '../edit/OrganizationInput.tsx';
import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { choicesOf, userStatuses } from '../messages/words.ts';
import { mayDo } from '../providers/auth-provider.ts';
import { BlockSeveral } from './BlockSeveral.tsx';
import type { User } from './types.ts';
import { UserPreview } from './UserPreview.tsx';
import { UserStatus } from './UserStatus.tsx';

const columns: Column<User>[] = [
  {
    key: 'name',
    title: 'Фамилия, имя, отчество',
    sort: 'name',
    render: ({ name }) => <span className="no-wrap">{name}</span>,
  },
  {
    key: 'position',
    title: 'Должность',
    wide: true,
    render: ({ position }) => (
      <span className="cell-cut" title={position ?? undefined}>
        {position ?? '—'}
      </span>
    ),
  },
  { key: 'login', title: 'Логин', sort: 'login', render: ({ login }) => <code>{login}</code> },
  {
    key: 'organization',
    title: 'Организация',
    sort: 'organizationName',
    render: ({ organizationName }) => (
      <span className="cell-cut" title={organizationName}>
        {organizationName}
      </span>
    ),
  },
  {
    key: 'status',
    title: 'Состояние',
    sort: 'status',
    render: (user) => <UserStatus user={user} />,
  },
];

const filters = [
  {
    source: 'organizationId',
    label: 'Организация',
    reference: 'organizations',
    labelOf: organizationText,
  },
  { source: 'status', label: 'Состояние', choices: choicesOf(userStatuses) },
];

export function UserList() {
  return (
    <ListPage
      title="Пользователи"
      lead="Учётные записи организаций вашей области."
      sort={{ field: 'name', order: 'ASC' }}
      searchable="Найти по имени или логину"
      filters={filters}
      actions={
        mayDo('users', 'create') && mayDo('grants', 'create') ? (
          <Button component={Link} to="/users/paste" startIcon={<PasteIcon />}>
            Вставить список
          </Button>
        ) : undefined
      }
      createLabel="Создать пользователя"
    >
      <ListTable<User>
        label="Пользователи"
        columns={columns}
        to={({ id }) => `/users/${id}`}
        bulk={{
          nameOf: ({ name }) => name,
          actions: mayDo('users', 'edit') ? <BlockSeveral /> : null,
        }}
        preview={(user) => <UserPreview user={user} />}
        emptyTitle="Пользователей пока нет"
        emptyText="Создайте учётную запись и выдайте ей права."
      />
    </ListPage>
  );
}
