import { EditPage } from '../edit/FormPage.tsx';
import { ResponsiblePersonFields } from './ResponsiblePersonFields.tsx';

export function ResponsiblePersonEdit() {
  return (
    <EditPage
      title={(record) => String(record.name)}
      crumbs={[{ to: '/responsible-persons', title: 'Ответственные' }]}
      redirect="show"
      removable
    >
      <ResponsiblePersonFields />
    </EditPage>
  );
}
