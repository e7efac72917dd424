import type { RaRecord } from 'react-admin';
import { lazyScreen } from '../lazy-screen.ts';

export const responsiblePersons = {
  name: 'responsible-persons',
  list: lazyScreen(() => import('./ResponsiblePersonList.tsx'), 'ResponsiblePersonList'),
  create: lazyScreen(() => import('./ResponsiblePersonCreate.tsx'), 'ResponsiblePersonCreate'),
  edit: lazyScreen(() => import('./ResponsiblePersonEdit.tsx'), 'ResponsiblePersonEdit'),
  show: lazyScreen(() => import('./ResponsiblePersonShow.tsx'), 'ResponsiblePersonShow'),
  recordRepresentation: (record: RaRecord) => String(record.name),
};
