// Schemas and definitions from outside, before anything compiles them: S1, S3, S4, S6.

import { describe, expect, test } from 'vitest';
import { createAjv } from '../../../forms/dialect/ajv.ts';
import { checkUntrusted, lintSchema } from '../../../forms/dialect/lint.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';

const text = (extra: JsonObject): JsonObject => ({ type: 'string', ...extra });
const object = (properties: JsonObject, extra: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...extra,
});

function nested(depth: number): JsonObject {
  let schema: JsonObject = { type: 'string' };
  for (let level = 1; level < depth; level += 1) schema = object({ inner: schema });
  return schema;
}

/** So many objects, each in the other. */
function deep(depth: number): Json {
  let value: Json = 1;
  for (let level = 0; level < depth; level += 1) value = { a: value };
  return value;
}

const many = (count: number) =>
  object(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`f${index}`, { type: 'string' }]),
    ),
  );

/** Every definition uses the next one twice: small to write, endless to validate. */
function doubling(count: number): JsonObject {
  const definitions: JsonObject = { [`d${count}`]: { type: 'string' } };
  for (let index = 0; index < count; index += 1) {
    const next: JsonObject = { $ref: `#/definitions/d${index + 1}` };
    definitions[`d${index}`] = { properties: { left: next, right: { ...next } } };
  }
  return { $ref: '#/definitions/d0', definitions };
}

function chain(count: number): JsonObject {
  const definitions: JsonObject = { [`d${count}`]: { type: 'string' } };
  for (let index = 0; index < count; index += 1)
    definitions[`d${index}`] = { $ref: `#/definitions/d${index + 1}` };
  return { $ref: '#/definitions/d0', definitions };
}

function branching(count: number): JsonObject {
  let schema: JsonObject = {};
  for (let index = 0; index < count; index += 1) schema = { if: {}, else: schema };
  return schema;
}

const accepted: [string, JsonObject][] = [
  [
    'a form',
    object(
      { name: text({ title: 'Имя', maxLength: 100 }), age: { type: 'integer', minimum: 0 } },
      { required: ['name'] },
    ),
  ],
  ['options with titles', object({ x: { type: 'string', oneOf: [{ const: 'a', title: 'А' }] } })],
  [
    'a list of choices',
    object({ x: { type: 'array', items: { enum: ['a', 'b'] }, uniqueItems: true, maxItems: 2 } }),
  ],
  [
    'our own words',
    object({
      x: {
        type: 'boolean',
        title: 'Да?',
        'x-fact': { name: 'hasResume' },
        'x-visible-when': { required: ['y'] },
        'x-widget': 'radio',
      },
    }),
  ],
  [
    'a pattern of known length',
    object({ x: text({ pattern: '^[A-Z]{2}-\\d{4}$', maxLength: 7 }) }),
  ],
  [
    'foreign branching',
    object(
      { a: { type: 'boolean' } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of draft-07
      { if: { properties: { a: { const: true } } }, then: { required: ['a'] }, else: {} },
    ),
  ],
  [
    'definitions and references',
    object({ x: { $ref: '#/definitions/y' } }, { definitions: { y: text({ format: 'date' }) } }),
  ],
  ['items in a row', object({ a: { items: [text({}), {}], additionalItems: false } })],
  ['eight branches of else', branching(8)],
  ['references that double a little', doubling(5)],
  ['12 levels', nested(12)],
  ['400 fields', many(400)],
];

describe('accepted, and ajv compiles it', () => {
  test.each(accepted)('%s', (_title, schema) => {
    expect(lintSchema(schema)).toEqual([]);
    expect(() => createAjv().compile(schema)).not.toThrow();
  });
});

const at = (...parts: string[]) => parts.join('.');
const refused: [string, Json, string][] = [
  [
    'S3 $data',
    object({ a: { type: 'number', minimum: { $data: '1/b' } } }),
    at('properties', 'a', 'minimum'),
  ],
  [
    'S3 remote $ref',
    object({ a: { $ref: 'https://example.ru/schema.json' } }),
    at('properties', 'a', '$ref'),
  ],
  ['S3 file $ref', object({ a: { $ref: 'file:///etc/passwd' } }), at('properties', 'a', '$ref')],
  ['S3 $async', { $async: true, type: 'object' }, '$async'],
  [
    'S3 nested $id',
    object({ a: { $id: 'https://example.ru/x', type: 'string' } }),
    at('properties', 'a', '$id'),
  ],
  [
    'S3 unknown keyword',
    object({ a: { type: 'string', minLenght: 3 } }),
    at('properties', 'a', 'minLenght'),
  ],
  [
    'S3 unknown x- keyword',
    object({ a: { type: 'string', 'x-foo': 3 } }),
    at('properties', 'a', 'x-foo'),
  ],
  [
    'S3 unknown format',
    object({ a: text({ format: 'passport' }) }),
    at('properties', 'a', 'format'),
  ],
  [
    'S4 pattern without maxLength',
    object({ a: text({ pattern: '^a$' }) }),
    at('properties', 'a', 'pattern'),
  ],
  [
    'S4 uniqueItems without maxItems',
    object({ a: { type: 'array', items: {}, uniqueItems: true } }),
    at('properties', 'a', 'uniqueItems'),
  ],
  [
    'S2 repetition in repetition',
    object({ a: text({ pattern: '^(a+)+$', maxLength: 30 }) }),
    at('properties', 'a', 'pattern'),
  ],
  [
    'S2 alternatives in repetition',
    object({ a: text({ pattern: '^(a|a)*$', maxLength: 30 }) }),
    at('properties', 'a', 'pattern'),
  ],
  [
    'S2 hidden by a group',
    object({ a: text({ pattern: '^((a|a))*$', maxLength: 30 }) }),
    at('properties', 'a', 'pattern'),
  ],
  [
    'a broken pattern',
    object({ a: text({ pattern: '[', maxLength: 30 }) }),
    at('properties', 'a', 'pattern'),
  ],
  ['S6 a dot', object({ 'a.b': { type: 'string' } }), 'properties'],
  ['S6 Cyrillic', object({ имя: { type: 'string' } }), 'properties'],
  ['S6 constructor', object({ constructor: { type: 'string' } }), 'properties'],
  ['S6 toString', object({ toString: { type: 'string' } }), 'properties'],
  [
    'S6 __proto__',
    JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}'),
    'properties',
  ],
  ['S6 empty', object({ '': { type: 'string' } }), 'properties'],
  ['S6 null character', object({ 'a\u0000': { type: 'string' } }), 'properties'],
  ['S6 right-to-left mark', object({ 'a\u202Eb': { type: 'string' } }), 'properties'],
  ['S6 64 letters', object({ ['a'.repeat(64)]: { type: 'string' } }), 'properties'],
  [
    'S3 $ref into a default, where nothing was checked',
    object({ a: { default: { pattern: '(a+)+' } }, b: { $ref: '#/properties/a/default' } }),
    at('properties', 'b', '$ref'),
  ],
  ['S3 $ref to nowhere', object({ a: { $ref: '#/definitions/x' } }), at('properties', 'a', '$ref')],
  [
    'a circle of references',
    { $ref: '#/definitions/a', definitions: { a: { allOf: [{ $ref: '#/definitions/a' }] } } },
    '',
  ],
  ['references that double', doubling(20), ''],
  ['a chain of references', chain(200), ''],
  ['nine branches of else', branching(9), at('else', 'else')],
  [
    'S4 uniqueItems over too many',
    object({ a: { type: 'array', uniqueItems: true, maxItems: 100_000 } }),
    at('properties', 'a', 'uniqueItems'),
  ],
  [
    'S2 pattern of names',
    { patternProperties: { '^(a+)+$': {} } },
    at('patternProperties', '^(a+)+$'),
  ],
  [
    'a limit that is no number',
    object({ a: { minLength: '3' } }),
    at('properties', 'a', 'minLength'),
  ],
  ['a type that is none', object({ a: { type: 'text' } }), at('properties', 'a', 'type')],
  ['items in an empty row', object({ a: { items: [] } }), at('properties', 'a', 'items')],
  ['an empty choice', object({ a: { oneOf: [] } }), at('properties', 'a', 'oneOf')],
  [
    'a widget that is none',
    object({ a: { 'x-widget': 'html' } }),
    at('properties', 'a', 'x-widget'),
  ],
  ['a fact without a name', object({ a: { 'x-fact': {} } }), at('properties', 'a', 'x-fact')],
  ['a keyword of every object', { toString: 1 }, 'toString'],
  ['no schema at all', 5, ''],
];

describe('refused at its place', () => {
  test.each(refused)('%s', (_title, schema, path) => {
    const issues = lintSchema(schema);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues[0]?.path.startsWith(path)).toBe(true);
    for (const { message } of issues) expect(message).toMatch(/[А-ЯЁа-яё]{3}/);
  });
});

describe('S1: too deep, too many, too large, quickly', () => {
  test.each<[string, () => unknown[]]>([
    ['33 schemas deep', () => lintSchema(nested(33))],
    ['20 000 deep', () => lintSchema(nested(20_000))],
    ['20 000 deep as a body', () => checkUntrusted(nested(20_000), 1000)],
    ['5 001 subschemas', () => lintSchema(many(5_001))],
    ['a million characters and more', () => checkUntrusted({}, 1_100_000)],
  ])('%s', (_title, check) => {
    const started = performance.now();
    expect(check()).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test.each<[string, string]>([
  ['__proto__', '{"items":{"__proto__":{}}}'],
  ['constructor', '{"items":{"constructor":{}}}'],
  ['empty', '{"items":{"":{}}}'],
  ['right-to-left mark', '{"items":{"a\u202Eb":{}}}'],
])('S6: a body with the key %s is refused', (_title, body) => {
  const issues = checkUntrusted(JSON.parse(body), body.length);
  expect(issues).toHaveLength(1);
  expect(issues[0]?.path.startsWith('items')).toBe(true);
});

test('ordinary codes are keys of a body', () => {
  expect(checkUntrusted({ items: { 'no-resume': {}, '09.02.07': 1, 'Да, есть': 2 } }, 60)).toEqual(
    [],
  );
});

test('a schema that is refused touches no other', () => {
  const ajv = createAjv();
  ajv.compile({ $id: 'a', type: 'string' });
  expect(() => createAjv().compile({ $id: 'a', type: 'number' })).not.toThrow();
});

describe('the first look at a definition', () => {
  test.each<[string, Json, number, string, string]>([
    ['depth 33', deep(33), 100, 'maxDepth', Array(32).fill('a').join('.')],
    ['5 001 objects', Array.from({ length: 5_001 }, () => ({})), 100, 'maxSize', ''],
    ['over 1 MB', {}, 1_000_001, 'maxLength', ''],
    [
      'a dot in a field',
      { schema: { properties: { 'a.b': {} } } },
      100,
      'propertyNames',
      'schema.properties.a.b',
    ],
    [
      'hidden in a keyed list',
      { list: [{ const: 'x', valueOf: 1 }] },
      100,
      'propertyNames',
      'list.x.valueOf',
    ],
    ['the mark is not shown', { 'a\u202Eb': 1 }, 100, 'propertyNames', 'a\uFFFDb'],
  ])('%s', (_title, value, length, keyword, path) => {
    expect(checkUntrusted(value, length)).toMatchObject([{ keyword, path }]);
  });

  test.each<[string, Json]>([
    ['depth 32', deep(32)],
    ['5 000 objects', Array.from({ length: 5_000 }, () => ({}))],
    ['dots in a translation', { 'x-texts': { tt: { 'schema.properties.a.title': 'Т' } } }],
    ['no object at all', null],
  ])('lets through: %s', (_title, value) => {
    expect(checkUntrusted(value, 1_000_000)).toEqual([]);
  });

  test('at most fifty issues', () => {
    const names = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`a\u202E${n}`, 1]));
    expect(checkUntrusted(names, 100)).toHaveLength(50);
    const words = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`word${n}`, 1]));
    expect(lintSchema(words)).toHaveLength(50);
  });
});

test('paths begin where the schema stands, options are named by their code', () => {
  const schema = object({ a: { oneOf: [{ const: 'yes', titel: 'Да' }] } });
  expect(lintSchema(schema, 'participantSchema')).toMatchObject([
    { path: 'participantSchema.properties.a.oneOf.yes.titel' },
  ]);
});
