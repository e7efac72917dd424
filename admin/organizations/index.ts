import type { RaRecord } from 'react-admin';
import { lazyScreen } from '../lazy-screen.ts';

export const organizations = {
  name: 'organizations',
  list: lazyScreen(() => import('./OrganizationTree.tsx'), 'OrganizationTree'),
  show: lazyScreen(() => import('./OrganizationShow.tsx'), 'OrganizationShow'),
  create: lazyScreen(() => import('./OrganizationCreate.tsx'), 'OrganizationCreate'),
  edit: lazyScreen(() => import('./OrganizationEdit.tsx'), 'OrganizationEdit'),
  recordRepresentation: (record: RaRecord) => String(record.shortName ?? record.name),
};
