import { SectionField } from '../fields/reading.tsx';
import type { DrawnType } from './drawn-type.ts';

export const section: DrawnType = {
  pictogram:
    'M19 13H5c-1.1 0-2 .9-2 2v4c0 1.1.9 2 2 2h14c1.1 0 2-.9 2-2v-4c0-1.1-.9-2-2-2m0 6H5v-4h14zm0-16H5c-1.1 0-2 .9-2 2v4c0 1.1.9 2 2 2h14c1.1 0 2-.9 2-2V5c0-1.1-.9-2-2-2m0 6H5V5h14z',
  fields: { section: SectionField },
};
