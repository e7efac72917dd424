import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashDefinition } from '../../../forms/definitions/hash.ts';
import { arrayKind, leavesOf, valueAt } from '../../../forms/definitions/keyed.ts';
import { checkLocked, isLocked } from '../../../forms/definitions/locked.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const options = (...codes: string[]): Json => codes.map((code) => ({ const: code, title: code }));

describe('hash', () => {
  it.each<[Json, string]>([
    [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
    [{ а: 'ё"', z: {} }, '{"z":{},"а":"ё\\""}'],
    [[1e21, -0, 0.1], '[1e+21,0,0.1]'],
  ])('%j is written %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
  it('does not depend on the order of keys, but on every value', () => {
    expect(hashDefinition({ a: 1, b: 2 }, sha256)).toBe(hashDefinition({ b: 2, a: 1 }, sha256));
    expect(hashDefinition({ a: 1 }, sha256)).not.toBe(hashDefinition({ a: 2 }, sha256));
    expect(hashDefinition([1, 2], sha256)).not.toBe(hashDefinition([2, 1], sha256));
  });
});

describe('keyed paths', () => {
  const body: JsonObject = {
    items: options('a', '09.00.00'),
    tree: { 'a.b': 1, a: { b: 2 } },
    set: ['x', 'y'],
  };
  it.each<[string, Json | undefined]>([
    ['items.a.title', 'a'],
    ['items.09.00.00.title', '09.00.00'],
    ['items.b', undefined],
    ['items.0', undefined],
    ['tree.a.b', 1],
    ['set.y', 'y'],
    ['tree.constructor', undefined],
  ])('%s', (path, value) => {
    expect(valueAt(body, path)).toEqual(value);
  });
  it('every leaf has one', () => {
    expect(leavesOf({ a: options('x'), b: 1 }).map(({ path }) => path)).toEqual([
      'a.x.const',
      'a.x.title',
      'b',
    ]);
  });
  it('undeclared arrays are atomic', () => {
    expect(arrayKind({ 'x-array': 'set' })).toBe('set');
    expect(arrayKind({})).toBe('atomic');
  });
});

describe('locked paths', () => {
  const base: JsonObject = {
    locked: ['title', 'items.a'],
    title: 'Слово',
    items: options('a', 'b'),
  };
  it.each<[string, JsonObject, string[]]>([
    ['untouched', base, []],
    ['reordered and extended', { ...base, items: options('c', 'b', 'a') }, []],
    ['an option removed', { ...base, items: options('b') }, ['items.a']],
    ['a wording changed', { ...base, title: 'Иначе' }, ['title']],
    ['lock thrown away', { title: 'Иначе', items: [] }, ['title', 'items.a']],
  ])('%s', (_, body, paths) => {
    expect(checkLocked(base, body).map(({ path }) => path)).toEqual(paths);
  });
  it('what is gone is asked back, what is changed is put back', () => {
    const body = { ...base, title: 'Иначе', items: options('b') };
    expect(checkLocked(base, body)).toEqual([
      expect.objectContaining({ path: 'title', message: expect.stringContaining('значение') }),
      expect.objectContaining({ path: 'items.a', message: expect.stringContaining('удалить') }),
    ]);
    expect(checkLocked(base, { ...base, title: null })[0]?.message).toContain('значение');
  });
  it('a lock covers what is below', () => {
    expect(isLocked(['items.a'], 'items.a.title')).toBe(true);
    expect(isLocked(['items.a'], 'items.ab')).toBe(false);
  });
});
