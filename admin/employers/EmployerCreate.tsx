import { CreatePage } from '../edit/FormPage.tsx';
import { usePlace } from '../providers/place.ts';
import { useSession } from '../providers/session.ts';
import { EmployerFields } from './EmployerFields.tsx';

export function EmployerCreate() {
  const { place } = usePlace();
  const marksDefence = useSession()?.defenceAccess === true;
  return (
    <CreatePage
      title="Новый работодатель"
      crumbs={[{ to: '/employers', title: 'Работодатели' }]}
      saveLabel="Добавить работодателя"
      redirect="show"
      defaultValues={{ organizationId: place?.id, active: true }}
    >
      <EmployerFields marksDefence={marksDefence} />
    </CreatePage>
  );
}
