// A6: no page of another site changes anything, and nothing is changed by reading.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../../api/app.ts';
import { contents } from '../../support/contents.ts';
import { one } from '../../support/requests.ts';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let path: string;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  path = `/api/learners/${(await one(operator, 'learners', { q: 'жуков' })).id}`;
});
afterAll(() => server.close());

const change = '{"groupName":"ИСП-77"}';

describe('a change from another site', () => {
  it.each<[what: string, headers: Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin that only begins alike', { origin: 'ORIGIN.evil.example' }],
    ['a nameless origin', { origin: 'null' }],
    ['another scheme', { origin: 'https://HOST' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['what the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['what the browser calls same-site', { 'sec-fetch-site': 'same-site' }],
    ['a form: text/plain without an origin', { 'content-type': 'text/plain' }],
    ['a form: urlencoded', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form: multipart', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['a type that only begins with JSON', { 'content-type': 'application/jsonp' }],
  ])('is refused: %s', async (_what, headers) => {
    const host = server.url.replace('http://', '');
    const given = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        value.replace('ORIGIN', server.url).replace('HOST', host),
      ]),
    );
    const before = await contents(server.test.db);
    for (const [method, at, body] of [
      ['PUT', path, change],
      ['POST', '/api/learners', change],
      ['DELETE', path, undefined],
      ['DELETE', '/api/session', undefined],
    ] as const) {
      const answer = await operator.request(method, at, body, given);
      expect([answer.status, method], answer.text).toEqual([403, method]);
    }
    expect(await contents(server.test.db)).toEqual(before);
    expect((await operator.get('/api/session')).status).toBe(200);
  });

  it('cannot even log somebody in', async () => {
    const answer = await server.nobody.post(
      '/api/session',
      { login: 'operator', password: 'x' },
      { origin: 'https://evil.example' },
    );
    expect(answer.status).toBe(403);
  });

  it.each<[what: string, headers: Record<string, string>]>([
    ['the own page', { origin: 'OWN', 'sec-fetch-site': 'same-origin' }],
    ['the own page with any content type', { origin: 'OWN', 'content-type': 'text/plain' }],
    ['a program without an origin', {}],
  ])('is taken from %s', async (_what, headers) => {
    const given = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('OWN', server.url)]),
    );
    expect((await operator.request('PUT', path, change, given)).status).toBe(200);
  });

  it('the published address is the own one where there is one', async () => {
    const published = await startTestServer({ publicUrl: 'http://localhost:9999' });
    const client = await published.as('operator');
    const own = await client.delete('/api/session', { origin: 'http://localhost:9999' });
    const host = await (await published.as('operator')).delete('/api/session', {
      origin: published.url,
    });
    expect([own.status, host.status]).toEqual([204, 403]);
    await published.close();
  });
});

describe('reading changes nothing', () => {
  const changing = [...new Set(routes.filter((r) => r.method !== 'get').map((r) => r.path))].filter(
    (at) => !routes.some((r) => r.path === at && r.method === 'get'),
  );

  it.each(changing)('GET /api%s is no route', async (at) => {
    expect((await operator.get(`/api${at.replace(':id', '1')}`)).status).toBe(404);
  });

  it.each([
    ['X-HTTP-Method-Override', { 'x-http-method-override': 'DELETE' }, ''],
    ['X-Method-Override', { 'x-method-override': 'DELETE' }, ''],
    ['_method', {}, '?_method=DELETE'],
  ])('%s is not heard', async (_what, headers, tail) => {
    const before = await contents(server.test.db);
    await operator.request('POST', `${path}${tail}`, '{}', headers);
    await operator.request('GET', `${path}${tail}`, undefined, headers);
    expect(await contents(server.test.db)).toEqual(before);
  });

  it('HEAD is a GET without a body, journalled once as one', async () => {
    const events = async () =>
      Number(
        (
          await server.test
            .db('audit_events')
            .where({ action: 'learner.read' })
            .count({ n: '*' })
            .first()
        )?.n,
      );
    const before = await contents(server.test.db);
    const known = await events();
    const answer = await operator.request('HEAD', path);
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(await contents(server.test.db)).toEqual(before);
    expect((await events()) - known).toBe(1);
    const plain = await server.as('operator_plain');
    const quiet = await events();
    expect((await plain.request('HEAD', '/api/learners')).status).toBe(200);
    expect(await events()).toBe(quiet);
  });

  it.each(['PATCH', 'OPTIONS', 'PROPFIND'])('%s is no method of ours', async (method) => {
    const answer = await operator.request(method, path, undefined, {
      'content-type': 'application/json',
    });
    expect([200, 404]).toContain(answer.status);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
