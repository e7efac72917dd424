import { EditPage } from '../edit/FormPage.tsx';
import { GraduateStatisticFields } from './GraduateStatisticFields.tsx';

export function GraduateStatisticEdit() {
  return (
    <EditPage
      title={(record) => `${record.specialtyCode}, выпуск ${record.year} года`}
      crumbs={[{ to: '/graduate-statistics', title: 'Статистика выпуска' }]}
      redirect="list"
      removable
    >
      <GraduateStatisticFields />
    </EditPage>
  );
}
