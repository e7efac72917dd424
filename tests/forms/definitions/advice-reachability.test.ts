import { describe, expect, it } from 'vitest';
import {
  advised,
  brief,
  choice,
  type Form,
  group,
  help,
  is,
  line,
  number,
  p,
  section,
  shown,
  works,
} from './advice-parts.ts';

const never: [name: string, form: Form][] = [
  [
    'two values at once',
    {
      properties: {
        a: choice('А', ['x', 'y']),
        b: line('Б', shown({ allOf: [is('a', { const: 'x' }), is('a', { const: 'y' })] })),
      },
    },
  ],
  [
    'a value and its denial',
    {
      properties: {
        a: choice('А', ['x', 'y']),
        b: line('Б', shown({ allOf: [is('a', { const: 'x' }), { not: is('a', { const: 'x' }) }] })),
      },
    },
  ],
  [
    'every option denied',
    {
      properties: {
        a: choice('А', ['x', 'y']),
        b: line('Б', shown(is('a', { not: { enum: ['x', 'y'] } }))),
      },
    },
  ],
  [
    'a range turned inside out',
    {
      properties: {
        a: number('А'),
        b: line('Б', shown({ allOf: [is('a', { minimum: 5 }), is('a', { maximum: 3 })] })),
      },
    },
  ],
  [
    'no whole number between',
    {
      properties: {
        a: number('А'),
        b: line(
          'Б',
          shown({ allOf: [is('a', { exclusiveMinimum: 3 }), is('a', { exclusiveMaximum: 4 })] }),
        ),
      },
    },
  ],
  [
    'outside the limits of the question itself',
    {
      properties: {
        a: number('А', { minimum: 14, maximum: 99 }),
        b: line('Б', shown(is('a', { exclusiveMaximum: 14 }))),
      },
    },
  ],
  [
    'days that do not meet',
    {
      properties: {
        a: line('А', { format: 'date', maxLength: 10 }),
        b: line(
          'Б',
          shown({
            allOf: [
              is('a', { formatMinimum: '2026-02-01' }),
              is('a', { formatMaximum: '2026-01-31' }),
            ],
          }),
        ),
      },
    },
  ],
  [
    'chosen and not chosen',
    {
      properties: {
        help,
        b: line(
          'Б',
          shown({
            allOf: [
              is('help', { contains: { const: 'a' } }),
              is('help', { not: { contains: { enum: ['a', 'b'] } } }),
            ],
          }),
        ),
      },
    },
  ],
  [
    'more than may be chosen',
    { properties: { help, b: line('Б', shown(is('help', { minItems: 4 }))) } },
  ],
  [
    'every branch impossible',
    {
      properties: {
        works,
        b: line(
          'Б',
          shown({
            allOf: [
              is('works', { const: true }),
              { anyOf: [is('works', { const: false }), { not: { required: ['works'] } }] },
            ],
          }),
        ),
      },
    },
  ],
];

const sometimes: [name: string, form: Form][] = [
  [
    'a number between',
    {
      properties: {
        a: { title: 'А', type: 'number' },
        b: line(
          'Б',
          shown({ allOf: [is('a', { exclusiveMinimum: 3 }), is('a', { exclusiveMaximum: 4 })] }),
        ),
      },
    },
  ],
  [
    'one of two ways',
    {
      properties: {
        works,
        b: line(
          'Б',
          shown({ anyOf: [is('works', { const: true }), is('works', { const: false })] }),
        ),
      },
    },
  ],
  [
    'not filled',
    { properties: { a: line('А'), b: line('Б', shown({ not: { required: ['a'] } })) } },
  ],
  [
    'two chosen together',
    {
      properties: {
        help,
        b: line(
          'Б',
          shown({
            allOf: [
              is('help', { contains: { const: 'a' } }),
              is('help', { contains: { const: 'b' } }),
              is('help', { minItems: 3 }),
            ],
          }),
        ),
      },
    },
  ],
  [
    'a text that is long enough',
    { properties: { a: line('А'), b: line('Б', shown(is('a', { minLength: 30 }))) } },
  ],
  [
    'what is broken is refused in words of its own',
    { properties: { a: choice('А', ['x']), b: line('Б', shown(is('a', { const: 'gone' }))) } },
  ],
];

describe('questions that nobody will see', () => {
  it.each(never)('never shown: %s', (_name, form) => {
    expect(brief(advised(form))).toEqual([`unreachable ${p}.b.x-visible-when`]);
  });

  it.each(sometimes)('shown to somebody: %s', (_name, form) => {
    expect(brief(advised(form))).toEqual([]);
  });

  it('what hangs on a question that nobody sees is seen by nobody; of its section only what must be answered is named', () => {
    const impossible = { allOf: [is('works', { const: true }), is('works', { const: false })] };
    const form: Form = {
      properties: {
        works,
        a: line('А', shown(impossible)),
        b: line('Б', shown(is('a', { minLength: 1 }))),
        s: section('Раздел', shown(impossible)),
        c: line('В', { 'x-section': 's' }),
        d: line('Г', { 'x-section': 's' }),
      },
      required: ['d'],
    };
    expect(brief(advised(form))).toEqual([
      `unreachable ${p}.a.x-visible-when`,
      `unreachable ${p}.b.x-visible-when`,
      `unreachable ${p}.s.x-visible-when`,
      `unreachable ${p}.d.x-section`,
    ]);
  });

  it('a question of a row sees its row first', () => {
    const inside = { works, a: line('А', shown(is('works', { const: true }))) };
    const outer = choice('Работа', ['x']);
    expect(advised({ properties: { works: outer, g: group('Места', inside) } })).toEqual([]);
    const hidden = line('А', {
      ...shown({ allOf: [is('works', { const: true }), is('works', { const: false })] }),
    });
    const path = `${p}.g.items.properties.a.x-visible-when`;
    expect(brief(advised({ properties: { g: group('Места', { works, a: hidden }) } }))).toEqual([
      `unreachable ${path}`,
    ]);
  });
});
