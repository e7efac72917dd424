import type { RaRecord } from 'react-admin';
import { lazyScreen } from '../lazy-screen.ts';

export const graduateStatistics = {
  name: 'graduate-statistics',
  list: lazyScreen(() => import('./GraduateStatisticList.tsx'), 'GraduateStatisticList'),
  create: lazyScreen(() => import('./GraduateStatisticCreate.tsx'), 'GraduateStatisticCreate'),
  edit: lazyScreen(() => import('./GraduateStatisticEdit.tsx'), 'GraduateStatisticEdit'),
  recordRepresentation: (record: RaRecord) => `${record.specialtyCode}, ${record.year}`,
};
