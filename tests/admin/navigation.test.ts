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

  const waitingAt = (address: string, role: string, ...places: [number, string][]) => {
    const session = {
      ...sessionOf(role),
      places: places.map(([id, kind]) => ({ id, name: '', kind, role, area: 'subtree' })),
    };
    const items = navigationFor(session).flatMap(({ items: own }) => own);
    return items.find(({ to }) => to === address)?.count?.(session)?.filter;
  };

  it.each([
    ['secretary', { overdue: true }],
    ['responsible', { overdue: true, mine: true }],
    ['analyst', undefined],
  ])('late items of plans wait for %s: %o', (role, filter) => {
    expect(waitingAt('/plans', role, [2, 'region'])).toEqual(filter);
  });

  it.each([
    ['secretary', [2, 'region'], { recordOverdue: true }],
    ['municipal_coordinator', [3, 'municipality'], { recordOverdue: true, municipalityId_in: [3] }],
    ['operator', [5, 'vocational-college'], { recordOverdue: true, organizationId_in: [5] }],
    ['analyst', [2, 'region'], undefined],
  ] as const)('results of events wait for %s of %o: %o', (role, place, filter) => {
    expect(waitingAt('/events', role, [...place])).toEqual(filter);
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
