import { CreatePage } from '../edit/FormPage.tsx';
import { isTeaching, usePlace } from '../providers/place.ts';
import { LearnerFields } from './LearnerFields.tsx';

export function LearnerCreate() {
  const { place } = usePlace();
  const organizationId = isTeaching(place) ? place?.id : undefined;
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
