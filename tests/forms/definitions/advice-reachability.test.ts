import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { visibilityOf } from '../../../forms/questionnaires/visibility.ts';
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

/** Few enough answers to try them all. */
const answered = { works, a: choice('А', ['x', 'y', 'z']), help };
const everyWay: JsonObject[] = [undefined, true, false].flatMap((one) =>
  [undefined, 'x', 'y', 'z'].flatMap((other) =>
    [[], ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']].map(
      (chosen) => ({
        help: chosen,
        ...(one === undefined ? {} : { works: one }),
        ...(other === undefined ? {} : { a: other }),
      }),
    ),
  ),
);
const leaf: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.boolean().map((value) => is('works', { const: value })),
  fc.constantFrom('x', 'y', 'z').map((value) => is('a', { const: value })),
  fc.constantFrom('x', 'y', 'z').map((value) => is('a', { not: { const: value } })),
  fc.constantFrom<Json[]>(['x', 'y'], ['z']).map((values) => is('a', { enum: values })),
  fc.constantFrom('a', 'b', 'c').map((value) => is('help', { contains: { const: value } })),
  fc
    .constantFrom('a', 'b', 'c')
    .map((value) => is('help', { not: { contains: { const: value } } })),
  fc.integer({ min: 1, max: 4 }).map((count) => is('help', { minItems: count })),
  fc.integer({ min: 1, max: 3 }).map((count) => is('help', { maxItems: count })),
  fc.constantFrom('works', 'a', 'help').map((name) => ({ required: [name] })),
  fc.constantFrom('works', 'a', 'help').map((name) => ({ not: { required: [name] } })),
);
const joined = (inner: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> => {
  const several = fc.array(inner, { minLength: 1, maxLength: 4 });
  return fc.oneof(
    { weight: 4, arbitrary: several.map((all): JsonObject => ({ allOf: all })) },
    { weight: 1, arbitrary: several.map((some): JsonObject => ({ anyOf: some })) },
    { weight: 1, arbitrary: several.map((none): JsonObject => ({ not: { anyOf: none } })) },
  );
};
const condition = joined(fc.oneof(leaf, joined(leaf)));

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

  it('says so of exactly those that no answers at all would show', () => {
    fc.assert(
      fc.property(condition, (asked) => {
        const form: Form = { properties: { ...answered, b: line('Б', shown(asked)) } };
        const schema: JsonObject = { type: 'object', properties: form.properties };
        const seen = everyWay.some((answers) => visibilityOf({ schema }, answers).visible.has('b'));
        const described = brief(advised(form)).includes(`unreachable ${p}.b.x-visible-when`);
        expect(described).toBe(!seen);
      }),
      { numRuns: 400 },
    );
  });
});
