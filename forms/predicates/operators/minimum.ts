import { numberLimit } from './limits.ts';

export const minimum = numberLimit(
  'minimum',
  (value, limit) => value < limit,
  '<',
  'не меньше',
  'меньше',
);
