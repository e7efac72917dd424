import { useRecordContext } from 'react-admin';
import { EditPage, Waiting } from '../edit/FormPage.tsx';
import { RecordFields } from './RecordFields.tsx';
import type { RecordRow } from './record-row.ts';
import { useRegister } from './use-register.ts';

export function RecordEdit() {
  return (
    <EditPage
      title={(record) => String(record.title)}
      crumbs={[{ to: '/register-records', title: 'Реестры' }]}
      redirect="show"
      removable
    >
      <Fields />
    </EditPage>
  );
}

function Fields() {
  const record = useRecordContext<RecordRow>();
  const register = useRegister(record?.definitionVersionId);
  if (!record || !register) return <Waiting />;
  return <RecordFields register={register} fixed={record.attachedKind === 'learner'} />;
}
