// O4, O6, U4, H1: what is too much is refused at once, and every answer carries its headers.
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { routes } from '../../../api/app.ts';
import { one, query } from '../../support/requests.ts';
import {
  type Answer,
  type Client,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';
import { workTime } from '../../support/work-time.ts';

let server: TestServer;
let operator: Client;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
});
afterAll(() => server.close());

/** Status of a request that goes on sending until it is answered or cut off. */
function pour(
  headers: Record<string, string>,
  piece: Buffer,
  pieces: number,
): Promise<{ status: number; sent: number }> {
  return new Promise((resolve) => {
    let sent = 0;
    let status = 0;
    const call = request(
      `${server.url}/api/practices`,
      {
        method: 'POST',
        headers: { cookie: operator.cookie ?? '', 'content-type': 'application/json', ...headers },
      },
      (answer) => {
        status = answer.statusCode ?? 0;
        answer.resume();
        answer.on('end', () => {
          call.destroy();
          resolve({ status, sent });
        });
      },
    );
    call.on('error', () => resolve({ status, sent }));
    const next = (): void => {
      if (status !== 0 || sent >= pieces || call.destroyed)
        return void (call.writableEnded || call.end());
      sent += 1;
      if (call.write(piece)) setImmediate(next);
      else call.once('drain', next);
    };
    next();
  });
}

describe('O4: bodies', () => {
  const megabyte = Buffer.alloc(1_000_000, ' ');

  it('a declared two megabytes → 413 before they are read', async () => {
    const { status } = await pour(
      { 'content-length': String(200 * megabyte.length) },
      Buffer.from('{'),
      1,
    );
    expect(status).toBe(413);
  });

  it('an endless body without a length → 413 after one and a half', async () => {
    const { status, sent } = await pour({ 'transfer-encoding': 'chunked' }, megabyte, 400);
    expect([0, 413]).toContain(status);
    expect(sent).toBeLessThan(100);
    expect((await operator.get('/api/session')).status).toBe(200);
  });

  it('what is compressed is not opened', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    for (const encoding of ['gzip', 'br', 'deflate', 'gzip, gzip']) {
      const response = await fetch(`${server.url}/api/practices`, {
        method: 'POST',
        headers: {
          cookie: operator.cookie ?? '',
          'content-type': 'application/json',
          'content-encoding': encoding,
        },
        body: bomb,
      });
      expect(response.status).toBe(400);
    }
  });

  it('ten thousand members, or items in a list, → 400 within 100 ms', async () => {
    const members = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`p${i}`, 1]));
    const bodies = [
      members,
      { employerName: Array.from({ length: 100_000 }, () => 'x') },
      Array.from({ length: 100_000 }, () => ({})),
    ];
    for (const body of bodies) {
      const text = JSON.stringify(body);
      const took = await workTime(async () => {
        const answer = await operator.post('/api/practices', text);
        expect(answer.status).toBe(400);
        expect(answer.text.length).toBeLessThan(20_000);
      });
      expect(took).toBeLessThan(100);
    }
  });
});

describe('O6: lists', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

  it.each<[what: string, tail: string]>([
    ['a page of a thousand million', '?range=[0,999999999]'],
    ['1,001 rows', '?range=[0,1000]'],
    ['51 conditions', query(Object.fromEntries(many(51).map((i) => [`a${i}`, 'x'])))],
    ['1,001 numbers', query({ id: many(1001) })],
    ['1,001 values', query({ lastName_in: many(1001).map(String) })],
    [
      '600 parameters',
      `?${many(600)
        .map((i) => `a${i}=1`)
        .join('&')}`,
    ],
    ['a parameter twice', '?range=[0,1]&range=[0,2]'],
    ['a search of 201 characters', query({ q: 'а'.repeat(201) })],
  ])('%s → 400', async (_what, tail) => {
    expect((await operator.get(`/api/learners${tail}`)).status).toBe(400);
  });

  it.each<[what: string, tail: string]>([
    ['2,000 conditions', query(Object.fromEntries(many(2000).map((i) => [`lastName_${i}`, 'x'])))],
    ['40,000 numbers', query({ id: many(40_000) })],
    [
      '10,000 parameters',
      `?${many(10_000)
        .map((i) => `a${i}=1`)
        .join('&')}`,
    ],
  ])('%s → no longer read as an address', async (_what, tail) => {
    const answer = await operator.get(`/api/learners${tail}`);
    expect([400, 414, 431]).toContain(answer.status);
  });

  it.each([
    ['a thousand numbers', { id: many(1000) }],
    ['a thousand values', { course_in: many(1000) }],
  ])('%s are answered', async (_what, filter) => {
    expect((await operator.get(`/api/learners${query(filter)}`)).status).toBe(200);
  });

  it('beyond the last row is an empty page with the same total', async () => {
    const answer = await operator.get('/api/learners?range=[100000,100999]');
    expect([
      answer.status,
      answer.text,
      answer.headers.get('content-range')?.split('/')[1],
    ]).toEqual([200, '[]', '6']);
  });
});

describe('U4: headers', () => {
  const events = async () =>
    Number((await server.test.db('audit_events').count({ n: '*' }).first())?.n);

  it('ten megabytes of them are cut off, nothing is journalled', async () => {
    const before = await events();
    const status = await operator
      .get('/api/learners/1', { 'x-long': 'я'.length + 'a'.repeat(10_000_000) })
      .then(
        (a) => a.status,
        () => 431,
      );
    expect(status).toBe(431);
    expect(await events()).toBe(before);
  });

  it('a login of control characters is one bounded line of the journal', async () => {
    const login = `a\r\nlogin ok\u001b[31m\u2028${'x'.repeat(60)}`;
    const before = await events();
    expect((await server.nobody.post('/api/session', { login, password: 'x' })).status).toBe(401);
    expect((await events()) - before).toBe(1);
    const row = await server.test.db('audit_events').orderBy('id', 'desc').first();
    expect(row.outcome).toBe('failed');
    expect(`${row.summary}${row.actor_login ?? ''}${row.address ?? ''}`).not.toMatch(
      /\p{Cc}|\p{Zl}|\p{Zp}/u,
    );
    expect(row.summary.length).toBeLessThanOrEqual(500);
  });

  it('a refused address with control characters too', async () => {
    await operator.get(`/api/%0D%0Aadmin%20logged%20in%1b[2J/${'x'.repeat(3000)}`);
    const row = await server.test.db('audit_events').orderBy('id', 'desc').first();
    expect(row.outcome).toBe('denied');
    for (const text of [row.summary, row.resource, row.resource_id, row.action]) {
      expect(String(text)).not.toMatch(/\p{Cc}/u);
      expect(String(text).length).toBeLessThanOrEqual(500);
    }
  });

  it.each(['if-match', 'prefer', 'idempotency-key', 'x-forwarded-for', 'accept-language', 'range'])(
    '%s of 8 KB is no harm',
    async (name) => {
      const { id } = await one(operator, 'learners', { q: 'жуков' });
      const answer = await operator.put(
        `/api/learners/${id}`,
        { course: 4 },
        { [name]: 'z'.repeat(8000) },
      );
      expect(answer.status).toBeLessThan(500);
    },
  );
});

describe('H1: every answer', () => {
  const required: Record<string, RegExp> = {
    'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
    'x-content-type-options': /^nosniff$/,
    'x-frame-options': /^DENY$/,
    'referrer-policy': /^no-referrer$/,
    'cross-origin-opener-policy': /^same-origin$/,
    'cross-origin-resource-policy': /^same-origin$/,
    'cache-control': /^no-store$/,
  };

  function check(what: string, answer: Answer): void {
    const wrong = Object.entries(required).filter(
      ([name, value]) => !value.test(answer.headers.get(name) ?? ''),
    );
    expect([what, wrong.map(([name]) => name)]).toEqual([what, []]);
    expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe-|https?:|\*/);
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  }

  it('of every route, entered or not', async () => {
    for (const { method, path } of routes) {
      if (path.startsWith('/session') && method !== 'get') continue;
      const at = `/api${path.replace(':id', method === 'get' ? '1' : '999999999').replace(/\/$/, '')}`;
      for (const client of [server.nobody, operator])
        check(`${method} ${at}`, await client.request(method.toUpperCase(), at));
    }
  });

  it('asks browsers for https alone where people reach it by https', async () => {
    const secure = await startTestServer({ publicUrl: 'https://a.example' });
    for (const path of ['/api/health', '/api/nothing', '/nothing'])
      expect((await secure.nobody.get(path)).headers.get('strict-transport-security'), path).toBe(
        'max-age=31536000',
      );
    await secure.close();
    const plain = await server.nobody.get('/api/health');
    expect(plain.headers.get('strict-transport-security')).toBeNull();
  });

  it('of every failure', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { id } = await one(operator, 'learners', { q: 'жуков' });
    const answers: [number, Answer][] = [
      [400, await operator.post('/api/practices', '{')],
      [400, await operator.get('/api/learners/%E0%A4%A')],
      [401, await server.nobody.post('/api/session', { login: 'x', password: 'x' })],
      [403, await operator.delete('/api/session', { origin: 'https://evil.example' })],
      [404, await operator.get('/api/nothing')],
      [404, await operator.get('/nothing')],
      [412, await operator.put(`/api/learners/${id}`, {}, { 'if-match': '"99"' })],
      [413, await operator.post('/api/practices', ' '.repeat(1_600_000))],
      [422, await operator.put(`/api/learners/${id}`, { specialtyCode: '00.00.00' })],
      [428, await operator.put(`/api/learners/${id}`, {}, { prefer: 'if-match' })],
    ];
    for (const [status, answer] of answers) {
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      check(String(status), answer);
    }
  });
});
