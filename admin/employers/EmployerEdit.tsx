import { EditPage } from '../edit/FormPage.tsx';
import { useSession } from '../providers/session.ts';
import { EmployerFields } from './EmployerFields.tsx';

export function EmployerEdit() {
  const marksDefence = useSession()?.defenceAccess === true;
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
