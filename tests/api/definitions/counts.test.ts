// The section in numbers: as many as the lists show, as much use as the tab of use tells, and nothing of
// another region.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { list } from '../../support/requests.ts';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';
import { fillTwoRegions, type Pairs } from '../../support/two-regions.ts';

let server: TestServer;
let pairs: Pairs;
const clients: Record<string, Client> = {};

beforeAll(async () => {
  server = await startTestServer();
  pairs = await fillTwoRegions(server);
  for (const login of ['region_admin', 'region_admin_b', 'operator', 'methodologist'])
    clients[login] = await server.as(login);
});
afterAll(() => server.close());

const as = (login: string): Client => clients[login] ?? server.nobody;
const counts = async (login: string, query = '') =>
  rows(await as(login).get(`/api/definition-counts${query}`));

describe.each(['region_admin', 'operator', 'methodologist'])('as %s', (login) => {
  it('the summary counts what the lists show', async () => {
    const summary = new Map((await counts(login)).map((row) => [row.id, row]));
    for (const { code, resource } of kinds) {
      const shown = await list(as(login), resource, {});
      const all = rows(await as(login).get(`/api/${resource}?range=[0,199]`));
      expect(all.length).toBeGreaterThanOrEqual(shown.length);
      expect(summary.get(code), code).toMatchObject({
        resource,
        inForce: all.filter((row) => row.publishedNumber !== null && !row.withdrawnOn).length,
        scheduled: all.filter((row) => row.scheduledOn).length,
        waiting: all.filter((row) => row.updateVersionId !== null).length,
        drafts: all.filter(
          ({ state, publishedNumber }) => state === 'changed' || publishedNumber === null,
        ).length,
      });
    }
  });
});

describe('use', () => {
  it.each(kinds.map(({ code, resource }) => [code, resource]))(
    'of each element of kind %s is what its tab tells',
    async (code, resource) => {
      const page = rows(await as('region_admin').get(`/api/${resource}?range=[0,49]`));
      const ids = page.map(({ id }) => id).join(',');
      const counted = await counts('region_admin', `?kind=${code}&ids=${ids}`);
      expect(counted.length).toBe(page.length);
      // Of a draft the tab tells what its text would give; nothing is made by it yet.
      const drafts = new Set(
        page.filter((row) => row.publishedNumber === null).map(({ id }) => id),
      );
      for (const { id, users, records } of counted) {
        if (drafts.has(id)) {
          expect(records ?? 0).toBe(0);
          continue;
        }
        const usage = object(await as('region_admin').get(`/api/${resource}/${id}/usage`));
        const inForce = (usage.definitions as JsonObject[]).filter((one) => one.inForce === true);
        const made = (usage.records as JsonObject[]).reduce(
          (sum, one) => sum + Number(one.total),
          0,
        );
        expect([id, users, records ?? 0]).toEqual([id, inForce.length, made]);
      }
    },
  );

  it('counts responses of a questionnaire in one region without those of the other', async () => {
    const page = rows(await as('region_admin').get('/api/questionnaires?range=[0,49]'));
    const ids = page.map(({ id }) => id).join(',');
    const total = async (login: string) =>
      (await counts(login, `?kind=questionnaire&ids=${ids}`)).reduce(
        (sum, { records }) => sum + Number(records),
        0,
      );
    const made = async (login: string) =>
      Number((await as(login).get('/api/responses')).headers.get('content-range')?.split('/')[1]);
    expect(await total('region_admin')).toBe(await made('region_admin'));
    expect(await total('region_admin')).toBeGreaterThan(0);
    expect(await total('methodologist')).toBe(0);
  });

  it('tells nothing of another region’s elements', async () => {
    const { own, foreign } = pairs['event-types'] ?? { own: 0, foreign: 0 };
    const asked = await counts('region_admin', `?kind=event-type&ids=${own},${foreign},999999`);
    expect(asked.map(({ id }) => id)).toEqual([own]);
  });

  it.each([
    '?kind=nothing&ids=1',
    '?kind=questionnaire',
    '?kind=questionnaire&ids=1,x',
    '?other=1',
  ])('refuses %s', async (query) => {
    expect((await as('region_admin').get(`/api/definition-counts${query}`)).status).toBe(400);
  });
});

it('of published elements the list tells who published them, and orders by it', async () => {
  const asked = await as('region_admin').get(
    `/api/event-types?sort=${encodeURIComponent('["publishedByName","DESC"]')}`,
  );
  expect(asked.status).toBe(200);
  const own = rows(asked).find(({ id }) => id === pairs['event-types']?.own);
  expect(own?.publishedByName).toEqual(expect.stringContaining('region_admin'));
});
