import type { DrawnType } from './drawn-type.ts';

export const line: DrawnType = {
  pictogram: 'M4 9h16v2H4zm0 4h10v2H4z',
};
