// A4: what was taken away is gone within a second, in every process over the same database.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FRESH_MILLISECONDS } from '../../../api/access/request-actor.ts';
import { buildApp } from '../../../api/app.ts';
import { one, placeId } from '../../support/requests.ts';
import { testPassword } from '../../support/seed-template.ts';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let second: Server;
let secondUrl: string;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  // Another process remembers on its own: another context over the same database.
  second = createServer(buildApp({ ...server.app }));
  await new Promise<void>((resolve) => second.listen(0, '127.0.0.1', resolve));
  secondUrl = `http://127.0.0.1:${(second.address() as AddressInfo).port}`;
  admin = await server.as('region_admin');
});
afterAll(async () => {
  second.closeAllConnections();
  second.close();
  await server.close();
});

const elsewhere = async (client: Client, path: string) =>
  (await fetch(`${secondUrl}${path}`, { headers: { cookie: client.cookie ?? '' } })).status;

/** Both processes refuse as soon as what they remember of the session has outlived its half second. */
async function refusedEverywhere(client: Client, path: string, status: number): Promise<void> {
  await expect
    .poll(async () => [(await client.get(path)).status, await elsewhere(client, path)], {
      timeout: 5000,
      interval: 50,
    })
    .toEqual([status, status]);
}

it('remembers a session for less than a second', () => {
  expect(FRESH_MILLISECONDS).toBeLessThan(1000);
});

const own = '/api/learners?range=[0,0]';

describe('an open session', () => {
  it.each<[what: string, login: string, status: number, act: (id: number) => Promise<number>]>([
    [
      'blocked',
      'operator_med',
      401,
      async (id) => (await admin.put(`/api/users/${id}`, { status: 'blocked' })).status,
    ],
    [
      'given a new temporary password',
      'operator_plain',
      401,
      async (id) =>
        (await admin.post(`/api/users/${id}/password`, { password: 'временный-7319' })).status,
    ],
    [
      'deprived of the role',
      'curator',
      404,
      async (id) => {
        const { id: grant } = await one(admin, 'grants', { userId: id });
        return (await admin.delete(`/api/grants/${grant}`, { origin: server.url })).status;
      },
    ],
    [
      'whose role has ended',
      'base_center',
      404,
      async (id) => {
        const { id: grant } = await one(admin, 'grants', { userId: id });
        return (await admin.put(`/api/grants/${grant}`, { endsOn: '2026-01-02' })).status;
      },
    ],
  ])('of somebody %s', async (_what, login, status, act) => {
    const client = await server.as(login);
    expect([(await client.get(own)).status, await elsewhere(client, own)]).toEqual([200, 200]);
    const { id } = await one(admin, 'users', { login });
    expect(await act(id)).toBeLessThan(300);
    await refusedEverywhere(client, own, status);
  });

  it('of somebody who changed the password elsewhere; the new one lives', async () => {
    const [here, there] = [await server.as('analyst'), await server.as('analyst')];
    const answer = await here.put('/api/session/password', {
      currentPassword: testPassword,
      newPassword: 'совсем-другой-2026',
    });
    expect(answer.status).toBe(204);
    await refusedEverywhere(there, own, 401);
    await refusedEverywhere(here, own, 401);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await server.nobody.get(own, { cookie })).status).toBe(200);
    await expect(server.as('analyst')).rejects.toThrow(/401/);
  });

  it('of somebody blocked while the clock was put back an hour', async () => {
    const client = await server.as('federal');
    const path = '/api/session';
    expect([(await client.get(path)).status, await elsewhere(client, path)]).toEqual([200, 200]);
    const hour = 3_600_000;
    const now = Date.now;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() - hour);
    await server.test.db('users').where({ login: 'federal' }).update({ status: 'blocked' });
    await refusedEverywhere(client, path, 401).finally(() => clock.mockRestore());
  });

  it('moved to another place sees that place only', async () => {
    const client = await server.as('operator');
    const { id: userId } = await one(admin, 'users', { login: 'operator' });
    const { id: grant } = await one(admin, 'grants', { userId, role: 'operator' });
    const total = async () => (await client.get(own)).headers.get('content-range')?.split('/')[1];
    expect(await total()).toBe('6');
    const organizationId = await placeId(admin, 'Колледж А-2');
    expect((await admin.put(`/api/grants/${grant}`, { organizationId })).status).toBe(200);
    await expect.poll(total, { timeout: 1000 }).toBe('2');
  });
});

describe('a temporary password', () => {
  it('opens nothing but its own change', async () => {
    const organizationId = await placeId(admin, 'Колледж А-2');
    const made = await admin.post('/api/users', {
      login: 'novice',
      name: 'Новичок Ольга',
      organizationId,
      password: 'временный-7319',
    });
    expect(made.status, made.text).toBe(201);
    const novice = await server.as('novice', 'временный-7319');
    expect((await novice.get('/api/session')).status).toBe(200);
    for (const path of ['/api/learners', '/api/organizations', '/api/facts'])
      expect((await novice.get(path)).status).toBe(403);
    const changes: [string, string, number][] = [
      ['неверный', 'совсем-другой-2026', 422],
      ['временный-7319', 'короткий', 422],
      ['временный-7319', 'временный-7319', 422],
      ['временный-7319', 'novice-novice-1', 422],
      ['временный-7319', 'совсем-другой-2026', 204],
    ];
    for (const [currentPassword, newPassword, status] of changes) {
      expect(
        (await novice.put('/api/session/password', { currentPassword, newPassword })).status,
        newPassword,
      ).toBe(status);
    }
  });
});
