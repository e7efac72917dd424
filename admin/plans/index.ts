import type { RaRecord } from 'react-admin';
import { lazyScreen } from '../lazy-screen.ts';

export const plans = {
  name: 'plans',
  list: lazyScreen(() => import('./PlanList.tsx'), 'PlanList'),
  create: lazyScreen(() => import('./PlanCreate.tsx'), 'PlanCreate'),
  edit: lazyScreen(() => import('./PlanEdit.tsx'), 'PlanEdit'),
  show: lazyScreen(() => import('./PlanShow.tsx'), 'PlanShow'),
  recordRepresentation: (record: RaRecord) => String(record.title),
};
