import { numberLimit } from './limits.ts';

export const exclusiveMinimum = numberLimit(
  'exclusiveMinimum',
  (value, limit) => value <= limit,
  '<=',
  'больше',
  'не больше',
);
