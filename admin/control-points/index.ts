import type { RaRecord } from 'react-admin';
import { lazyScreen } from '../lazy-screen.ts';

export const controlPoints = {
  name: 'control-points',
  list: lazyScreen(() => import('./ControlPointList.tsx'), 'ControlPointList'),
  recordRepresentation: (record: RaRecord) => String(record.title),
};
