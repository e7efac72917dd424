import type { JsonObject } from '../../../forms/json.ts';
import { number, object, text } from './schema.ts';

/** What cannot be kept, with the place that the report names. */
export const refusedSchemas: readonly [title: string, schema: JsonObject | string, path: string][] =
  [
    [
      'a remote reference',
      object({ a: { $ref: 'https://example.com/x.json' } }),
      'properties.a.$ref',
    ],
    ['a reference to a file', object({ a: { $ref: 'file:///etc/passwd' } }), 'properties.a.$ref'],
    ['a reference to nowhere', object({ a: { $ref: '#/definitions/none' } }), 'properties.a.$ref'],
    ['a description of itself', object({ a: { $ref: '#' } }), 'properties.a.$ref'],
    [
      'a list of its own kind',
      object(
        { a: { $ref: '#/$defs/tree' } },
        { $defs: { tree: object({ more: { type: 'array', items: { $ref: '#/$defs/tree' } } }) } },
      ),
      '$defs.tree.properties.more.items.$ref',
    ],
    ['$dynamicRef', object({ a: { $dynamicRef: '#x' } }), 'properties.a.$dynamicRef'],
    ['$recursiveRef', object({ a: { $recursiveRef: '#' } }), 'properties.a.$recursiveRef'],
    [
      '$data',
      object({ a: number, b: { type: 'number', minimum: { $data: '1/a' } } }),
      'properties.b.minimum',
    ],
    [
      'an unknown format',
      object({ a: { type: 'string', format: 'hostname' } }),
      'properties.a.format',
    ],
    [
      'a dangerous pattern',
      object({ a: { type: 'string', pattern: '^(a+)+$' } }),
      'properties.a.pattern',
    ],
    [
      'a dangerous pattern of names',
      object({ a: object({}, { patternProperties: { '^(a|a)*$': text } }) }),
      'properties.a.patternProperties',
    ],
    [
      'two equal addresses',
      object({
        a: { $id: 'http://example.com/1', type: 'string' },
        b: { $id: 'http://example.com/1', type: 'number' },
      }),
      'properties.b',
    ],
    [
      'two equal anchors',
      object({ a: { $anchor: 'x', type: 'string' }, b: { $anchor: 'x', type: 'number' } }),
      'properties.b',
    ],
    [
      'unevaluated beside branches',
      object({
        a: object({ b: text }, { allOf: [object({ c: text })], unevaluatedProperties: false }),
      }),
      'properties.a.unevaluatedProperties',
    ],
    [
      'at least two of a kind',
      object({ a: { type: 'array', contains: text, minContains: 2 } }),
      'properties.a.minContains',
    ],
    [
      'a word of one library',
      object({ a: { type: 'string', transform: ['trim'] } }),
      'properties.a.transform',
    ],
    [
      'requirements of draft-03',
      object({ a: { type: 'string', required: true } }),
      'properties.a.required',
    ],
    [
      'an unknown draft',
      object({ a: text }, { $schema: 'http://json-schema.org/draft-03/schema#' }),
      '$schema',
    ],
    ['no fields', { type: 'array', items: text }, ''],
    ['a question of no kind', object({ a: {} }), 'properties.a'],
    [
      'a word of the wrong shape',
      object({ a: { type: 'string', maxLength: 'long' } }),
      'properties.a.maxLength',
    ],
    ['a type that is none', object({ a: { type: 'text' } }), 'properties.a'],
    [
      'names that are checked and replaced',
      object({ a: object({ имя: text }, { patternProperties: { '^и': text } }) }),
      'properties.a.properties.имя',
    ],
    [
      'deeper than 32',
      `{"type":"object","properties":{"a":${'{"not":'.repeat(40)}{}${'}'.repeat(40)}}}`,
      '',
    ],
    [
      'deeper than a stack',
      `{"properties":{"a":${'{"not":'.repeat(20_000)}{}${'}'.repeat(20_000)}}}`,
      '',
    ],
    [
      'more than 5,000 parts',
      object(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`a${i}`, {}]))),
      '',
    ],
    ['no JSON', '{"type":', ''],
    ['a name that would set a prototype', '{"properties":{"__proto__":{"type":"string"}}}', ''],
    ['no object', '[]', ''],
  ];
