import { lengthLimit } from './limits.ts';

export const maxLength = lengthLimit(
  'maxLength',
  (value, limit) => value > limit,
  '>',
  'не длиннее',
  'длиннее',
);
