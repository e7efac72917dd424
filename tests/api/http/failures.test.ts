// V3: what is no list request is refused in our words; what breaks inside is told to nobody.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { consent, errorsOf, one, today } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
});
afterAll(() => server.close());

const practice = { kind: 'practice', specialtyRelation: 'main', startsOn: today() };

describe('V3: what breaks inside', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    'filter=null',
    'filter=1',
    'filter="x"',
    'filter={"q":1}',
    'filter={"q":{}}',
    `filter={"q":"${'a'.repeat(201)}"}`,
    'filter={"id":"x"}',
    'filter={"id":[1.5]}',
    'filter={"id":[-1]}',
    'filter={"id":[9007199254740991]}',
    'filter={"id":2147483648}',
    'filter={"course":"x"}',
    'filter={"course":2147483648}',
    'filter={"course":1.5}',
    'filter={"course_in":1}',
    'filter={"course_in":[null]}',
    'filter={"course_null":"x"}',
    'filter={"isFinalYear":"yes"}',
    'filter={"lastName":1}',
    'filter={"lastName":null}',
    'filter={"birthDate":["2006-01-01",["x"]]}',
    'filter={"a":1}&filter={"b":2}',
    'filter[id]=1',
    'sort=',
    'sort={}',
    'sort=["id"]',
    'sort=["id","UP"]',
    'sort=["id","ASC","x"]',
    'sort=[1,"ASC"]',
    'sort=["id","asc; drop table persons"]',
    'range=',
    'range=[0]',
    'range=[-1,5]',
    'range=[0,1.5]',
    'range=["0","5"]',
    'range=[5,0]',
    'range=[0,null]',
    'range=[2147483648,2147483649]',
    'page=1',
    'embed=["x"]',
    '__proto__=1',
    'constructor=1',
  ])('?%s → 400 in our words', async (tail) => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = await operator.get(`/api/learners?${encodeURI(tail)}`);
    expect(answer.status, answer.text).toBe(400);
    expect(object(answer)).toMatchObject({
      type: 'urn:profmarshrut:problem:malformed',
      status: 400,
    });
    expect(logged).not.toHaveBeenCalled();
  });

  it.each([
    'abc',
    '0x1',
    '1.5',
    '-1',
    '1e3',
    '9999999999',
    '1%00',
    "1'",
    '%D0%90',
    '1%20or%201=1',
    '..%2f1',
    '%252e',
  ])('/learners/%s is a missing one', async (id) => {
    expect((await operator.get(`/api/learners/${id}`)).status).toBe(404);
  });

  it.each([
    'learnerId',
    'organizationId',
    'versionId',
    'userId',
    'templateVersionId',
    'baseVersionId',
    'year',
  ])('a number no column holds, in %s → 400 at its field', async (field) => {
    const paths = [
      'practices',
      'learners',
      'responses',
      'grants',
      'reports',
      'questionnaires',
      'graduate-statistics',
    ];
    const admin = await server.as('region_admin');
    const found: string[] = [];
    for (const path of paths) {
      for (const client of [operator, admin]) {
        const answer = await client.post(`/api/${path}`, { [field]: 2 ** 40 });
        expect([400, 404]).toContain(answer.status);
        if (answer.status === 400) found.push(errorsOf(answer)[field] ?? '');
      }
    }
    expect(found.some((message) => /больше|2147483647/.test(message))).toBe(true);
  });

  it('an address that cannot be decoded: 400', async () => {
    expect((await operator.get('/api/learners/%E0%A4%A')).status).toBe(400);
  });

  it('a failing handler says nothing of SQL, stack or values, in the answer or in the log, and the server lives', async () => {
    const stated: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((...words) => void stated.push(words.join(' ')));
    const broken = await startTestServer();
    const client = await broken.as('operator');
    const { id } = await one(client, 'learners', { q: 'жуков' });
    await consent(client, id);
    await broken.test.db.schema.renameTable('practices', 'practices_elsewhere');
    const filter = encodeURIComponent('{"employerName":"Завод КАНАРЕЙКА"}');
    for (const answer of [
      await client.get(`/api/practices?filter=${filter}`),
      await client.post('/api/practices', {
        ...practice,
        learnerId: id,
        employerName: 'Завод КАНАРЕЙКА',
      }),
    ]) {
      expect(answer.status).toBe(500);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(Object.keys(object(answer)).sort()).toEqual(['detail', 'status', 'title', 'type']);
      expect(answer.text).not.toMatch(
        /select|insert|practices|SQLITE|no such|relation|КАНАРЕЙКА|\.ts|node_modules/i,
      );
    }
    expect(stated.length).toBeGreaterThan(0);
    expect(stated.join('\n')).not.toMatch(/select |insert |КАНАРЕЙКА|Жуков/i);
    expect((await client.get('/api/learners')).status).toBe(200);
    expect((await client.get('/api/health')).status).toBe(200);
    await broken.close();
  });
});
