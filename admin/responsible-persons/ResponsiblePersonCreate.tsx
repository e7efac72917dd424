import { CreatePage } from '../edit/FormPage.tsx';
import { ResponsiblePersonFields } from './ResponsiblePersonFields.tsx';

export function ResponsiblePersonCreate() {
  return (
    <CreatePage
      title="Новый ответственный"
      crumbs={[{ to: '/responsible-persons', title: 'Ответственные' }]}
      redirect="show"
      defaultValues={{ active: true }}
    >
      <ResponsiblePersonFields />
    </CreatePage>
  );
}
