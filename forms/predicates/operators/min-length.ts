import { lengthLimit } from './limits.ts';

export const minLength = lengthLimit(
  'minLength',
  (value, limit) => value < limit,
  '<',
  'не короче',
  'короче',
);
