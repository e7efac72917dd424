// Schemas of 2019-09 and 2020-12, and those that name no draft.
import { type Foreign, number, object, text, v19, v20 } from './schema.ts';

export const schemasSince2019: readonly Foreign[] = [
  {
    title: 'no $schema at all',
    schema: object({ a: text, b: { type: 'integer', minimum: 1 } }, { required: ['b'] }),
  },
  {
    title: '2019 required together',
    schema: object({ a: text, b: text }, { $schema: v19, dependentRequired: { a: ['b'] } }),
  },
  {
    title: '2019 dependent schemas',
    schema: object(
      { a: text, b: number },
      {
        $schema: v19,
        dependentSchemas: { a: { properties: { b: { minimum: 2 } } } },
        dependentRequired: { a: ['b'] },
      },
    ),
  },
  {
    title: '2019 an anchor',
    schema: object(
      { a: { $ref: '#word' } },
      { $schema: v19, $defs: { word: { $anchor: 'word', type: 'string', minLength: 2 } } },
    ),
  },
  {
    title: '2019 a reference with siblings',
    schema: object(
      { a: { $ref: '#/$defs/n', maximum: 3 } },
      { $schema: v19, $defs: { n: { type: 'number', minimum: 1 } } },
    ),
  },
  {
    title: '2019 nothing unevaluated',
    schema: object({ a: object({ b: text }, { unevaluatedProperties: false }) }, { $schema: v19 }),
  },
  {
    title: '2019 contains that asks nothing',
    schema: object(
      { a: { type: 'array', contains: { const: 1 }, minContains: 0 } },
      { $schema: v19 },
    ),
  },
  {
    title: '2020 a row of values',
    schema: object(
      { a: { type: 'array', prefixItems: [text, number], items: false } },
      { $schema: v20 },
    ),
  },
  {
    title: '2020 a row and the rest',
    schema: object({ a: { type: 'array', prefixItems: [text], items: number } }, { $schema: v20 }),
  },
  {
    title: '2020 a row without the rest',
    schema: object({ a: { type: 'array', prefixItems: [{ type: 'boolean' }] } }, { $schema: v20 }),
  },
  {
    title: '2020 definitions',
    schema: object(
      { a: { $ref: '#/$defs/one' }, b: { type: 'array', items: { $ref: '#/$defs/one' } } },
      { $schema: v20, $defs: { one: object({ c: number }, { required: ['c'] }) } },
    ),
  },
  {
    title: '2020 an anchor that may move, read plainly',
    schema: object(
      { a: { $ref: '#here' } },
      { $schema: v20, $defs: { here: { $dynamicAnchor: 'here', type: 'number' } } },
    ),
  },
  {
    title: '2020 optional as generators write it',
    schema: object(
      { a: { anyOf: [text, { type: 'null' }], title: 'A' }, b: { type: ['integer', 'null'] } },
      { $schema: v20, required: ['a'] },
    ),
    nullable: ['a', 'b'],
  },
  {
    title: '2020 a closed object of groups',
    schema: object(
      { a: object({ b: { type: 'boolean' } }), c: object({ d: { enum: [1, 2] } }) },
      { $schema: v20, unevaluatedProperties: false },
    ),
  },
  {
    title: '2020 notes of other programs',
    schema: object(
      {
        a: {
          type: 'string',
          deprecated: true,
          'x-order': ['q'],
          markdownDescription: '**о чём**',
          enumNames: ['А'],
        },
      },
      { $schema: v20, contentMediaType: 'text/plain' },
    ),
  },
  {
    title: 'an interface description: nullable',
    schema: object({
      a: { type: 'string', nullable: true },
      b: { type: 'integer', format: 'int32' },
    }),
    nullable: ['a'],
  },
];
