import { numberLimit, ofNumbers } from './limits.ts';

export const maximum = numberLimit(
  'maximum',
  (value, limit) => value > limit,
  '>',
  'не больше',
  'больше',
  ofNumbers('maximum', 'не больше'),
);
