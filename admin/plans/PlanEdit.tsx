import { EditPage } from '../edit/FormPage.tsx';
import { PlanFields, SectionsInput } from './PlanFields.tsx';

export function PlanEdit() {
  return (
    <EditPage
      title={() => 'План: правка'}
      crumbs={[{ to: '/plans', title: 'Планы' }]}
      redirect="show"
      removable
    >
      <PlanFields />
      <SectionsInput />
    </EditPage>
  );
}
