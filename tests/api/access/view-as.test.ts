// «Просмотр от имени»: what both may see and nothing else, nothing written, told in the journal by both names.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../../api/app.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { eightAtOnce, hasTurn } from '../../support/breadth.ts';
import { contents } from '../../support/contents.ts';
import { allCells, cells, harmless, requestCell } from '../../support/matrix-cells.ts';
import { list } from '../../support/requests.ts';
import { routeTable } from '../../support/route-table.ts';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
  testClock,
} from '../../support/server.ts';
import { fillTwoRegions, type Pairs } from '../../support/two-regions.ts';

let server: TestServer;
let pairs: Pairs;
const ids: Record<string, number> = {};

beforeAll(async () => {
  server = await startTestServer();
  pairs = await fillTwoRegions(server);
  for (const row of await server.test.db('users').select('id', 'login')) ids[row.login] = row.id;
});
afterAll(() => server.close());

const begin = (client: Client, login: string) =>
  client.post('/api/session/view', { userId: ids[login] ?? 0 });
const finish = (client: Client) => client.delete('/api/session/view', { origin: server.url });

async function looking(viewer: string, login: string): Promise<Client> {
  const client = await server.as(viewer);
  const answer = await begin(client, login);
  expect(answer.status, answer.text).toBe(204);
  return client;
}

const lists = routes
  .filter(({ method, many }) => method === 'get' && many)
  .map(({ path }) => path.replace(/\/$/, ''))
  .filter((path) => !path.includes(':'));

/** Rows by their ids; nothing where the list is closed to this reader. */
async function shown(client: Client, path: string): Promise<Map<string, JsonObject>> {
  const answer = await client.get(`/api${path}?range=[0,199]&sort=["id","ASC"]`);
  if (answer.status === 404) return new Map();
  expect(answer.status, `${path} ${answer.text}`).toBe(200);
  return new Map(rows(answer).map((row) => [String(row.id), row]));
}

/** Files of answers are sent by whoever is signed in; not by whoever looks with another's eyes. */
const files = [
  ['POST', '/answer-files'],
  ['PUT', '/answer-files/01890000-0000-7000-8000-000000000000'],
] as const;

const viewed: [viewer: string, login: string][] = [
  ['region_admin', 'operator'],
  ['region_admin', 'operator_med'],
  ['region_admin', 'curator'],
  ['region_admin', 'secretary'],
  ['region_admin', 'employment_center'],
  ['region_admin', 'municipal_coordinator'],
  ['region_admin', 'analyst'],
  ['system_admin', 'region_admin'],
  ['system_admin', 'operator'],
  ['system_admin', 'methodologist'],
];

describe.each(viewed)('%s with the eyes of %s', { timeout: 60_000 }, (viewer, login) => {
  it('sees of every list the rows and fields that both see', async () => {
    const own = await server.as(viewer);
    const person = await server.as(login);
    const through = await looking(viewer, login);
    const wrong: string[] = [];
    let seen = 0;
    for (const path of lists) {
      if (path === '/audit' || path === '/definition-updates') continue;
      const [a, b] = [await shown(own, path), await shown(person, path)];
      const both = await shown(through, path);
      seen += both.size;
      const owned = path === '/saved-views' || path === '/tokens' || path === '/jobs';
      if (owned && both.size > 0) wrong.push(`${path}: ${both.size} of one’s own`);
      for (const [id, row] of both) {
        for (const name of Object.keys(row)) {
          // Tells that there is something closed.
          if (name === 'closedQuestions') continue;
          const [mine, theirs] = [a.get(id), b.get(id)];
          if (!mine || !theirs) wrong.push(`${path} ${id}: hidden from ${mine ? login : viewer}`);
          else if (!(name in mine) || !(name in theirs)) wrong.push(`${path} ${id}: ${name}`);
        }
      }
      // What both see is not lost either.
      const common = [...a.keys()].filter((id) => b.has(id));
      if (!owned && common.length !== both.size)
        wrong.push(`${path}: ${both.size} of ${common.length} rows`);
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(3);
  });

  it('writes on no route', async () => {
    const through = await looking(viewer, login);
    const before = await contents(server.test.db);
    const wrong: string[] = [];
    const at = viewed.findIndex(([a, b]) => a === viewer && b === login);
    const writing = cells.filter(
      ({ method }, item) => method !== 'GET' && hasTurn(item, at, viewed.length),
    );
    await eightAtOnce(writing, async (cell) => {
      const [path, body] = harmless(cell, pairs[cell.resource]?.own ?? 1);
      const { status } = await requestCell(through, server.url, cell, [path, body]);
      if (status !== 403 && status !== 404) wrong.push(`${cell.name}: ${status}`);
    });
    for (const [method, path] of [
      ['PUT', '/api/session/password'],
      ['POST', '/api/session'],
    ] as const) {
      const { status } = await through.request(method, path, {
        login: 'x',
        password: 'x',
        currentPassword: 'x',
        newPassword: 'x',
      });
      if (status !== 403) wrong.push(`${method} ${path}: ${status}`);
    }
    const part = { name: 'справка.pdf', size: 4, part: 'JVBERg==' };
    for (const [method, path] of files) {
      const { status } = await through.request(method, `/api${path}`, part);
      if (status !== 403) wrong.push(`${method} ${path}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(await contents(server.test.db)).toEqual(before);
  });
});

it('every writing route is in the table the tests above go by', () => {
  const writing = [...routeTable.keys()].filter((name) => !name.startsWith('GET '));
  const tried = new Set([
    ...allCells.map(({ name }) => name),
    'PUT /session/password',
    'POST /session',
    ...files.map(([method, path]) => `${method} ${path.replace(/[^/]{36}/, ':uid')}`),
    // These two end the view.
    'DELETE /session',
    'DELETE /session/view',
  ]);
  expect(writing.filter((name) => !tried.has(name))).toEqual([]);
});

describe('special values', () => {
  it('stay closed to an administrator with the eyes of an operator with the допуск', async () => {
    const operator = await server.as('operator');
    const special = routes.find(({ path }) => path === '/learners/')?.dataset?.fields ?? {};
    const names = Object.entries(special).flatMap(([name, field]) =>
      field.sensitivity === 'special' ? [name] : [],
    );
    const id = pairs.learners?.own ?? 0;
    const openly = object(await operator.get(`/api/learners/${id}`));
    expect(names.some((name) => name in openly) || names.length === 0).toBe(true);
    const through = await looking('region_admin', 'operator');
    const card = object(await through.get(`/api/learners/${id}`));
    expect(names.filter((name) => name in card)).toEqual([]);
    expect(object(await through.get('/api/session'))).toMatchObject({ specialAccess: false });
    expect(rows(await operator.get('/api/categories')).length).toBeGreaterThan(0);
    expect(rows(await through.get('/api/categories'))).toEqual([]);
  });
});

describe('nobody looks', () => {
  it.each<[viewer: string, login: string, status: number]>([
    ['region_admin', 'region_admin', 422],
    ['region_admin', 'system_admin', 404],
    ['region_admin', 'methodologist', 404],
    ['region_admin', 'region_admin_b', 404],
    ['operator', 'curator', 404],
    ['secretary', 'operator', 404],
  ])('%s → %s: %i', async (viewer, login, status) => {
    const client = await server.as(viewer);
    expect((await begin(client, login)).status).toBe(status);
    expect(object(await client.get('/api/session')).viewAs).toBeUndefined();
  });

  it('through two pairs of eyes', async () => {
    const client = await looking('system_admin', 'region_admin');
    expect((await begin(client, 'operator')).status).toBe(403);
  });
});

describe('a view', () => {
  it('is told in the session, and ends when it is ended', async () => {
    const client = await looking('region_admin', 'operator');
    const session = object(await client.get('/api/session'));
    expect(session.user).toMatchObject({ login: 'operator' });
    expect(session.viewAs).toMatchObject({ viewerName: expect.any(String) });
    expect((await finish(client)).status).toBe(204);
    const after = object(await client.get('/api/session'));
    expect(after.user).toMatchObject({ login: 'region_admin' });
    expect(after.viewAs).toBeUndefined();
  });

  it('is journalled from its beginning to its end with both names, and each person opened', async () => {
    const client = await looking('region_admin', 'operator');
    const id = pairs.learners?.own ?? 0;
    expect((await client.get(`/api/learners/${id}`)).status).toBe(200);
    expect((await client.get('/api/organizations/999999')).status).toBe(404);
    await finish(client);
    const events: { action: string; summary: string; actor_login: string }[] = await server.test
      .db('audit_events')
      .orderBy('id', 'desc')
      .limit(4)
      .select('action', 'summary', 'actor_login');
    expect(events.map(({ action }) => action)).toEqual([
      'session.view-end',
      'get',
      'learner.read',
      'session.view',
    ]);
    for (const { actor_login, summary } of events) {
      expect(actor_login).toBe('region_admin');
      expect(summary).toContain('operator');
    }
  });

  it('ends by itself after half an hour, in the journal too', async () => {
    const began = new Date();
    const client = await looking('region_admin', 'operator');
    const who = async () => (object(await client.get('/api/session')).user as JsonObject).login;
    expect(await who()).toBe('operator');
    testClock.set(new Date(began.getTime() + 29 * 60_000).toISOString());
    await expect.poll(who, { timeout: 3000 }).toBe('operator');
    testClock.set(new Date(began.getTime() + 31 * 60_000).toISOString());
    await expect.poll(who, { timeout: 3000 }).toBe('region_admin');
    const ends = await list(await server.as('region_admin'), 'audit', {
      action: 'session.view-end',
    });
    expect(ends.map(({ summary }) => summary)).toContain(
      'Просмотр от имени operator закончился сам',
    );
    testClock.set(new Date().toISOString());
  });

  it('ends with the session', async () => {
    const client = await looking('region_admin', 'operator');
    expect((await client.delete('/api/session', { origin: server.url })).status).toBe(204);
    expect((await client.get('/api/session')).status).toBe(401);
    const again = await server.as('region_admin');
    expect(object(await again.get('/api/session')).viewAs).toBeUndefined();
  });

  it('ends when whoever looks loses the right to keep that account', async () => {
    const client = await looking('system_admin', 'region_admin');
    const who = async () => (object(await client.get('/api/session')).user as JsonObject).login;
    expect(await who()).toBe('region_admin');
    await server.test
      .db('grants')
      .where({ user_id: ids.system_admin })
      .update({ ends_on: '2026-01-02' });
    await expect.poll(who, { timeout: 3000 }).toBe('system_admin');
    await server.test.db('grants').where({ user_id: ids.system_admin }).update({ ends_on: null });
  });
});
