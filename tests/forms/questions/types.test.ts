import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import {
  questionTypeNamed,
  questionTypeOf,
  questionTypes,
} from '../../../forms/questions/index.ts';

const options: JsonObject[] = [
  { const: 'a', title: 'Первый' },
  { const: 'b', title: 'Второй', 'x-sensitivity': 'special' },
];

const described: [string, JsonObject][] = [
  ['line', { type: 'string', maxLength: 200 }],
  ['line', { type: 'string', format: 'snils' }],
  ['text', { type: 'string', 'x-widget': 'textarea', maxLength: 4000 }],
  ['integer', { type: 'integer', minimum: 0 }],
  ['number', { type: 'number' }],
  ['yes-no', { type: 'boolean' }],
  ['date', { type: 'string', format: 'date' }],
  ['one', { type: 'string', oneOf: options }],
  ['one', { type: 'integer', enum: [1, 2] }],
  ['list', { type: 'string', oneOf: options, 'x-widget': 'select' }],
  ['many', { type: 'array', items: { type: 'string', oneOf: options } }],
  ['other', { $ref: '#/definitions/a' }],
  ['other', { type: 'string', format: 'unheard-of' }],
  ['other', { oneOf: [{ type: 'string' }, { type: 'number' }] }],
  ['other', { type: 'array', items: { anyOf: [{}] } }],
  ['other', { type: 'string', 'x-question': 'unheard-of' }],
];

describe('types of questions', () => {
  it.each(described)('%s is told by %j', (code, field) => {
    expect(questionTypeOf(field).code).toBe(code);
  });

  it.each(questionTypes.map((type) => [type.code, type] as const))(
    'a new question of type %s is of that type, and so is one made of a choice',
    (code, type) => {
      expect(questionTypeOf(type.shape({})).code).toBe(code);
      expect(questionTypeOf(type.shape({ type: 'string', oneOf: options })).code).toBe(code);
      expect(questionTypeNamed(code)).toBe(type);
      for (const property of type.properties) expect(property.label).not.toBe('');
    },
  );

  it('another kind of choice keeps the options with all their marks', () => {
    const many = questionTypeNamed('many')?.shape({ type: 'string', oneOf: options });
    expect(many).toMatchObject({ items: { oneOf: options } });
  });
});
