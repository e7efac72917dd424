import { dateLimit } from './limits.ts';

export const formatMaximum = dateLimit(
  'formatMaximum',
  (value, limit) => value > limit,
  '>',
  'не позже',
  'позже',
);
