import { lengthLimit, ofLength } from './limits.ts';

export const minLength = lengthLimit(
  'minLength',
  (value, limit) => value < limit,
  '<',
  'не короче',
  'короче',
  ofLength('not-shorter', 'знаков не меньше'),
);
