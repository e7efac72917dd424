import { CreatePage } from '../edit/FormPage.tsx';
import { usePlace } from '../providers/place.ts';
import { OrganizationFields } from './OrganizationFields.tsx';

export function OrganizationCreate() {
  const { place } = usePlace();
  return (
    <CreatePage
      title="Новая организация"
      crumbs={[{ to: '/organizations', title: 'Организации' }]}
      saveLabel="Добавить организацию"
      redirect="show"
      defaultValues={{ parentId: place?.id, active: true }}
    >
      <OrganizationFields />
    </CreatePage>
  );
}
