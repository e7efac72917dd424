import { numberLimit, ofNumbers } from './limits.ts';

export const exclusiveMaximum = numberLimit(
  'exclusiveMaximum',
  (value, limit) => value >= limit,
  '>=',
  'меньше',
  'не меньше',
  ofNumbers('less', 'меньше'),
);
