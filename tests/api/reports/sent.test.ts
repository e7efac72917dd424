// The federal level reads reports that were sent, never drafts, whatever the way.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { created, list, one, placeId, query, today } from '../../support/requests.ts';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let federal: Client;
let admin: Client;
let ids: number[];

beforeAll(async () => {
  server = await startTestServer();
  [federal, admin] = [await server.as('federal'), await server.as('region_admin')];
  const organizationId = await placeId(admin, 'Регион А');
  const { id: templateVersionId } = await one(admin, 'definition-versions', {
    kind: 'report-template',
    inForceAt: organizationId,
  });
  const make = async () =>
    (
      await created(
        admin.post('/api/reports', { templateVersionId, organizationId, asOf: today() }),
      )
    ).id;
  ids = [await make(), await make(), await make()];
  for (const [at, status] of (['draft', 'checked', 'sent'] as const).entries())
    await server.test.db('reports').where({ id: ids[at] }).update({ status });
});
afterAll(() => server.close());

it('in a list, its count and its order', async () => {
  const answer = await federal.get(`/api/reports${query({}, ['status', 'ASC'])}`);
  expect(answer.headers.get('content-range')).toBe('reports 0-0/1');
  expect((await list(federal, 'reports')).map(({ id }) => id)).toEqual([ids[2]]);
  expect(await list(federal, 'reports', { status: 'draft' })).toEqual([]);
});

it('by number, as content, as a file and as people behind a figure', async () => {
  const paths = ['', '/content', '/export', '/people?row=total&column=contingent'];
  for (const id of ids.slice(0, 2))
    for (const path of paths)
      expect([path, (await federal.get(`/api/reports/${id}${path}`)).status]).toEqual([path, 404]);
  for (const path of paths.slice(0, 3))
    expect([path, (await federal.get(`/api/reports/${ids[2]}${path}`)).status]).toEqual([
      path,
      200,
    ]);
});

it('the region itself reads all of them', async () => {
  for (const login of ['region_admin', 'analyst'])
    expect((await list(await server.as(login), 'reports')).map(({ id }) => id)).toEqual(ids);
});
