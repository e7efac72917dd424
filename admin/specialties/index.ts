import type { RaRecord } from 'react-admin';
import { lazyScreen } from '../lazy-screen.ts';

export const specialties = {
  name: 'specialties',
  list: lazyScreen(() => import('./SpecialtyList.tsx'), 'SpecialtyList'),
  recordRepresentation: (record: RaRecord) => `${record.code} ${record.name}`,
};
