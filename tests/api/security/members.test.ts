// Z8: members nobody writes, and rights nobody gives to themselves.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { contents } from '../../support/contents.ts';
import { errorsOf, one, placeId, query } from '../../support/requests.ts';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';
import { fillTwoRegions, type Pairs } from '../../support/two-regions.ts';

let server: TestServer;
let pairs: Pairs;
let operator: Client;
let admin: Client;
const places = { own: 0, region: 0 };

beforeAll(async () => {
  server = await startTestServer();
  pairs = await fillTwoRegions(server);
  [operator, admin] = [await server.as('operator'), await server.as('region_admin')];
  places.own = await placeId(admin, 'Колледж А-1');
  places.region = await placeId(admin, 'Регион А');
});
afterAll(() => server.close());

const own = (resource: string) => pairs[resource]?.own ?? 0;

const person = {
  lastName: 'Чужой',
  firstName: 'Лев',
  birthDate: '2006-02-28',
  groupName: 'ИСП-42',
  specialtyCode: '09.02.07',
};
const grant = { role: 'operator', startsOn: '2026-01-01' };
describe('Z8: members nobody writes', () => {
  const names = [
    'role',
    'org_id',
    'organization_id',
    'status',
    'demo',
    'uid',
    'risk_level',
    'search_key',
    'constructor',
    'toString',
    'hasOwnProperty',
  ];

  it.each([...names, '__proto__'])('%s in a body is refused, the row as it was', async (name) => {
    const text = (body: JsonObject) =>
      `{${JSON.stringify(name)}:{"x":1},${JSON.stringify(body).slice(1)}`;
    const before = await contents(server.test.db);
    const at = `/api/learners/${own('learners')}`;
    const changed = await operator.request('PUT', at, text({ course: 1 }));
    const made = await operator.request(
      'POST',
      '/api/learners',
      text({ ...person, organizationId: places.own }),
    );
    const bulk = await operator.request(
      'PUT',
      `/api/learners${query({ id: [own('learners')] })}`,
      text({ course: 1 }),
    );
    expect([changed.status, made.status, bulk.status]).toEqual([400, 400, 400]);
    expect(Object.keys(errorsOf(made)).length + Number(name === '__proto__')).toBeGreaterThan(0);
    expect(await contents(server.test.db)).toEqual(before);
  });

  it('nobody raises the own rights', async () => {
    const before = await contents(server.test.db);
    const self = await one(admin, 'users', { login: 'region_admin' });
    for (const role of [
      'special-access',
      'personal',
      'system_admin',
      'methodologist',
      'operator',
    ]) {
      const answer = await admin.post('/api/grants', {
        ...grant,
        role,
        userId: self.id,
        organizationId: places.region,
        orderNumber: '1',
        orderDate: '2026-01-01',
      });
      expect(answer.status, role).toBe(422);
    }
    for (const role of ['system_admin', 'methodologist', 'federal']) {
      const answer = await admin.post('/api/grants', {
        ...grant,
        role,
        userId: own('users'),
        organizationId: places.own,
      });
      expect(answer.status, role).toBe(422);
    }
    expect(await contents(server.test.db)).toEqual(before);
  });
});
