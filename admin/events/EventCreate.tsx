import { CreatePage } from '../edit/FormPage.tsx';
import { usePlace } from '../providers/place.ts';
import { EventFields } from './EventFields.tsx';

export function EventCreate() {
  const { place } = usePlace();
  return (
    <CreatePage
      title="Новое мероприятие"
      lead="Форма зависит от вида мероприятия. Участников отметите на его странице."
      crumbs={[{ to: '/events', title: 'Мероприятия' }]}
      saveLabel="Добавить мероприятие"
      redirect="show"
      defaultValues={{ organizationId: place?.id, format: 'onsite', fields: {} }}
    >
      <EventFields />
    </CreatePage>
  );
}
