import { dateLimit } from './limits.ts';

export const formatMinimum = dateLimit(
  'formatMinimum',
  (value, limit) => value < limit,
  '<',
  'не раньше',
  'раньше',
  {
    code: 'not-before',
    words: 'не раньше',
    to: ['date'],
    takes: 'day',
    denied: { code: 'before', words: 'раньше' },
    begins: ['date'],
  },
);
