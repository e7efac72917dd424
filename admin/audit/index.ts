import { lazyScreen } from '../lazy-screen.ts';

export const audit = {
  name: 'audit',
  list: lazyScreen(() => import('./AuditList.tsx'), 'AuditList'),
};
