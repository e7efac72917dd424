// S7 for the shipped methodology: a package is checked like a text typed by hand, and taken whole or not.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyFederalLibrary, shippedEntries } from '../../../api/packages/apply-library.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import { contents } from '../../support/contents.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';

const shipped = { change: (bodies: JsonObject[]): JsonObject[] => bodies };

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(() => {
  shipped.change = (bodies) => bodies;
});

const apply = () =>
  applyFederalLibrary(
    test.database.write,
    '2026-11-20T00:00:00.000Z',
    shippedEntries(shipped.change(federalLibrary.map((body) => JSON.parse(JSON.stringify(body))))),
  );

function changed(
  code: string,
  change: (body: JsonObject) => unknown,
): (bodies: JsonObject[]) => JsonObject[] {
  return (bodies) => {
    for (const body of bodies) if (body.code === code) change(body);
    return bodies;
  };
}

describe('the federal package', () => {
  it('applied again makes nothing', async () => {
    const before = await contents(test.db);
    expect(await apply()).toBe(0);
    expect(await contents(test.db)).toEqual(before);
  });

  it.each<[what: string, code: string, change: (body: JsonObject) => unknown]>([
    ['S1 depth', 'job-fair', (body) => Object.assign(body, { 'x-deep': deep(40) })],
    [
      'S2 a dangerous pattern',
      'labour-status',
      (body) => question(body, { type: 'string', title: 'Т', maxLength: 9, pattern: '^(a+)+$' }),
    ],
    [
      'S3 a remote reference',
      'labour-status',
      (body) => question(body, { $ref: 'http://127.0.0.1:1/x' }),
    ],
    [
      'S4 no maxLength',
      'labour-status',
      (body) => question(body, { type: 'string', title: 'Т', pattern: '^a$' }),
    ],
    [
      'S6 a dotted name',
      'labour-status',
      (body) => question(body, { type: 'boolean', title: 'Т' }, 'a.b'),
    ],
    [
      'an unknown operator of a rule',
      'orphan',
      (body) => Object.assign(body, { when: { exec: true } }),
    ],
  ])('%s: refused, nothing of it is taken', async (_what, code, change) => {
    shipped.change = changed(code, change);
    const before = await contents(test.db);
    await expect(apply()).rejects.toThrow(new RegExp(`${code}|вложен|поля`, 'i'));
    expect(await contents(test.db)).toEqual(before);
  });

  it('a changed element becomes the next version, alone', async () => {
    shipped.change = changed('orphan', (body) => Object.assign(body, { description: 'Уточнено' }));
    expect(await apply()).toBe(1);
    expect(await apply()).toBe(0);
  });
});

function deep(depth: number): JsonObject {
  let out: JsonObject = {};
  for (let i = 0; i < depth; i += 1) out = { a: out };
  return out;
}

function question(body: JsonObject, schema: JsonObject, name = 'extra'): void {
  const { properties } = body.schema as { properties: JsonObject };
  properties[name] = schema;
}
