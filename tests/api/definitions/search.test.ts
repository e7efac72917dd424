import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list } from '../../support/requests.ts';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
});
afterAll(() => server.close());

describe('elements are found by a part of the title, the short name or the code', () => {
  it.each([
    ['event-types', 'ЯРМАРКА ВАКАНСИЙ', 'job-fair'],
    ['event-types', 'турникет', 'week-without-turnstiles'],
    ['event-types', 'job-fair', 'job-fair'],
    ['risk-criteria', 'низким трудоустройством', 'weak-specialty'],
    ['questionnaires', 'трудового статуса', 'labour-status'],
  ])('%s: %s', async (resource, q, code) => {
    const found = await list(admin, resource, { q });
    expect(found.map((row) => row.code)).toContain(code);
    expect(await list(admin, resource, { q: `${q} не бывает` })).toEqual([]);
  });
});
