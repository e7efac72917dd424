import { describe, expect, it } from 'vitest';
import { isCurrent, navigationFor } from '../../admin/layout/navigation.ts';
import { may } from '../../admin/providers/session.ts';
import { roles } from '../../forms/access.ts';
import { sessionOf } from './console.tsx';

const addressesOf = (role: string) =>
  navigationFor(sessionOf(role)).flatMap(({ items }) => items.map(({ to }) => to));

describe('the navigation', () => {
  it.each(Object.keys(roles))('of %s holds only what its verbs open', (role) => {
    const session = sessionOf(role);
    for (const { items } of navigationFor(session)) {
      expect(items.length).toBeGreaterThan(0);
      for (const { verb } of items) if (verb) expect(may(session, verb)).toBe(true);
    }
  });

  it.each([
    ['operator', '/learners', true],
    ['operator', '/users', false],
    ['secretary', '/learners', false],
    ['methodologist', '/questionnaires', true],
    ['methodologist', '/learners', false],
    ['system_admin', '/audit', true],
    ['system_admin', '/learners', false],
    ['region_admin', '/organizations', true],
  ])('%s and %s: %s', (role, address, seen) => {
    expect(addressesOf(role).includes(address)).toBe(seen);
  });

  it.each([
    ['/', '/', true],
    ['/', '/users', false],
    ['/users', '/users/5', true],
    ['/users', '/users-and-more', false],
  ])('%s at %s is current: %s', (to, path, current) => {
    expect(isCurrent(to, path)).toBe(current);
  });
});
