import { EditPage } from '../edit/FormPage.tsx';
import { useReadsPersonal } from '../providers/session.ts';
import { EmployerFields } from './EmployerFields.tsx';

export function EmployerEdit() {
  const marksDefence = useReadsPersonal();
  return (
    <EditPage
      title={(record) => String(record.shortName)}
      crumbs={[{ to: '/employers', title: 'Работодатели' }]}
      redirect="show"
      removable
    >
      <EmployerFields marksDefence={marksDefence} />
    </EditPage>
  );
}
