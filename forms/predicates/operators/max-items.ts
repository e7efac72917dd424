import { itemsLimit, ofItems } from './limits.ts';

export const maxItems = itemsLimit(
  'maxItems',
  (value, limit) => value > limit,
  '>',
  'не больше',
  'больше',
  ofItems('at-most', 'не больше'),
);
