// A1–A3, A5: what a login tells, how many may be tried, and what a session is.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../../api/access/password.ts';
import { testPassword } from '../../support/seed-template.ts';
import { type Answer, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => server.test.db('login_attempts').delete());

const enter = (
  login: unknown,
  password: unknown,
  headers?: Record<string, string>,
  to = server,
): Promise<Answer> => to.nobody.post('/api/session', { login, password }, headers);

const cookieOf = (answer: Answer, name = 'session') =>
  answer.headers.getSetCookie().find((cookie) => cookie.includes(name)) ?? '';
const pairOf = (answer: Answer, name?: string) => cookieOf(answer, name).split(';')[0] ?? '';

describe('A1: an unknown login and a wrong password', () => {
  it('cannot be told apart by status, body or time (n = 200)', async () => {
    // Dear enough that leaving the hash out would be seen.
    const slow = await startTestServer({ argon2: { memoryCost: 8192, timeCost: 2 } });
    const password_hash = await hashPassword(slow.app, testPassword);
    await slow.test.db('users').update({ password_hash });
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    const seen = new Set<string>();
    for (let i = 0; i < 200; i += 1) {
      const kind = i % 2 ? 'known' : 'unknown';
      await slow.test.db('login_attempts').delete();
      const began = performance.now();
      const answer = await enter(i % 2 ? 'operator' : `nobody${i}`, 'неверный пароль', {}, slow);
      times[kind].push(performance.now() - began);
      seen.add(`${answer.status} ${answer.text} ${cookieOf(answer)}`);
    }
    await slow.close();
    expect([...seen]).toHaveLength(1);
    expect([...seen][0]).toMatch(/^401 /);
    // The share of pairs in which the known login took longer: 0.5 when nothing can be learned, nearly 1
    // without the pretended check. With a hundred of each, three standard errors are 0.125.
    const longer = times.known.flatMap((a) => times.unknown.map((b): number => (a > b ? 1 : 0)));
    const share = longer.reduce((sum, one) => sum + one, 0) / longer.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.25);
  });

  it('a blocked account looks like an unknown one', async () => {
    await server.test.db('users').where({ login: 'secretary' }).update({ status: 'blocked' });
    const [blocked, unknown] = [
      await enter('secretary', testPassword),
      await enter('nobody', testPassword),
    ];
    expect([blocked.status, blocked.text]).toEqual([unknown.status, unknown.text]);
  });
});

describe('A2: guessing', () => {
  it('stops by account whatever else varies, without stopping others', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 15; i += 1) {
      const login = ['operator', 'OPERATOR', ' operator '][i % 3];
      const guess = await enter(login, `догадка-${i}`, {
        'x-forwarded-for': `10.0.0.${i}`,
        'user-agent': `b${i}`,
      });
      statuses.push(guess.status);
    }
    expect(statuses).toEqual([...Array(10).fill(401), ...Array(5).fill(429)]);
    const right = await enter('operator', testPassword);
    expect([right.status, Number(right.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await enter('curator', testPassword)).status).toBe(201);
  });

  it('a hundred at once get no more than ten answers of the password', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) => enter('analyst', `догадка-${i}`)),
    );
    expect(answers.filter((a) => a.status === 401).length).toBeLessThanOrEqual(10);
    expect(answers.filter((a) => a.status === 429).length).toBeGreaterThanOrEqual(90);
  });

  it('stops by address over many accounts; a forwarded address is not believed', async () => {
    let refused = 0;
    for (let i = 0; i < 64; i += 1) {
      const { status } = await enter(`login${i}`, 'догадка', {
        'x-forwarded-for': `10.0.${i}.1`,
        forwarded: `for=10.1.${i}.1`,
      });
      if (status === 429) refused += 1;
    }
    expect(refused).toBe(4);
  });

  it('with a trusted proxy the forwarded address is the one counted', async () => {
    const behind = await startTestServer({ trustProxy: ['loopback'] });
    for (let i = 0; i < 64; i += 1) {
      const { status } = await enter(
        `login${i}`,
        'догадка',
        { 'x-forwarded-for': `10.0.${i}.1` },
        behind,
      );
      expect(status).toBe(401);
    }
    const [row] = await behind.test
      .db('login_attempts')
      .where('subject', 'like', 'address:10.0.7.%');
    expect(row.failures).toBe(1);
    await behind.close();
  });

  it('with one trusted hop only the last address is believed', async () => {
    const behind = await startTestServer({ trustProxy: 1 });
    const forged = { 'x-forwarded-for': '10.9.9.9, 10.0.0.5' };
    expect((await enter('nobody', 'догадка', forged, behind)).status).toBe(401);
    const subjects = await behind.test.db('login_attempts').pluck('subject');
    expect(subjects.filter((subject) => subject.startsWith('address:'))).toEqual([
      'address:10.0.0.5',
    ]);
    await behind.close();
  });

  it('those who enter rightly use nothing up', async () => {
    for (let i = 0; i < 70; i += 1) expect((await enter('federal', testPassword)).status).toBe(201);
  });
});

describe('an account’s owner', () => {
  it('is not kept out by a stranger elsewhere, nor by many where the owner entered before', async () => {
    const behind = await startTestServer({ trustProxy: ['loopback'] });
    const from = (at: string, password: string, cookie = '') =>
      enter('operator', password, { 'x-forwarded-for': at, cookie }, behind);
    const first = await from('10.0.0.1', testPassword);
    const known = pairOf(first, 'device');
    expect(cookieOf(first, 'device')).toMatch(
      /^device-[0-9a-f]{12}=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=31536000$/,
    );
    for (let n = 0; n < 11; n += 1) await from('10.0.9.9', `догадка-${n}`);
    expect((await from('10.0.9.9', testPassword)).status).toBe(429);
    expect((await from('10.0.0.2', testPassword)).status).toBe(201);
    const statuses: number[] = [];
    for (let n = 0; n < 45; n += 1) statuses.push((await from(`10.1.${n}.1`, 'догадка')).status);
    // Ten were tried before: the whole account takes fifty from everybody.
    expect(statuses).toEqual([...Array(40).fill(401), ...Array(5).fill(429)]);
    expect((await from('10.0.0.3', testPassword)).status).toBe(429);
    expect((await from('10.0.0.3', testPassword, known)).status).toBe(201);
    expect((await from('10.0.9.9', testPassword, known)).status).toBe(201);
    for (const wrong of [
      known.replace(/.$/, '!'),
      known.replace(/=\d+/, '=9999999999'),
      `${known}x`,
    ])
      expect((await from('10.0.0.3', testPassword, wrong)).status, wrong).toBe(429);
    const guesses: number[] = [];
    for (let n = 0; n < 12; n += 1)
      guesses.push((await from(`10.2.${n}.1`, `догадка-${n}`, known)).status);
    expect(guesses).toEqual([...Array(10).fill(401), 429, 429]);
    await behind.test.db('login_attempts').where('subject', 'like', 'device:%').delete();
    const password_hash = await hashPassword(behind.app, 'совсем-другой-2026');
    await behind.test.db('users').where({ login: 'operator' }).update({ password_hash });
    expect((await from('10.0.0.3', 'совсем-другой-2026', known)).status).toBe(429);
    await behind.close();
  });

  it('never finds in the journal what was typed for a login', async () => {
    const typed = 'Моя-тайна-2026';
    expect((await enter(typed, 'x')).status).toBe(401);
    expect((await enter('curator', 'x')).status).toBe(401);
    const events = await server.test
      .db('audit_events')
      .where({ action: 'session.create', outcome: 'failed' })
      .orderBy('id', 'desc')
      .limit(2);
    expect(events.map(({ summary }) => summary)).toEqual([
      'Неудачный вход: curator',
      'Неудачный вход: такого логина нет',
    ]);
    const kept = JSON.stringify([
      await server.test.db('audit_events').select(),
      await server.test.db('login_attempts').select(),
    ]).toLowerCase();
    expect(kept).not.toContain(typed.toLowerCase());
  });
});

describe('A3: other than texts', () => {
  it.each([
    [{ $ne: '' }, testPassword],
    [['operator'], testPassword],
    ['operator', { $gt: '' }],
    ['operator', ['a']],
    [null, null],
    [true, 1],
    ['', ''],
    ['o'.repeat(101), 'x'],
    ['operator', 'x'.repeat(201)],
    ["operator' or '1'='1", 'x'.repeat(201)],
  ])('login %j, password %j → 400 and no query', async (login, password) => {
    const asked = await server.test.db('login_attempts').count({ n: '*' }).first();
    expect((await enter(login, password)).status).toBe(400);
    expect(await server.test.db('login_attempts').count({ n: '*' }).first()).toEqual(asked);
  });

  it.each([
    [{ login: 'operator', password: testPassword, role: 'system_admin' }],
    [{}],
    [[]],
    ['operator'],
  ])('a body %j → 400', async (body) => {
    expect((await server.nobody.request('POST', '/api/session', JSON.stringify(body))).status).toBe(
      400,
    );
  });
});

describe('A5: sessions', () => {
  it('an id brought from outside never becomes the session; logging in closes the one before', async () => {
    const fixed = `session=${'A'.repeat(43)}`;
    const entered = await enter('operator', testPassword, { cookie: fixed });
    expect(pairOf(entered)).not.toBe(fixed);
    expect((await server.nobody.get('/api/session', { cookie: fixed })).status).toBe(401);
    const again = await enter('operator', testPassword, { cookie: pairOf(entered) });
    expect((await server.nobody.get('/api/session', { cookie: pairOf(again) })).status).toBe(200);
    const before = async () =>
      (await server.nobody.get('/api/session', { cookie: pairOf(entered) })).status;
    await expect.poll(before, { timeout: 1000 }).toBe(401);
  });

  it('after logging out its cookie is worth nothing', async () => {
    const client = await server.as('operator');
    expect((await client.get('/api/session')).status).toBe(200);
    const out = await client.delete('/api/session', { origin: server.url });
    expect([out.status, cookieOf(out)]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect((await client.get('/api/session')).status).toBe(401);
    expect((await client.get('/api/learners')).status).toBe(401);
  });

  it('the cookie is closed to scripts and other sites; only its hash is stored', async () => {
    const entered = await enter('operator', testPassword);
    expect(cookieOf(entered)).toMatch(
      /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    );
    const secret = pairOf(entered).split('=')[1] ?? '';
    const stored = await server.test.db('sessions').select('*');
    expect(JSON.stringify(stored)).not.toContain(secret);
  });

  it('under https it is __Host- and Secure, and no plain cookie opens anything', async () => {
    const secure = await startTestServer({ publicUrl: 'https://карьера.example' });
    const entered = await enter('operator', testPassword, {}, secure);
    expect(cookieOf(entered)).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure$/,
    );
    expect(cookieOf(entered, 'device')).toMatch(/^__Host-device-.*; Secure$/);
    expect((await secure.nobody.get('/api/session', { cookie: pairOf(entered) })).status).toBe(200);
    const plain = pairOf(entered).replace('__Host-', '');
    expect((await secure.nobody.get('/api/session', { cookie: plain })).status).toBe(401);
    await secure.close();
  });

  it('ends after twelve hours', async () => {
    const client = await server.as('operator');
    await server.test.db('sessions').update({ expires_at: '2026-01-01T00:00:00.000Z' });
    expect((await client.get('/api/session')).status).toBe(401);
  });

  it('a login with an idempotency key gives a cookie each time', async () => {
    const headers = { 'idempotency-key': 'login-with-a-key' };
    const [first, second] = [
      await enter('operator', testPassword, headers),
      await enter('operator', testPassword, headers),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(pairOf(first)).not.toBe(pairOf(second));
    expect(object(second).user).toMatchObject({ login: 'operator' });
  });
});
