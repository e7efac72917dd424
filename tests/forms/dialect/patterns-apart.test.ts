import { describe, expect, it } from 'vitest';
import { createAjv } from '../../../forms/dialect/ajv.ts';

describe('patterns of one instance', () => {
  it('each schema keeps its own, and so does each field', () => {
    const ajv = createAjv();
    const digits = ajv.compile({ type: 'string', maxLength: 9, pattern: '^\\d+$' });
    const letters = ajv.compile({ type: 'string', maxLength: 9, pattern: '^[a-z]+$' });
    expect([digits('12'), letters('12'), digits('ab'), letters('ab')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    const both = ajv.compile({
      type: 'object',
      properties: {
        time: { type: 'string', maxLength: 5, pattern: '^\\d\\d:\\d\\d$' },
        name: { type: 'string', maxLength: 9, pattern: '^[а-я]+$' },
      },
    });
    expect(both({ time: '10:30', name: 'иван' })).toBe(true);
    expect(both({ time: 'иван', name: '10:30' })).toBe(false);
  });
});
