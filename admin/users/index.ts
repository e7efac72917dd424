import type { RaRecord } from 'react-admin';
import { lazyScreen } from '../lazy-screen.ts';

export const users = {
  name: 'users',
  list: lazyScreen(() => import('./UserList.tsx'), 'UserList'),
  create: lazyScreen(() => import('./UserCreate.tsx'), 'UserCreate'),
  edit: lazyScreen(() => import('./UserEdit.tsx'), 'UserEdit'),
  recordRepresentation: (record: RaRecord) => String(record.name),
};
