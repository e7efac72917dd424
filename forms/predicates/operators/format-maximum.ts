import { dateLimit } from './limits.ts';

export const formatMaximum = dateLimit(
  'formatMaximum',
  (value, limit) => value > limit,
  '>',
  'не позже',
  'позже',
  {
    code: 'not-after',
    words: 'не позже',
    to: ['date'],
    takes: 'day',
    denied: { code: 'after', words: 'позже' },
  },
);
