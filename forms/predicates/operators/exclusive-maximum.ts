import { numberLimit } from './limits.ts';

export const exclusiveMaximum = numberLimit(
  'exclusiveMaximum',
  (value, limit) => value >= limit,
  '>=',
  'меньше',
  'не меньше',
);
