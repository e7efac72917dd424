import type { RaRecord } from 'react-admin';
import { EditPage } from '../edit/FormPage.tsx';
import { LearnerFields } from './LearnerFields.tsx';

export function LearnerEdit() {
  return (
    <EditPage
      title={(record: RaRecord) => String(record.fullName ?? `№ ${record.id}`)}
      crumbs={[{ to: '/learners', title: 'Обучающиеся' }]}
      redirect="show"
      removable
    >
      <LearnerFields />
    </EditPage>
  );
}
