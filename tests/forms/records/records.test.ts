import { describe, expect, it } from 'vitest';
import { createAjv } from '../../../forms/dialect/ajv.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import type { RecordField } from '../../../forms/records/field.ts';
import { records } from '../../../forms/records/index.ts';
import { columnOf, isWritten, propertyOf, requestOf } from '../../../forms/records/record.ts';

const named = records.map((kind) => [kind.name, kind] as const);

/** A value that the field takes. */
function sample({ type, words, format, pattern, minimum, schema }: RecordField): Json {
  if (words) return Object.keys(words)[0] ?? '';
  if (type === 'date') return '2026-02-01';
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return minimum ?? 1;
  if (type === 'json') return schema?.type === 'object' ? {} : [];
  if (pattern) return 'ivanova.m';
  if (format === 'specialty-code') return '38.02.01';
  return format === 'email' ? 'a@example.com' : 'Текст';
}

/** A value with members is open where its schema says so. */
const takesNothing = ({ schema }: RecordField): boolean => [schema?.type].flat().includes('null');

describe.each(named)('%s', (_name, kind) => {
  const ajv = createAjv();
  const schema = requestOf(kind);
  const validate = ajv.compile({ ...schema, additionalProperties: false });
  const written = Object.entries(kind.fields).filter(([, field]) => isWritten(field));
  const body: JsonObject = Object.fromEntries(
    written.map(([name, field]) => [name, sample(field)]),
  );

  it('takes a whole body, and one of what must be filled only', () => {
    expect(validate(body), JSON.stringify(validate.errors)).toBe(true);
    const least = Object.fromEntries(schema.required.map((name) => [name, body[name] ?? null]));
    expect(validate(least), JSON.stringify(validate.errors)).toBe(true);
  });

  it('asks for each field that must be filled, and takes nothing for the others', () => {
    for (const [name, field] of written) {
      const { [name]: _, ...without } = body;
      expect(validate(without), `${name} absent`).toBe(!field.required);
      const open =
        field.type === 'json'
          ? takesNothing(field)
          : !field.required && field.otherwise === undefined;
      expect(validate({ ...body, [name]: null }), `${name} null`).toBe(open);
    }
  });

  it('refuses what is shown only, and unknown codes', () => {
    for (const [name, field] of Object.entries(kind.fields)) {
      if (!isWritten(field)) expect(validate({ ...body, [name]: sample(field) }), name).toBe(false);
      else if (field.words) expect(validate({ ...body, [name]: 'нет такого' }), name).toBe(false);
    }
  });

  it('has Russian titles, and columns in snake case, each once', () => {
    for (const { title } of Object.values(kind.fields)) expect(title).toMatch(/[А-ЯЁа-яё]/);
    const columns = written.map(([name, field]) => columnOf(name, field));
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns.filter((column) => !/^[a-z][a-z0-9_]*$/.test(column))).toEqual([]);
  });
});

describe('one field', () => {
  it.each<[what: string, field: RecordField, schema: JsonObject]>([
    [
      'a text',
      { type: 'string', title: 'Т', maxLength: 9 },
      { type: ['string', 'null'], maxLength: 9 },
    ],
    [
      'a text that must be filled',
      { type: 'string', title: 'Т', maxLength: 9, required: true },
      { type: 'string', minLength: 1, maxLength: 9 },
    ],
    ['a date', { type: 'date', title: 'Т' }, { type: ['string', 'null'], format: 'date' }],
    ['a flag', { type: 'boolean', title: 'Т', otherwise: false }, { type: 'boolean' }],
    ['yes or no', { type: 'boolean', title: 'Т' }, { type: ['boolean', 'null'] }],
    [
      'a choice',
      { type: 'string', title: 'Т', words: { a: 'А' } },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
  ])('%s', (_what, field, schema) => {
    expect(propertyOf(field)).toEqual({ ...schema, title: 'Т' });
  });
});
