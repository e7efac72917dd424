// Keys of programs: what they are made of, how long they live, what is told of them and to whom.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../../api/app.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { list, one, today } from '../../support/requests.ts';
import { testPassword } from '../../support/seed-template.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let second: Server;
let secondUrl: string;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
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

let made = 0;
async function newKey(client: Client, body: JsonObject = {}): Promise<JsonObject> {
  made += 1;
  const answer = await client.post('/api/tokens', {
    name: `Программа ${made}`,
    expiresOn: today(),
    ...body,
  });
  expect(answer.status, answer.text).toBe(201);
  return object(answer);
}

const own = '/api/learners?range=[0,0]';
const later = (days: number) =>
  new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

const byKeyElsewhere = async (key: string) =>
  (await fetch(`${secondUrl}${own}`, { headers: { authorization: `Bearer ${key}` } })).status;

/** Every process answers so as soon as what it remembers has outlived its half second. */
async function answeredEverywhere(key: string, status: number): Promise<void> {
  const client = server.byKey(key);
  await expect
    .poll(async () => [(await client.get(own)).status, await byKeyElsewhere(key)], {
      timeout: 5000,
      interval: 50,
    })
    .toEqual([status, status]);
}

describe('a key', () => {
  it('has 256 random bits behind its prefix, is shown once and kept as a hash', async () => {
    const client = await server.as('operator');
    const { id, key, beginning } = await newKey(client);
    expect(String(key)).toMatch(/^pmt_[\w-]{43}$/);
    expect(String(key).startsWith(String(beginning))).toBe(true);
    const again = await client.get(`/api/tokens/${id}`);
    const listed = await client.get('/api/tokens');
    const stored = JSON.stringify([
      await server.test.db('api_tokens').select(),
      await server.test.db('audit_events').select(),
      await server.test.db('idempotency_keys').select(),
    ]);
    for (const text of [again.text, listed.text, stored]) expect(text).not.toContain(String(key));
    expect(stored).not.toContain(String(key).slice(-20));
  });

  it('is not kept for a repeated request either', async () => {
    const client = await server.as('operator');
    const body = { name: 'Повтор', expiresOn: today() };
    const headers = { 'idempotency-key': 'key-of-a-key-0001' };
    const first = await client.post('/api/tokens', body, headers);
    const second = await client.post('/api/tokens', body, headers);
    expect([first.status, second.status]).toEqual([201, 422]);
    const stored = JSON.stringify(await server.test.db('idempotency_keys').select());
    expect(stored).not.toContain(String(object(first).key));
  });

  it.each<[what: string, body: JsonObject, status: number, field: string]>([
    ['longer than a year', { expiresOn: later(367) }, 422, 'expiresOn'],
    ['ended before it began', { expiresOn: later(-1) }, 422, 'expiresOn'],
    ['without a name', { name: '  ' }, 400, 'name'],
    ['named as another', { name: 'Двойник' }, 422, 'name'],
  ])('is refused: %s', async (_what, body, status, field) => {
    const client = await server.as('operator_plain');
    if (body.name === 'Двойник') await newKey(client, { name: 'Двойник' });
    const answer = await client.post('/api/tokens', {
      name: 'Новый',
      expiresOn: today(),
      ...body,
    });
    expect(answer.status).toBe(status);
    expect(Object.keys(object(answer).errors as JsonObject)).toEqual([field]);
  });

  it('of a whole year is taken', async () => {
    expect((await newKey(admin, { expiresOn: later(366) })).state).toBe('active');
  });

  it('is nobody’s but its owner’s', async () => {
    const id = Number((await newKey(await server.as('operator'))).id);
    const other = await server.as('operator_plain');
    for (const client of [other, admin]) {
      expect((await client.get(`/api/tokens/${id}`)).status).toBe(404);
      const removed = await client.delete(`/api/tokens/${id}`, { origin: server.url });
      expect(removed.status).toBe(404);
    }
    expect(await list(other, 'tokens', { id: [id] })).toEqual([]);
  });

  it('tells when it was used last', async () => {
    const client = await server.as('operator');
    const made = await newKey(client);
    const [id, key] = [Number(made.id), made.key];
    expect((await one(client, 'tokens', { id: [id] })).lastUsedAt).toBeNull();
    expect((await server.byKey(String(key)).get(own)).status).toBe(200);
    expect((await one(client, 'tokens', { id: [id] })).lastUsedAt).not.toBeNull();
  });
});

describe('a key is felt to be gone within a second in every process', () => {
  it.each<[what: string, login: string, status: number, act: (of: Of) => Promise<number>]>([
    [
      'when revoked',
      'operator',
      401,
      async ({ client, tokenId }) =>
        (await client.delete(`/api/tokens/${tokenId}`, { origin: server.url })).status,
    ],
    [
      'when its owner is blocked',
      'operator_med',
      401,
      async ({ userId }) => (await admin.put(`/api/users/${userId}`, { status: 'blocked' })).status,
    ],
    [
      'when its owner is given a new temporary password',
      'operator_plain',
      401,
      async ({ userId }) =>
        (await admin.post(`/api/users/${userId}/password`, { password: 'временный-7319' })).status,
    ],
    [
      'when its owner changes the password',
      'analyst',
      401,
      async ({ client }) =>
        (
          await client.put('/api/session/password', {
            currentPassword: testPassword,
            newPassword: 'совсем-другой-2026',
          })
        ).status,
    ],
    [
      'when its owner loses the role',
      'curator',
      404,
      async ({ userId }) => {
        const { id } = await one(admin, 'grants', { userId });
        return (await admin.delete(`/api/grants/${id}`, { origin: server.url })).status;
      },
    ],
    [
      'when its term has ended',
      'base_center',
      401,
      ({ tokenId }) =>
        server.test
          .db('api_tokens')
          .where({ id: tokenId })
          .update({ expires_on: later(-2) }),
    ],
  ])('%s', async (_what, login, status, act) => {
    const client = await server.as(login);
    const { id, key } = await newKey(client);
    await answeredEverywhere(String(key), 200);
    const { id: userId } = await one(admin, 'users', { login });
    expect(await act({ client, tokenId: Number(id), userId: Number(userId) })).toBeLessThan(300);
    await answeredEverywhere(String(key), status);
  });
});

describe('a password changed or reset ends keys for good', () => {
  it('the list says revoked, the journal how many; a key made after works', async () => {
    const before = await server.as('analyst', 'совсем-другой-2026');
    const [first, second] = [await newKey(before), await newKey(before)];
    const changed = await before.put('/api/session/password', {
      currentPassword: 'совсем-другой-2026',
      newPassword: testPassword,
    });
    const cookie = changed.headers.get('set-cookie')?.split(';')[0] ?? '';
    const stored: { revoked_at: string | null }[] = await server.test
      .db('api_tokens')
      .whereIn('id', [Number(first.id), Number(second.id)]);
    expect(stored.map(({ revoked_at }) => revoked_at === null)).toEqual([false, false]);
    const told = await server.nobody.get(`/api/tokens/${first.id}`, { cookie });
    expect(object(told).state).toBe('revoked');
    const event = await server.test
      .db('audit_events')
      .where({ action: 'session.password' })
      .orderBy('id', 'desc')
      .first('summary');
    expect(event.summary).toBe('Пароль изменён; отозваны ключи доступа: 2');
    const key = String((await newKey(await server.as('analyst'))).key);
    expect((await server.byKey(key).get(own)).status).toBe(200);
  });
});

interface Of {
  client: Client;
  tokenId: number;
  userId: number;
}

describe('by a key', () => {
  it('the page it came from does not matter, the key of repetition does', async () => {
    const { key } = await newKey(admin);
    const client = server.byKey(String(key));
    const organizationId = (await one(admin, 'organizations', { name: 'Колледж А-2' })).id;
    const body = { organizationId, name: 'Завод по ключу' };
    const headers = {
      origin: 'https://other.example',
      'sec-fetch-site': 'cross-site',
      'idempotency-key': 'employer-by-key-01',
    };
    const first = await client.post('/api/employers', body, headers);
    const second = await client.post('/api/employers', body, headers);
    expect([first.status, second.status], first.text).toEqual([201, 201]);
    expect(object(second).id).toBe(object(first).id);
    const [event] = await list(admin, 'audit', { resource: 'employers' });
    expect(event?.actorLogin).toBe('region_admin');
    expect(String(event?.summary)).toMatch(/по ключу доступа «Программа \d+»/);
  });

  it.each<[method: string, path: string, body?: JsonObject]>([
    ['POST', '/api/tokens', { name: 'Ещё', expiresOn: today() }],
    ['DELETE', '/api/session'],
    [
      'PUT',
      '/api/session/password',
      { currentPassword: testPassword, newPassword: 'x'.repeat(12) },
    ],
    ['POST', '/api/session', { login: 'region_admin', password: testPassword }],
    ['POST', '/api/users', {}],
    ['POST', '/api/grants', {}],
  ])('%s %s is refused', async (method, path, body) => {
    const client = server.byKey(String((await newKey(admin)).key));
    const answer = await client.request(method, path, body);
    expect([answer.status, object(answer).title]).toEqual([
      403,
      'По ключу доступа это сделать нельзя',
    ]);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('one learns who one is', async () => {
    const client = server.byKey(String((await newKey(admin)).key));
    expect(object(await client.get('/api/session')).user).toMatchObject({ login: 'region_admin' });
  });
});

describe('a wrong key', () => {
  it.each([
    ['unknown', `Bearer pmt_${'a'.repeat(43)}`],
    ['of another form', 'Bearer nonsense'],
    ['empty', 'Bearer'],
    ['written small', 'bearer x'],
  ])('%s: 401 with one answer, and no more than anonymous', async (_what, authorization) => {
    const cookie = admin.cookie ?? '';
    for (const path of [own, '/api/session', '/api/health']) {
      const answer = await server.nobody.get(path, { authorization, cookie });
      expect([answer.status, answer.headers.get('www-authenticate')], path).toEqual([
        401,
        'Bearer error="invalid_token"',
      ]);
    }
  });

  it('another scheme is not ours: the cookie is heard', async () => {
    const headers = { authorization: 'Basic eDp5', cookie: admin.cookie ?? '' };
    expect((await server.nobody.get(own, headers)).status).toBe(200);
  });

  it('is refused with 429 after sixty, and neither good keys nor logins suffer', async () => {
    const { key } = await newKey(admin);
    const statuses = new Set<number>();
    for (let n = 0; n < 61; n += 1)
      statuses.add((await server.byKey(`pmt_${n}`).get('/api/session')).status);
    expect(statuses).toContain(429);
    expect((await server.byKey(String(key)).get('/api/session')).status).toBe(200);
    expect((await server.nobody.get('/api/health')).status).toBe(200);
    await server.as('region_admin');
    const refused = await server.test.db('audit_events').where({ action: 'token.refuse' });
    expect(refused.length).toBe(60);
  });
});
