import { numberLimit, ofNumbers } from './limits.ts';

export const exclusiveMinimum = numberLimit(
  'exclusiveMinimum',
  (value, limit) => value <= limit,
  '<=',
  'больше',
  'не больше',
  ofNumbers('more', 'больше'),
);
