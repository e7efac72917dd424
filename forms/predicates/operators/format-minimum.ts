import { dateLimit } from './limits.ts';

export const formatMinimum = dateLimit(
  'formatMinimum',
  (value, limit) => value < limit,
  '<',
  'не раньше',
  'раньше',
);
