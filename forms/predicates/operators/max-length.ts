import { lengthLimit, ofLength } from './limits.ts';

export const maxLength = lengthLimit(
  'maxLength',
  (value, limit) => value > limit,
  '>',
  'не длиннее',
  'длиннее',
  ofLength('not-longer', 'знаков не больше'),
);
