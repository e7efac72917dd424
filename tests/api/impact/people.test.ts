// Who changes and why: to whoever may read everything the change reads, journalled like any list of people.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { askGroup, type Draft, draftOf, impactOf, part, tuned } from '../../support/impact.ts';
import { placeId } from '../../support/requests.ts';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let region: number;
let draft: Draft;
let result: JsonObject;

const own = (code: string, change: (body: JsonObject) => JsonObject) =>
  draftOf(admin, 'risk-criteria', 'risk-criterion', code, region, change);
const people = ({ id }: Draft, query = '') =>
  admin.get(`/api/risk-criteria/${id}/impact/people${query}`);

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  region = await placeId(admin, 'Регион А');
  await askGroup(await server.as('operator'), 'Колледж А-1', 40, '09.02.07');
  draft = await own('no-employer-events', tuned('enoughEvents', { default: 3 }));
  result = await impactOf(server, admin, draft);
}, 120_000);
afterAll(() => server.close());

describe('people who change', () => {
  it('are as many as counted, each with levels before and after and the fact that decides', async () => {
    const answer = await people(draft);
    expect(answer.status, answer.text).toBe(200);
    const changed = Number(part(result.sums).changed);
    expect(changed).toBeGreaterThan(0);
    expect(rows(answer)).toHaveLength(changed);
    expect(answer.headers.get('content-range')).toBe(`learners 0-${changed - 1}/${changed}`);
    for (const row of rows(answer)) {
      expect(row).toMatchObject({
        before: 'not-high',
        after: 'high',
        organizationName: 'Колледж А-1',
      });
      const [reason] = Array.isArray(row.reasons) ? row.reasons.map(part) : [];
      expect(reason).toMatchObject({
        number: 9,
        before: 'not-met',
        after: 'met',
        parameters: [{ title: 'Сколько мероприятий за период достаточно', before: 1, after: 3 }],
      });
      const [fact] = Array.isArray(reason?.facts) ? reason.facts.map(part) : [];
      expect([1, 2]).toContain(fact?.value);
      expect(part(fact?.last).date).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it.each([
    ['became', 'became'],
    ['ceased', 'ceased'],
  ])('%s are told apart', async (change, sum) => {
    expect(rows(await people(draft, `?change=${change}`))).toHaveLength(
      Number(part(result.sums)[sum]),
    );
  });

  it('come by pages, in the order of their names', async () => {
    const range = encodeURIComponent('[0,4]');
    const page = await people(draft, `?range=${range}`);
    const names = rows(page).map(({ fullName }) => String(fullName));
    expect(names).toHaveLength(5);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'ru')));
  });

  it('are journalled with their numbers', async () => {
    const shown = rows(await people(draft)).map(({ id }) => Number(id));
    const event = await server.test
      .db('audit_events')
      .where({ action: 'learner.read', actor_login: 'region_admin' })
      .orderBy('id', 'desc')
      .first();
    expect(event.outcome).toBe('viewed');
    const subjects: number[] = JSON.parse(event.subjects);
    expect(subjects.sort()).toEqual(shown.sort());
  });
});

describe('rights', () => {
  it('a change that reads special characteristics stops at organisations', async () => {
    const special = await own('conscripted', (body) => ({ ...body, missing: 'not-met' }));
    await impactOf(server, admin, special);
    const refused = await people(special);
    expect(refused.status).toBe(404);
    expect(object(refused).title).toBe('Список людей вам не открыт');
  });

  it.each(['operator', 'analyst_named', 'region_admin_b'])('%s meets nothing', async (login) => {
    const client = await server.as(login);
    const answer = await client.get(`/api/risk-criteria/${draft.id}/impact/people`);
    expect(answer.status).toBe(404);
  });

  it('nobody is asked before the impact is counted', async () => {
    const fresh = await own('no-experience', tuned('enoughPractices', { default: 2 }));
    expect((await people(fresh)).status).toBe(409);
  });
});
