import { EditPage } from '../edit/FormPage.tsx';
import { OrganizationFields } from './OrganizationFields.tsx';

export function OrganizationEdit() {
  return (
    <EditPage
      title={(record) => String(record.shortName)}
      crumbs={[{ to: '/organizations', title: 'Организации' }]}
      redirect="show"
      removable
    >
      <OrganizationFields />
    </EditPage>
  );
}
