import { useRecordContext } from 'react-admin';
import { EditPage } from '../edit/FormPage.tsx';
import { useMay } from '../providers/session.ts';
import { ResetPassword } from './ResetPassword.tsx';
import type { User } from './types.ts';
import { UserFields } from './UserFields.tsx';
import { UserGrants } from './UserGrants.tsx';
import { UserStatus } from './UserStatus.tsx';
import { ViewAs } from './ViewAs.tsx';
import './users.css';

export function UserEdit() {
  return (
    <EditPage
      title={(record) => String(record.name)}
      crumbs={[{ title: 'Пользователи', to: '/users' }]}
      lead={<Account />}
      aside={<Rights />}
    >
      <UserFields withStatus />
    </EditPage>
  );
}

function Account() {
  const user = useRecordContext<User>();
  if (!user) return null;
  return (
    <span className="row-wrap">
      <span>Логин {user.login}</span>
      <UserStatus user={user} />
    </span>
  );
}

function Rights() {
  const user = useRecordContext<User>();
  const mayReset = useMay('user.reset-password');
  const mayLook = useMay('user.update');
  const seesGrants = useMay('grant.read');
  if (!user) return null;
  return (
    <>
      {seesGrants ? <UserGrants userId={user.id} /> : null}
      {mayReset ? (
        <section>
          <h2>Пароль</h2>
          <p className="small second reset-note">
            Если пользователь забыл пароль, назначьте временный.
          </p>
          <ResetPassword user={user} />
        </section>
      ) : null}
      {mayLook ? <ViewAs user={user} /> : null}
    </>
  );
}
