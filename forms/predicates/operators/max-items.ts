import { itemsLimit } from './limits.ts';

export const maxItems = itemsLimit(
  'maxItems',
  (value, limit) => value > limit,
  '>',
  'не больше',
  'больше',
);
