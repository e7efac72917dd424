// U3: whoever is refused or enters is one event; an event and its deed are written together or not at all.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { contents } from '../../support/contents.ts';
import { eventOf, eventsOf } from '../../support/journal.ts';
import { testPassword } from '../../support/seed-template.ts';
import {
  type Answer,
  type Client,
  loggedIn,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';
import { fillTwoRegions, MISSING, type Pairs } from '../../support/two-regions.ts';

let server: TestServer;
let pairs: Pairs;
let as: (login: string) => Client;

beforeAll(async () => {
  server = await startTestServer();
  pairs = await fillTwoRegions(server);
  as = await loggedIn(server, [
    'operator',
    'operator_plain',
    'region_admin',
    'analyst_named',
    'employment_center',
  ]);
});
afterAll(() => server.close());
afterEach(() => vi.restoreAllMocks());

const own = (resource: string) => pairs[resource]?.own ?? 0;
const origin = () => ({ origin: server.url });

describe('every denial and every entry', () => {
  it.each<[what: string, login: string, ask: (c: Client) => Promise<Answer>]>([
    ['a verb not held', 'operator_plain', (c) => c.get('/api/users')],
    [
      'a foreign record',
      'operator_plain',
      (c) => c.get(`/api/learners/${pairs.learners?.foreign}`),
    ],
    ['a missing record', 'operator_plain', (c) => c.delete(`/api/learners/${MISSING}`, origin())],
    [
      'people behind a special figure',
      'analyst_named',
      (c) => c.get(`/api/reports/${own('reports')}/people?row=total&column=nonsense`),
    ],
  ])('%s', async (_what, login, ask) => {
    const event = await eventOf(server, () => ask(as(login)), 404);
    expect(event).toMatchObject({ outcome: 'denied', actor_login: login });
  });

  it('a page of another site', async () => {
    const event = await eventOf(
      server,
      () => as('operator_plain').post('/api/practices', {}, { origin: 'https://evil.example' }),
      403,
    );
    expect(event).toMatchObject({ outcome: 'denied', actor_login: 'operator_plain' });
  });

  it('logging in, failing to, changing the password, logging out', async () => {
    const enter = (password: string) =>
      server.nobody.post('/api/session', { login: 'curator', password });
    expect(await eventOf(server, () => enter('неверный'), 401)).toMatchObject({
      action: 'session.create',
      outcome: 'failed',
      actor_id: null,
    });
    expect(await eventOf(server, () => enter(testPassword), 201)).toMatchObject({
      action: 'session.create',
      outcome: 'done',
      actor_login: 'curator',
    });
    const curator = await server.as('curator');
    const change = { currentPassword: testPassword, newPassword: 'совсем-другой-2026' };
    expect(
      await eventOf(server, () => curator.put('/api/session/password', change), 204),
    ).toMatchObject({
      action: 'session.password',
    });
    const again = await server.as('curator', change.newPassword);
    expect(await eventOf(server, () => again.delete('/api/session', origin()), 204)).toMatchObject({
      action: 'session.delete',
      actor_login: 'curator',
    });
    expect(JSON.stringify(await server.test.db('audit_events').select('*'))).not.toMatch(
      /неверный|совсем-другой|проверка-2026|временный-7319/,
    );
  });
});

describe('one transaction', () => {
  const newcomer = (): JsonObject => ({
    lastName: 'Откатов',
    firstName: 'Лев',
    birthDate: '2006-02-28',
    organizationId: own('organizations'),
    groupName: 'ИСП-41',
    specialtyCode: '09.02.07',
  });

  it.each<[what: string, table: string]>([
    ['a deed that fails at its end leaves no event', 'person_facts'],
    ['an event that cannot be written undoes the deed', 'audit_events'],
  ])('%s', async (_what, table) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const db = server.test.db;
    const before = await contents(db);
    const statuses: number[] = [];
    const events = await eventsOf(server, async () => {
      await db.schema.renameTable(table, `${table}_elsewhere`);
      statuses.push((await as('operator').post('/api/learners', newcomer())).status);
      const change = { lastName: 'Откатов' };
      statuses.push((await as('operator').put(`/api/learners/${own('learners')}`, change)).status);
      await db.schema.renameTable(`${table}_elsewhere`, table);
    });
    expect(statuses).toEqual([500, 500]);
    expect(await contents(db)).toEqual(before);
    expect(events).toEqual([]);
  });

  it('a view that cannot be journalled shows nothing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await server.test.db.schema.renameTable('audit_events', 'audit_events_elsewhere');
    const answer = await as('operator').get(`/api/learners/${own('learners')}`);
    await server.test.db.schema.renameTable('audit_events_elsewhere', 'audit_events');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('Соколов');
  });
});
