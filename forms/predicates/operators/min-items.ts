import { itemsLimit, ofItems } from './limits.ts';

export const minItems = itemsLimit(
  'minItems',
  (value, limit) => value < limit,
  '<',
  'не меньше',
  'меньше',
  ofItems('at-least', 'не меньше'),
);
