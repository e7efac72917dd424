import type { RaRecord } from 'react-admin';
import { lazyScreen } from '../lazy-screen.ts';

export const employers = {
  name: 'employers',
  list: lazyScreen(() => import('./EmployerList.tsx'), 'EmployerList'),
  show: lazyScreen(() => import('./EmployerShow.tsx'), 'EmployerShow'),
  create: lazyScreen(() => import('./EmployerCreate.tsx'), 'EmployerCreate'),
  edit: lazyScreen(() => import('./EmployerEdit.tsx'), 'EmployerEdit'),
  recordRepresentation: (record: RaRecord) => String(record.shortName),
};
