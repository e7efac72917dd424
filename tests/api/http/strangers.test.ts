// O1, O4: whoever has not entered costs little, and nobody's flood is another's trouble.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Sends a beginning and never the rest; the status that came nevertheless. */
function begin(headers: Record<string, string>, sent: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${server.url}/api/practices`,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (answer) => {
        resolve(answer.statusCode ?? 0);
        call.destroy();
      },
    );
    call.on('error', reject);
    call.write(Buffer.alloc(sent, ' '));
  });
}

describe('a body beyond 16 KB', () => {
  it.each<Record<string, string>>([
    { 'transfer-encoding': 'chunked' },
    { 'content-length': '1000000' },
    { 'content-length': '1000000', cookie: `session=${'A'.repeat(43)}` },
  ])('of somebody unknown is answered 401 while it comes: %j', async (headers) => {
    expect(await begin(headers, 20_000)).toBe(401);
  });

  it('with a wrong key too', async () => {
    expect(
      await begin({ authorization: 'Bearer pmt_x', 'content-length': '1000000' }, 20_000),
    ).toBe(401);
  });

  it('of somebody who entered is read to its end', async () => {
    const operator = await server.as('operator');
    const answer = await operator.post('/api/practices', { notes: 'я'.repeat(40_000) });
    expect(answer.status).toBe(400);
    expect(object(answer).title).toBe('Запрос составлен неверно');
  });

  it('a login is short: a long one is not read', async () => {
    const body = { login: 'operator', password: 'x'.repeat(20_000) };
    expect((await server.nobody.post('/api/session', body)).status).toBe(401);
  });
});

describe('requests', () => {
  it('of a session beyond its bucket: 429 with Retry-After; others are answered', async () => {
    const limited = await startTestServer({ requestLimits: { session: 3, address: 100 } });
    const [loud, quiet] = [await limited.as('operator'), await limited.as('curator')];
    const statuses: number[] = [];
    for (let n = 0; n < 40; n += 1) statuses.push((await loud.get('/api/session')).status);
    // The first is of a stranger: who it is is not known yet.
    expect(statuses).toEqual([...Array(31).fill(200), ...Array(9).fill(429)]);
    const refused = await loud.post('/api/practices', {});
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const after = Number(refused.headers.get('retry-after'));
    expect(after >= 1 && after <= 10).toBe(true);
    expect(object(refused).title).toBe('Слишком много запросов');
    for (const path of ['/api/session', '/api/learners?range=[0,0]'])
      expect((await quiet.get(path)).status).toBe(200);
    await limited.close();
  });

  it('of strangers share their address; forged cookies and keys make no new one', async () => {
    const limited = await startTestServer({
      requestLimits: { session: 100, address: 3 },
      trustProxy: ['loopback'],
    });
    const known = await limited.as('operator');
    expect((await known.get('/api/session')).status).toBe(200);
    const statuses = new Map<number, number>();
    const from = { 'x-forwarded-for': '10.0.0.1' };
    for (let n = 0; n < 40; n += 1) {
      const cookie = `session=${String(n).padStart(43, 'A')}`;
      const { status } = await limited.nobody.get('/api/session', { ...from, cookie });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [401, 30],
      [429, 10],
    ]);
    expect((await limited.nobody.get('/api/health', from)).status).toBe(200);
    const other = { 'x-forwarded-for': '10.0.0.2' };
    expect((await limited.nobody.get('/api/session', other)).status).toBe(401);
    expect((await known.get('/api/session', from)).status).toBe(200);
    const networks = ['2001:db8:1:2::1', '2001:db8:1:2:3:4:5:6', '2001:db8:1:3::1'];
    const sixth: number[] = [];
    for (let n = 0; n < 32; n += 1) {
      const forwarded = { 'x-forwarded-for': networks[n % 2] ?? '' };
      sixth.push((await limited.nobody.get('/api/session', forwarded)).status);
    }
    expect(sixth.slice(-2)).toEqual([429, 429]);
    const next = { 'x-forwarded-for': networks[2] ?? '' };
    expect((await limited.nobody.get('/api/session', next)).status).toBe(401);
    await limited.close();
  });

  it('a server that stops says when to come again', async () => {
    server.app.health.draining = true;
    const answer = await server.nobody.get('/api/health');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    server.app.health.draining = false;
  });
});
