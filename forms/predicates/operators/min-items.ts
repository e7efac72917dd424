import { itemsLimit } from './limits.ts';

export const minItems = itemsLimit(
  'minItems',
  (value, limit) => value < limit,
  '<',
  'не меньше',
  'меньше',
);
