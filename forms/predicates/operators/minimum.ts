import { numberLimit, ofNumbers } from './limits.ts';

export const minimum = numberLimit(
  'minimum',
  (value, limit) => value < limit,
  '<',
  'не меньше',
  'меньше',
  { ...ofNumbers('minimum', 'не меньше'), begins: ['integer', 'number'] },
);
