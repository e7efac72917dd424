import { PeriodField } from '../fields/PeriodField.tsx';
import type { DrawnType } from './drawn-type.ts';

export const period: DrawnType = {
  pictogram:
    'M7 11h2v2H7zm14-5v14c0 1.1-.9 2-2 2H5c-1.11 0-2-.9-2-2l.01-14c0-1.1.88-2 1.99-2h1V2h2v2h8V2h2v2h1c1.1 0 2 .9 2 2M5 8h14V6H5zm14 12V10H5v10zm-4-7h2v-2h-2zm-4 0h2v-2h-2z',
  fields: { period: PeriodField },
  grouped: true,
};
