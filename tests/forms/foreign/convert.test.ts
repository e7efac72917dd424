import { Ajv, type Options } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { hasShape } from '../../../forms/definitions/check-body.ts';
import { convertSchema } from '../../../forms/definitions/foreign/index.ts';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import { createAjv } from '../../../forms/dialect/ajv.ts';
import { formats } from '../../../forms/dialect/formats/index.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { checkAnswers, type Questionnaire } from '../../../forms/questionnaires/index.ts';
import { withoutEmpty } from '../../../forms/questionnaires/visibility.ts';
import { randomFrom } from '../../../seeds/demo/random.ts';
import { objects } from '../../support/closed-values.ts';
import { refusedSchemas } from './refused.ts';
import { branch, type Foreign, object, text } from './schema.ts';
import { schemasSince2019 } from './schemas-since-2019.ts';
import { schemasTo07 } from './schemas-to-07.ts';

const head = { code: 'imported', title: 'Перенесённый', document: 'Приказ', clause: 'п. 1' };
const convert = (schema: JsonObject | string) =>
  convertSchema(typeof schema === 'string' ? schema : JSON.stringify(schema), head);

function questionnaireOf(schema: JsonObject): Questionnaire {
  const { body, issues } = convert(schema);
  expect(issues).toEqual([]);
  const { metaSchema } = kindsByCode.questionnaire;
  if (!hasShape<Questionnaire>(metaSchema, body)) throw new Error('не опросник');
  return body;
}

/** The standard's own reading of the schema as it came. */
function original({ schema, same }: Foreign): (value: Json) => boolean {
  const options: Options = { strict: false, ownProperties: true, logger: false };
  const { $schema, ...rest } = same ?? schema;
  const stated = String($schema);
  const ajv = stated.includes('2019')
    ? new Ajv2019(options)
    : stated.includes('2020')
      ? new Ajv2020(options)
      : new Ajv(options);
  for (const { name, holds } of formats) ajv.addFormat(name, { type: 'string', validate: holds });
  ajv.addFormat('int32', true);
  const validate = ajv.compile(rest);
  return (value) => validate(value) === true;
}

const plain: Json[] = [
  'x',
  'yes',
  'no',
  'abc',
  '2026-11-25',
  'a@b.ru',
  0,
  1,
  2,
  3,
  4,
  1.5,
  true,
  false,
];
const names = ['a', 'b', 'c', 'd', 'x', 'long'];

function samplesFor({ nullable = [], samples, title }: Foreign): JsonObject[] {
  if (samples) return samples;
  const { next: random, pick } = randomFrom(title.length);
  const value = (depth: number): Json => {
    const kind = random();
    if (depth === 0 || kind < 0.5) return pick(plain);
    if (kind < 0.75)
      return Array.from({ length: 1 + Math.floor(random() * 3) }, () => value(depth - 1));
    return objectOf(depth - 1);
  };
  const objectOf = (depth: number): JsonObject =>
    Object.fromEntries(names.filter(() => random() < 0.35).map((name) => [name, value(depth)]));
  return Array.from({ length: 400 }, () => {
    const answers = objectOf(3);
    for (const name of nullable) if (random() < 0.5 || !(name in answers)) answers[name] = null;
    return answers;
  });
}

describe('a schema that comes in accepts what it accepted', () => {
  it.each([...schemasTo07, ...schemasSince2019].map((one): [string, Foreign] => [one.title, one]))(
    '%s',
    (_t, foreign) => {
      const body = questionnaireOf(foreign.schema);
      const before = original(foreign);
      const compiled = createAjv().compile(body.schema);
      let accepted = 0;
      for (const sample of samplesFor(foreign)) {
        const known = Object.keys(sample).every(
          (name) =>
            foreign.samples || objects([body.schema.properties ?? null])[0]?.[name] !== undefined,
        );
        const answers = withoutEmpty(sample);
        const wanted = before(sample);
        if (wanted && known) accepted += 1;
        const words = JSON.stringify(sample);
        expect(compiled(answers), words).toBe(wanted);
        // A questionnaire takes no answers to questions it does not ask.
        const { issues } = checkAnswers(body, answers, '2026-11-25');
        expect(issues.length === 0, `${words} ${JSON.stringify(issues)}`).toBe(wanted && known);
      }
      expect(accepted).toBeGreaterThan(0);
    },
  );
});

describe('what cannot be kept is refused at its place', () => {
  it.each(refusedSchemas)('%s', (_title, schema, path) => {
    const { body, issues } = convert(schema);
    expect(body).toBeUndefined();
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.length).toBeLessThanOrEqual(50);
    expect(
      issues.some((issue) => issue.path.replace(/^schema\./, '').startsWith(path)),
      JSON.stringify(issues),
    ).toBe(true);
    for (const { message } of issues) expect(message).toMatch(/[А-ЯЁа-яё]/);
  });
});

const asked = (body: JsonObject | undefined) =>
  objects([objects([body?.schema ?? null])[0]?.properties ?? null])[0] ?? {};

describe('names', () => {
  const strange = [
    'Фамилия',
    'a.b',
    '',
    '1st',
    'constructor',
    '\u202eabc',
    'with space',
    'имя',
    'imya',
    'x'.repeat(80),
  ];

  it('become keys, one for each, and stand under their old names beside', () => {
    const schema = object(Object.fromEntries(strange.map((name) => [name, text])), {
      required: strange,
      dependencies: { 'a.b': ['with space'] },
    });
    const { body, issues, added } = convert(schema);
    expect(issues).toEqual([]);
    const fields = asked(body);
    const keys = Object.keys(fields);
    expect(keys).toHaveLength(strange.length);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,62}$/);
    expect(
      new Set(objects(Object.values(fields)).map((field) => field['x-original-name'] ?? 'imya')),
    ).toEqual(new Set(strange));
    expect(objects([body?.schema ?? null])[0]).toMatchObject({
      required: keys,
      dependencies: { a_b: ['with_space'] },
    });
    expect(added.map(({ message }) => message)).toContain('Поле «Фамилия» получило код «familiya»');
  });

  it('without a title give one', () => {
    const { body } = convert(
      object({
        birthDate: text,
        home_city: text,
        'Дата приёма': text,
        a: { ...text, title: 'Своё' },
      }),
    );
    expect(objects(Object.values(asked(body))).map(({ title }) => title)).toEqual([
      'Birth date',
      'Home city',
      'Дата приёма',
      'Своё',
    ]);
  });
});

describe('what is taken over', () => {
  it('foreign parts stay to the letter and are named in the report', () => {
    const foreign = {
      ...branch({ properties: { b: { const: 1 } } }, { required: ['c'] }),
      anyOf: [{ required: ['b'] }, { required: ['c'] }],
      patternProperties: { '^x_[a-z]+$': { type: 'number' } },
    };
    const { body, kept } = convert(
      object({
        a: { title: 'А', ...object({ b: { type: 'number' }, c: { type: 'number' } }), ...foreign },
      }),
    );
    expect(asked(body).a).toEqual({
      title: 'А',
      ...object({ b: { type: 'number' }, c: { type: 'number' } }),
      ...foreign,
    });
    expect(kept.map(({ path }) => path)).toEqual([
      'properties.a.if',
      'properties.a.anyOf',
      'properties.a.patternProperties',
      'properties.a.properties',
    ]);
  });

  it('notes of other programs stay as they were', () => {
    const notes = { deprecated: true, 'x-order': ['q'], options: { grid: 6 } };
    const { body, kept } = convert(object({ a: { title: 'А', type: 'boolean', ...notes } }));
    expect(asked(body).a).toEqual({ title: 'А', type: 'boolean', 'x-foreign': notes });
    expect(kept).toEqual([
      { path: 'properties.a', message: 'Пометки сохранены как есть: deprecated, x-order, options' },
    ]);
  });

  it('limits that were missing are listed with their places', () => {
    const { added } = convert(
      object(
        {
          a: text,
          b: { type: 'array', uniqueItems: true, items: text },
          c: { type: 'string', pattern: '^a$', maxLength: 3 },
        },
        { additionalProperties: false },
      ),
    );
    expect(added).toEqual([
      { path: 'properties.a.maxLength', message: 'Знаков не больше: 4000' },
      { path: 'properties.b.items.maxLength', message: 'Знаков не больше: 4000' },
      { path: 'properties.b.maxItems', message: 'Значений не больше: 1000' },
    ]);
  });

  it('groups of fields get pages of their own', () => {
    const group = (title: string) => ({ title, ...object({ x: text }) });
    const { body } = convert(
      object({ a: text, b: text, home: group('Дом'), c: text, work: group('Работа') }),
    );
    expect(body?.pages).toEqual({
      order: ['page_1', 'page_2', 'page_3', 'page_4'],
      items: {
        page_1: { title: 'Перенесённый', fields: ['a', 'b'] },
        page_2: { title: 'Дом', fields: ['home'] },
        page_3: { title: 'Другие вопросы', fields: ['c'] },
        page_4: { title: 'Работа', fields: ['work'] },
      },
    });
  });

  it('the same text gives the same report', () => {
    for (const { schema } of [...schemasTo07, ...schemasSince2019])
      expect(convert(schema)).toEqual(convert(schema));
  });
});
