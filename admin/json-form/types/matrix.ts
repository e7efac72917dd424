import { MatrixField } from '../fields/MatrixField.tsx';
import type { DrawnType } from './drawn-type.ts';

export const matrix: DrawnType = {
  pictogram:
    'M20 2H4c-1.1 0-2 .9-2 2v16c0 1.1.9 2 2 2h16c1.1 0 2-.9 2-2V4c0-1.1-.9-2-2-2M8 20H4v-4h4zm0-6H4v-4h4zm0-6H4V4h4zm6 12h-4v-4h4zm0-6h-4v-4h4zm0-6h-4V4h4zm6 12h-4v-4h4zm0-6h-4v-4h4zm0-6h-4V4h4z',
  fields: { matrix: MatrixField },
  grouped: true,
};
