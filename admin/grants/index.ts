import type { RaRecord } from 'react-admin';
import { lazyScreen } from '../lazy-screen.ts';

export const grants = {
  name: 'grants',
  list: lazyScreen(() => import('./GrantList.tsx'), 'GrantList'),
  create: lazyScreen(() => import('./GrantCreate.tsx'), 'GrantCreate'),
  edit: lazyScreen(() => import('./GrantEdit.tsx'), 'GrantEdit'),
  recordRepresentation: (record: RaRecord) => String(record.userName),
};
