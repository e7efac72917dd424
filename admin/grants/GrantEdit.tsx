import { useRecordContext } from 'react-admin';
import { EditPage } from '../edit/FormPage.tsx';
import { grantTitles, wordOf } from '../messages/words.ts';
import { GrantFields } from './GrantFields.tsx';
import type { Grant } from './types.ts';

function HeldGrant() {
  const grant = useRecordContext<Grant>();
  return <GrantFields held={grant?.role} />;
}

export function GrantEdit() {
  return (
    <EditPage
      title={(record) => `${wordOf(grantTitles, String(record.role))}: ${record.userName}`}
      lead="Чтобы право осталось в истории, укажите дату окончания, а не удаляйте запись."
      crumbs={[{ title: 'Права', to: '/grants' }]}
      removable
    >
      <HeldGrant />
    </EditPage>
  );
}
