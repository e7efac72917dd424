// Values worked out of answers: what each way of counting gives, and what it gives of nothing.
import type { JsonObject } from '../../../forms/json.ts';
import { ab, form, many, type Row, scale, titled } from './case-parts.ts';

const calculated = (compute: JsonObject, type = 'number'): JsonObject =>
  form({
    a: titled({ type: 'number' }),
    b: titled({ type: 'number' }),
    list: titled(many),
    born: titled({ type: 'string', format: 'date' }),
    choice: titled({ type: 'string', oneOf: ab }),
    c: titled({ type, 'x-question': 'calculated', 'x-compute': compute }),
  });

const scored: JsonObject = form({
  mood: titled(scale),
  calm: titled(scale),
  yes: titled({ type: 'boolean' }),
  total: titled({
    type: 'number',
    'x-question': 'score',
    'x-score': {
      points: { mood: {}, calm: { reversed: true }, yes: { values: { true: 3, false: 1 } } },
      thresholds: [],
    },
  }),
});

export const computedCases: readonly Row[] = [
  [
    'a sum',
    calculated({ op: 'sum', of: ['a', 'b', 1] }),
    { a: 0.1, b: 0.2 },
    [],
    { a: 0.1, b: 0.2, c: 1.3 },
  ],
  ['a sum of one', calculated({ op: 'sum', of: ['a', 'b'] }), { a: 2 }, [], { a: 2, c: 2 }],
  ['a sum of nothing', calculated({ op: 'sum', of: ['a', 'b'] }), { c: 7 }, [], {}],
  [
    'an average',
    calculated({ op: 'average', of: ['a', 'b'], digits: 1 }),
    { a: 1, b: 2 },
    [],
    { a: 1, b: 2, c: 1.5 },
  ],
  [
    'the least',
    calculated({ op: 'minimum', of: ['a', 'b'] }),
    { a: 3, b: -2 },
    [],
    { a: 3, b: -2, c: -2 },
  ],
  [
    'the greatest',
    calculated({ op: 'maximum', of: ['a', 'b'] }),
    { a: 3, b: -2 },
    [],
    { a: 3, b: -2, c: 3 },
  ],
  [
    'a product',
    calculated({ op: 'product', of: ['a', 'b'] }),
    { a: 3, b: 2 },
    [],
    { a: 3, b: 2, c: 6 },
  ],
  ['a product without a factor', calculated({ op: 'product', of: ['a', 'b'] }), { a: 3 }, []],
  [
    'a difference',
    calculated({ op: 'difference', of: ['a', 'b'] }),
    { a: 3, b: 2 },
    [],
    { a: 3, b: 2, c: 1 },
  ],
  [
    'a count of what is chosen',
    calculated({ op: 'count', of: ['list', 'a'] }, 'integer'),
    { list: ['a', 'b'], a: 0 },
    [],
    { list: ['a', 'b'], a: 0, c: 3 },
  ],
  [
    'whole years on the birthday',
    calculated({ op: 'years', from: 'born', to: 'today' }, 'integer'),
    { born: '2008-11-25' },
    [],
    { born: '2008-11-25', c: 18 },
  ],
  [
    'whole years the day before',
    calculated({ op: 'years', from: 'born', to: 'today' }, 'integer'),
    { born: '2008-11-26' },
    [],
    { born: '2008-11-26', c: 17 },
  ],
  [
    'a leap day',
    calculated({ op: 'months', from: 'born', to: 'today' }, 'integer'),
    { born: '2024-02-29' },
    [],
    { born: '2024-02-29', c: 32 },
  ],
  [
    'days to come',
    calculated({ op: 'days', from: 'today', to: 'born' }, 'integer'),
    { born: '2026-12-01' },
    [],
    { born: '2026-12-01', c: 6 },
  ],
  [
    'years that have not begun',
    calculated({ op: 'years', from: 'born', to: 'today' }, 'integer'),
    { born: '2028-01-01' },
    [],
    { born: '2028-01-01', c: -1 },
  ],
  [
    'by a table',
    calculated({ op: 'lookup', of: ['choice'], table: { a: 10, b: 20 }, else: 0 }),
    { choice: 'b' },
    [],
    { choice: 'b', c: 20 },
  ],
  [
    'by a table that has no such line',
    calculated({ op: 'lookup', of: ['choice'], table: { a: 10 }, else: 0 }),
    { choice: 'none' },
    [],
    { choice: 'none', c: 0 },
  ],
  [
    'a word by a table',
    calculated({ op: 'lookup', of: ['choice'], table: { a: 'мало' } }, 'string'),
    { choice: 'a' },
    [],
    { choice: 'a', c: 'мало' },
  ],
  [
    'a score with a reversed item',
    scored,
    { mood: 5, calm: 1, yes: true },
    [],
    { mood: 5, calm: 1, yes: true, total: 13 },
  ],
  ['a score of what was answered', scored, { calm: 5 }, [], { calm: 5, total: 1 }],
  ['a forged score', scored, { total: 99 }, [], {}],
];
