import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { interpret } from '../../../forms/questionnaires/field-interpreter.ts';

const broken = (schema: JsonObject, value: Json) =>
  interpret(schema, value).map(({ path, keyword }) => [path, keyword]);

describe('keywords', () => {
  const cases: [JsonObject, Json, string | null][] = [
    [{ type: 'string' }, 'а', null],
    [{ type: 'string' }, 1, 'type'],
    [{ type: ['string', 'null'] }, null, null],
    [{ type: 'integer' }, 1.5, 'type'],
    [{ type: 'number' }, 1.5, null],
    [{ const: 0 }, false, 'const'],
    [{ enum: [1, { a: 1 }] }, { a: 1 }, null],
    [{ enum: [1] }, 2, 'enum'],
    [{ minimum: 3 }, 2, 'minimum'],
    [{ exclusiveMaximum: 3 }, 3, 'exclusiveMaximum'],
    [{ multipleOf: 0.1 }, 0.3, null],
    [{ multipleOf: 5 }, 7, 'multipleOf'],
    [{ minLength: 1 }, '', 'minLength'],
    [{ maxLength: 2 }, '👩‍🎓'.slice(0, 2), null],
    [{ maxLength: 1 }, 'ёж', 'maxLength'],
    [{ pattern: '^\\d{2}$' }, '12', null],
    [{ pattern: '^\\d{2}$' }, '1a', 'pattern'],
    [{ pattern: '(' }, 'x', 'pattern'],
    [{ pattern: '.' }, 'x'.repeat(5000), 'pattern'],
    [{ format: 'date' }, '2024-02-29', null],
    [{ format: 'date' }, '2025-02-29', 'format'],
    [{ format: 'email' }, 'a@b', 'format'],
    [{ minItems: 1 }, [], 'minItems'],
    [{ maxItems: 1 }, [1, 2], 'maxItems'],
    [{ uniqueItems: true }, [1, 1], 'uniqueItems'],
    [{ oneOf: [{ const: 'a' }, { const: 'b' }] }, 'b', null],
    [{ oneOf: [{ const: 'a' }, { const: 'b' }] }, 'c', 'oneOf'],
    [{ anyOf: [{ type: 'string' }, { minimum: 2 }] }, 1, 'anyOf'],
    [{ not: { const: 1 } }, 1, 'not'],
    [{ allOf: [{ minimum: 1 }, { maximum: 2 }] }, 3, 'maximum'],
  ];
  it.each(cases)('%j against %j: %s', (schema, value, keyword) => {
    expect(broken(schema, value)).toEqual(keyword === null ? [] : [['', keyword]]);
  });
});

describe('paths', () => {
  const schema: JsonObject = {
    type: 'object',
    required: ['name'],
    additionalProperties: false,
    properties: {
      name: { type: 'string' },
      options: { type: 'array', items: { type: 'object', required: ['title'] } },
    },
  };
  it('name items by their own key, never by their place', () => {
    expect(broken(schema, { options: [{ const: 'fair' }, { code: 'x' }, {}] })).toEqual([
      ['name', 'required'],
      ['options.fair.title', 'required'],
      ['options.x.title', 'required'],
      ['options.№3.title', 'required'],
    ]);
  });
  it('unknown and inherited names are reported', () => {
    const value: JsonObject = JSON.parse('{"name":"а","__proto__":1,"constructor":2}');
    expect(broken(schema, value)).toEqual([
      ['__proto__', 'additionalProperties'],
      ['constructor', 'additionalProperties'],
    ]);
  });
});

describe('bounds', () => {
  it('a page of issues at most, and deep answers end', () => {
    const many: Json = Array.from({ length: 1000 }, () => 'x');
    expect(interpret({ items: { type: 'number' } }, many)).toHaveLength(50);
    let deep: Json = 1;
    let schema: JsonObject = { type: 'number' };
    for (let level = 0; level < 200; level++) {
      deep = [deep];
      schema = { items: schema };
    }
    expect(broken(schema, deep)).toEqual([[expect.any(String), 'depth']]);
  });
});
