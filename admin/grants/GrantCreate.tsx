import type { RaRecord } from 'react-admin';
import { CreatePage } from '../edit/FormPage.tsx';
import { today } from '../providers/session.ts';
import { GrantFields } from './GrantFields.tsx';

const toUser = (_resource?: string, _id?: unknown, data?: Partial<RaRecord>) =>
  `users/${data?.userId}`;

export function GrantCreate() {
  return (
    <CreatePage
      title="Выдача прав"
      lead="Себе права выдать нельзя. Роли, которых нет в списке, выдаёт другой администратор."
      crumbs={[{ title: 'Права', to: '/grants' }]}
      saveLabel="Выдать права"
      redirect={toUser}
      defaultValues={{ startsOn: today() }}
    >
      <GrantFields />
    </CreatePage>
  );
}
