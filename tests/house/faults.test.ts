// Faults that the drill plants go with the sources: whoever changes such a line takes its fault along.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { faults } from '../drills/faults.ts';
import { root } from './sources.ts';

it.each(faults)('$what: has its one place in the sources', ({ file, find, put, tests }) => {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text.split(find)).toHaveLength(2);
  expect(put).not.toBe(find);
  expect(tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('there are enough of them', () => {
  expect(faults.length).toBeGreaterThanOrEqual(30);
});
