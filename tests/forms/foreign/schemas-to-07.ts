// Schemas of draft-04, 06 and 07 as other programs write them.
import { branch, type Foreign, number, object, text, v4, v6, v7 } from './schema.ts';

export const schemasTo07: readonly Foreign[] = [
  {
    title: '04 exclusive limits as marks',
    schema: object(
      {
        a: {
          type: 'number',
          minimum: 1,
          exclusiveMinimum: true,
          maximum: 5,
          exclusiveMaximum: false,
        },
      },
      { $schema: v4, id: 'http://example.com/a.json' },
    ),
    same: object({ a: { type: 'number', exclusiveMinimum: 1, maximum: 5 } }),
  },
  {
    title: '04 definitions by pointer',
    schema: object(
      { home: { $ref: '#/definitions/place' }, work: { $ref: '#/definitions/place' } },
      { $schema: v4, definitions: { place: object({ city: text }, { required: ['city'] }) } },
    ),
    same: object(
      { home: { $ref: '#/definitions/place' }, work: { $ref: '#/definitions/place' } },
      { definitions: { place: object({ city: text }, { required: ['city'] }) } },
    ),
  },
  {
    title: '04 by its words alone, a reference by id',
    schema: object(
      { a: { $ref: '#code' } },
      {
        id: 'http://example.com/b.json',
        definitions: { code: { id: '#code', type: 'string', minLength: 2 } },
      },
    ),
    same: object({ a: { type: 'string', minLength: 2 } }),
  },
  {
    title: '04 a list of one kind',
    schema: object({ a: { type: 'array', items: text, minItems: 1 } }, { $schema: v4 }),
    same: object({ a: { type: 'array', items: text, minItems: 1 } }),
  },
  {
    title: '04 dependencies',
    schema: object(
      { a: text, b: text, c: number },
      { $schema: v4, dependencies: { a: ['b'], b: { required: ['c'] } } },
    ),
    same: object(
      { a: text, b: text, c: number },
      { dependencies: { a: ['b'], b: { required: ['c'] } } },
    ),
  },
  {
    title: '06 const and contains',
    schema: object(
      { a: { const: 'yes' }, b: { type: 'array', contains: { const: 1 } } },
      { $schema: v6 },
    ),
  },
  {
    title: '06 property names',
    schema: object(
      { a: object({}, { propertyNames: { maxLength: 1 }, additionalProperties: number }) },
      { $schema: v6 },
    ),
  },
  {
    title: '06 schemas that are true and false',
    schema: object({ a: object({ b: true, c: false }), d: text }, { $schema: v6 }),
  },
  {
    title: '06 exclusive limits as numbers',
    schema: object(
      { a: { type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 3 } },
      { $schema: v6 },
    ),
  },
  {
    title: '07 if, then and else over all answers',
    schema: object(
      { a: { type: 'boolean' }, b: text, c: number },
      {
        $schema: v7,
        ...branch(
          { properties: { a: { const: true } }, required: ['a'] },
          { required: ['b'] },
          { required: ['c'] },
        ),
      },
    ),
    samples: [
      {},
      { a: true },
      { a: true, b: 'x' },
      { a: true, c: 1 },
      { a: false, b: 'x' },
      { a: false, c: 1 },
      { c: 1 },
    ],
  },
  {
    title: '07 if inside a group',
    schema: object(
      { a: object({ b: text, c: text }, branch({ required: ['b'] }, { required: ['c'] })) },
      { $schema: v7 },
    ),
  },
  {
    title: '07 one of several groups',
    schema: object(
      {
        a: {
          oneOf: [
            object({ b: text }, { required: ['b'] }),
            object({ c: number }, { required: ['c'] }),
          ],
        },
      },
      { $schema: v7 },
    ),
  },
  {
    title: '07 any of',
    schema: object(
      {
        a: {
          anyOf: [
            { type: 'string', minLength: 2 },
            { type: 'number', minimum: 2 },
          ],
        },
      },
      { $schema: v7 },
    ),
  },
  {
    title: '07 all of',
    schema: object(
      { a: { allOf: [{ type: 'number' }, { minimum: 1 }, { multipleOf: 2 }] } },
      { $schema: v7 },
    ),
  },
  {
    title: '07 not',
    schema: object({ a: { type: 'string', not: { enum: ['x', 'no'] } } }, { $schema: v7 }),
  },
  {
    title: '07 a row of values',
    schema: object(
      { a: { type: 'array', items: [text, number], additionalItems: false } },
      { $schema: v7 },
    ),
  },
  {
    title: '07 a row and the rest',
    schema: object(
      { a: { type: 'array', items: [text], additionalItems: number } },
      { $schema: v7 },
    ),
  },
  {
    title: '07 fields by pattern',
    schema: object(
      {
        a: object(
          { x: number },
          { patternProperties: { '^x': number, '^b': text }, additionalProperties: false },
        ),
      },
      { $schema: v7 },
    ),
  },
  {
    title: '07 an open list of fields',
    schema: object(
      { a: object({}, { additionalProperties: { type: 'number' } }) },
      { $schema: v7 },
    ),
  },
  {
    title: '07 sizes of an object',
    schema: object({ a: object({}, { minProperties: 1, maxProperties: 2 }) }, { $schema: v7 }),
  },
  {
    title: '07 unique values',
    schema: object({ a: { type: 'array', uniqueItems: true, items: number } }, { $schema: v7 }),
  },
  {
    title: '07 a pattern without a limit',
    schema: object({ a: { type: 'string', pattern: '^[a-z]{2,3}$' } }, { $schema: v7 }),
  },
  {
    title: '07 a pattern in a negation',
    schema: object({ a: { type: 'string', not: { pattern: '^x' } } }, { $schema: v7 }),
  },
  {
    title: '07 several kinds',
    schema: object(
      { a: { type: ['string', 'number'] }, b: { type: ['integer', 'boolean'], minimum: 2 } },
      { $schema: v7 },
    ),
  },
  {
    title: '07 choices',
    schema: object(
      { a: { enum: ['x', 'yes', 'no'] }, b: { enum: [1, 'x', true] } },
      { $schema: v7, required: ['a'] },
    ),
  },
  {
    title: '07 choices with words',
    schema: object(
      {
        a: {
          oneOf: [
            { const: 'x', title: 'Икс' },
            { const: 'yes', title: 'Да' },
          ],
        },
      },
      { $schema: v7 },
    ),
  },
  {
    title: '07 a whole definition as the root',
    schema: {
      $schema: v7,
      $ref: '#/definitions/Card',
      definitions: {
        Card: object({ a: text, b: { $ref: '#/definitions/Two' } }, { required: ['a'] }),
        Two: object({ c: number }),
      },
    },
  },
  {
    title: '07 a reference with limits beside it',
    schema: object(
      { a: { $ref: '#/definitions/n', minimum: 2 } },
      { $schema: v7, definitions: { n: { type: 'number', maximum: 4 } } },
    ),
  },
  {
    title: '07 a reference to a neighbour',
    schema: object(
      { a: { type: 'string', minLength: 2 }, b: { $ref: '#/properties/a' } },
      { $schema: v7 },
    ),
  },
  {
    title: '07 an address within the schema',
    schema: object(
      { a: { $ref: 'http://example.com/part.json' } },
      {
        $schema: v7,
        $id: 'http://example.com/whole.json',
        definitions: { part: { $id: 'part.json', type: 'number', minimum: 2 } },
      },
    ),
  },
  {
    title: '07 names of definitions with signs',
    schema: object(
      { a: { $ref: '#/definitions/com.example~1Name%20One' } },
      { $schema: v7, definitions: { 'com.example/Name One': { type: 'string', maxLength: 3 } } },
    ),
  },
  {
    title: '07 fields of a branch only',
    schema: object(
      { a: text },
      {
        $schema: v7,
        dependencies: {
          a: object({ card: { type: 'string', minLength: 2 } }, { required: ['card'] }),
        },
      },
    ),
    samples: [{}, { a: 'x' }, { a: 'x', card: 'x' }, { a: 'x', card: 'xyz' }, { card: 'xyz' }],
  },
  {
    title: '07 conditions one inside another',
    schema: object(
      {
        a: {
          type: 'number',
          ...branch({ minimum: 2 }, branch({ maximum: 4 }, { const: 3 }), { const: 1 }),
        },
      },
      { $schema: v7 },
    ),
  },
  {
    title: '07 formats',
    schema: object(
      { a: { type: 'string', format: 'date' }, b: { type: 'string', format: 'email' } },
      { $schema: v7 },
    ),
  },
  {
    title: '07 three levels of groups',
    schema: object(
      {
        a: object(
          { b: object({ c: { type: 'integer' } }, { required: ['c'] }) },
          { required: ['b'] },
        ),
      },
      { $schema: v7, required: ['a'] },
    ),
    samples: [{}, { a: {} }, { a: { b: {} } }, { a: { b: { c: 1 } } }, { a: { b: { c: 'x' } } }],
  },
  {
    title: '07 lists of groups',
    schema: object(
      {
        a: {
          type: 'array',
          items: object({ b: text, c: number }, { required: ['b'], additionalProperties: false }),
        },
      },
      { $schema: v7 },
    ),
  },
  {
    title: '07 a closed root',
    schema: object({ a: text, b: number }, { $schema: v7, additionalProperties: false }),
  },
  {
    title: '07 one requirement of two',
    schema: object(
      { a: text, b: text },
      { $schema: v7, oneOf: [{ required: ['a'] }, { required: ['b'] }] },
    ),
  },
];
