import { EditPage } from '../edit/FormPage.tsx';
import { EventFields } from './EventFields.tsx';

export function EventEdit() {
  return (
    <EditPage
      title={(record) => String(record.title)}
      crumbs={[{ to: '/events', title: 'Мероприятия' }]}
      redirect="show"
      removable
    >
      <EventFields />
    </EditPage>
  );
}
