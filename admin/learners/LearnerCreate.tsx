import { CreatePage } from '../edit/FormPage.tsx';
import { usePlace } from '../layout/place.ts';
import { LearnerFields } from './LearnerFields.tsx';

const teaching = new Set(['vocational-college', 'university', 'school']);

export function LearnerCreate() {
  const { place } = usePlace();
  const organizationId = place && teaching.has(place.kind) ? place.id : undefined;
  return (
    <CreatePage
      title="Новый обучающийся"
      lead="После сохранения отметьте согласие: без него нельзя вносить ответы и записи."
      crumbs={[{ to: '/learners', title: 'Обучающиеся' }]}
      redirect="show"
      defaultValues={{ organizationId }}
    >
      <LearnerFields />
    </CreatePage>
  );
}
