// Z1, first half: the routes of the server and the table of who may take them are the same list.
import { describe, expect, it } from 'vitest';
import { routes } from '../../api/app.ts';
import { isRole, roles, verbs, verbsOf } from '../../forms/access.ts';
import { routeName, routeTable } from '../support/route-table.ts';

const mounted = new Map(routes.map((r) => [routeName(r.method, r.path), r.endpoint.access]));
const allRoles = Object.keys(roles).filter(isRole);
const listed = [...routeTable];

describe('route × role', () => {
  it('every mounted route is in the table, and nothing else is', () => {
    expect([...mounted.keys()].filter((name) => !routeTable.has(name))).toEqual([]);
    expect([...routeTable.keys()].filter((name) => !mounted.has(name))).toEqual([]);
    expect(mounted.size).toBe(routes.length);
  });

  it.each(listed)('%s asks for %s', (name, access) => {
    expect(mounted.get(name)).toBe(access);
  });

  it('only login, health and a questionnaire by its link are open to anybody', () => {
    expect(listed.filter(([, access]) => access === 'public').map(([name]) => name)).toEqual([
      'POST /session',
      'GET /health',
      'GET /public-questionnaires/:uid',
    ]);
  });

  it('each verb of a route is a verb of the house and held by a role', () => {
    const asked = new Set(
      listed.map(([, access]) => access).filter((access) => access.includes('.')),
    );
    expect([...asked].filter((verb) => !verbs.some((known) => known === verb))).toEqual([]);
    expect(
      [...asked].filter(
        (verb) => !allRoles.some((role) => verbsOf(role).some((own) => own === verb)),
      ),
    ).toEqual([]);
  });

  it('reading never takes a writing verb, writing never a reading one', () => {
    const wrong = listed.filter(([name, access]) => {
      if (!access.includes('.')) return false;
      const reads = /\.(?:read|export)$/.test(access);
      return name.startsWith('GET ') !== reads;
    });
    expect(wrong).toEqual([]);
  });
});
