import type { RaRecord } from 'react-admin';
import { lazyScreen } from '../lazy-screen.ts';

export const reports = {
  name: 'reports',
  list: lazyScreen(() => import('./ReportList.tsx'), 'ReportList'),
  create: lazyScreen(() => import('./ReportCreate.tsx'), 'ReportCreate'),
  show: lazyScreen(() => import('./ReportShow.tsx'), 'ReportShow'),
  recordRepresentation: (record: RaRecord) => String(record.title),
};
