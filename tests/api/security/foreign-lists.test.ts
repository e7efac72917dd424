// Z3: another region's numbers in relations and lists are as absent as numbers nobody has.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list, placeId, query } from '../../support/requests.ts';
import { type Client, rows, startTestServer, type TestServer } from '../../support/server.ts';
import { fillTwoRegions, MISSING, type Pairs } from '../../support/two-regions.ts';

let server: TestServer;
let pairs: Pairs;
let operator: Client;
let admin: Client;
const places = { own: 0, region: 0, foreign: 0 };

beforeAll(async () => {
  server = await startTestServer();
  pairs = await fillTwoRegions(server);
  [operator, admin] = [await server.as('operator'), await server.as('region_admin')];
  places.own = await placeId(admin, 'Колледж А-1');
  places.region = await placeId(admin, 'Регион А');
  places.foreign = await placeId(await server.as('region_admin_b'), 'Колледж Б');
});
afterAll(() => server.close());

const own = (resource: string) => pairs[resource]?.own ?? 0;
const foreign = (resource: string) => pairs[resource]?.foreign ?? 0;

describe('Z3: a foreign number in a relation or a list', () => {
  const relations = [
    'enrolments',
    'categories',
    'consents',
    'participations',
    'practices',
    'resumes',
    'employment-records',
    'responses',
    'assessments',
  ];

  it.each(relations)(
    '%s of a foreign person is an empty list, as of a missing one',
    async (resource) => {
      const of = (learnerId: number) => operator.get(`/api/${resource}${query({ learnerId })}`);
      const [answer, missing] = [await of(foreign('learners')), await of(MISSING)];
      expect([answer.status, answer.text]).toEqual([200, '[]']);
      expect([missing.status, missing.text]).toEqual([200, '[]']);
      expect(answer.headers.get('content-range')).toBe(missing.headers.get('content-range'));
      expect(rows(await of(own('learners'))).length).toBeGreaterThan(0);
    },
  );

  it.each([
    'learners',
    'consents',
    'responses',
    'assessments',
    'reports',
    'graduate-statistics',
    'users',
    'grants',
    'event-types',
    'audit',
  ])('getMany of %s leaves the foreign one out', async (resource) => {
    const login = ['users', 'grants', 'audit', 'reports'].includes(resource)
      ? 'region_admin'
      : 'operator';
    const found = await list(login === 'operator' ? operator : admin, resource, {
      id: [own(resource), foreign(resource), MISSING],
    });
    expect(found.map((row) => row.id)).toEqual([own(resource)]);
  });

  it('what is in force at a foreign place is not told', async () => {
    const ask = (organizationId: number) =>
      operator.get(
        `/api/definition-versions${query({ kind: 'event-type', inForceAt: organizationId })}`,
      );
    const [answer, missing] = [await ask(places.foreign), await ask(MISSING)];
    expect([answer.status, answer.text]).toEqual([404, missing.text]);
    expect((await ask(places.own)).status).toBe(200);
    expect((await ask(places.region)).status).toBe(200);
  });

  it('a service area that has ended reaches nobody', async () => {
    const center = await server.as('employment_center');
    expect(await list(center, 'learners')).toHaveLength(7);
    await server.test.db('service_areas').update({ valid_to: '2026-01-02' });
    expect(await list(center, 'learners')).toEqual([]);
    expect((await center.get(`/api/learners/${own('learners')}`)).status).toBe(404);
  });
});
