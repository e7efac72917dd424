import { CreatePage } from '../edit/FormPage.tsx';
import { usePlace } from '../providers/place.ts';
import { today } from '../providers/session.ts';
import { GraduateStatisticFields } from './GraduateStatisticFields.tsx';

export function GraduateStatisticCreate() {
  const { place } = usePlace();
  const studies = place?.kind === 'vocational-college' || place?.kind === 'university';
  return (
    <CreatePage
      title="Выпуск по специальности"
      crumbs={[{ to: '/graduate-statistics', title: 'Статистика выпуска' }]}
      saveLabel="Внести"
      redirect="list"
      defaultValues={{
        organizationId: studies ? place.id : undefined,
        year: Number(today().slice(0, 4)) - 1,
      }}
    >
      <GraduateStatisticFields />
    </CreatePage>
  );
}
