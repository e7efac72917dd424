import { expect, it } from 'vitest';
import { isTooOld } from '../../../api/db/connect.ts';

it.each([
  ['3.51.2', true],
  ['3.51.3', false],
  ['3.52.0', false],
  ['3.9.99', true],
  ['4.0.0', false],
  ['2.99.99', true],
])('SQLite %s is too old: %s', (version, old) => {
  expect(isTooOld(version)).toBe(old);
});
