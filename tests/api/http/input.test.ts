// V1–V4: whatever is typed is stored as typed; whatever is no JSON, no list or no date is refused; what
// breaks inside is told to nobody.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { consent, created, one } from '../../support/asking.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import {
  type Client,
  object,
  startTestServer,
  type TestServer,
  testClock,
} from '../../support/server.ts';
import { workTime } from '../../support/work-time.ts';

let server: TestServer;
let operator: Client;
let learnerId: number;

beforeAll(async () => {
  testClock.set('2026-10-20T09:00:00.000Z');
  server = await startTestServer();
  operator = await server.as('operator');
  ({ id: learnerId } = await one(operator, 'learners', { q: 'жуков' }));
  await consent(operator, learnerId, 'personal-data', '2026-10-20');
});
afterAll(() => server.close());

const practice = { kind: 'practice', specialtyRelation: 'main', startsOn: '2026-02-28' };

describe('V1: naughty strings', () => {
  it.each(naughtyStrings.map((text) => [text]))('%j is stored as it is', async (employerName) => {
    const { id } = await created(
      operator.post('/api/practices', { ...practice, learnerId, employerName }),
    );
    expect(object(await operator.get(`/api/practices/${id}`)).employerName).toBe(employerName);
    const found = await operator.get(
      `/api/practices?${new URLSearchParams({ filter: JSON.stringify({ employerName }) })}`,
    );
    expect([found.status, found.headers.get('content-range')]).toEqual([200, 'practices 0-0/1']);
    const [row] = await server.test.db('practices').where({ id }).select('employer_name');
    expect(Buffer.from(row.employer_name)).toEqual(Buffer.from(employerName));
  });

  it.each(naughtyStrings.map((text) => [text]))(
    '%j in a name, a search and a sort never breaks anything',
    async (text) => {
      const answers = [
        await operator.put(`/api/learners/${learnerId}`, { lastName: text }),
        await operator.get(
          `/api/learners?${new URLSearchParams({ filter: JSON.stringify({ q: text }) })}`,
        ),
        await operator.get(
          `/api/learners?${new URLSearchParams({ sort: JSON.stringify([text, 'ASC']) })}`,
        ),
      ];
      for (const { status } of answers) expect(status).toBeLessThan(500);
    },
  );

  it.each([
    ['the zero character', '"a\\u0000b"'],
    ['half a character', '"a\\ud800b"'],
    ['the other half', '"\\udc00"'],
  ])('%s cannot be stored: 400', async (_what, text) => {
    const body = `{"learnerId":${learnerId},"kind":"practice","specialtyRelation":"main","startsOn":"2026-02-28","employerName":${text}}`;
    expect((await operator.request('POST', '/api/practices', body)).status).toBe(400);
    expect(
      (await operator.get(`/api/learners?filter={"q":${encodeURIComponent(text)}}`)).status,
    ).toBe(400);
    expect(
      (await operator.get(`/api/learners?filter={"lastName":${encodeURIComponent(text)}}`)).status,
    ).toBe(400);
  });

  it('bytes that are no UTF-8: 400', async () => {
    const response = await fetch(`${server.url}/api/practices`, {
      method: 'POST',
      headers: { cookie: operator.cookie ?? '', 'content-type': 'application/json' },
      body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    });
    expect(response.status).toBe(400);
  });
});

describe('V2: what is no JSON', () => {
  it.each([
    '[1 true]',
    '[a\u00e5]',
    '["": 1]',
    '[""],',
    '[,1]',
    '[1,,2]',
    '["x"]]',
    '["",]',
    '[x',
    '[3[4]]',
    '[,]',
    '[-]',
    '[-01]',
    '[.123]',
    '[1.]',
    '[0.e1]',
    '[0e]',
    '[1eE2]',
    '[2.e+3]',
    '[+1]',
    '[0x1]',
    '[1 000.0]',
    '[NaN]',
    '[Infinity]',
    '[-Infinity]',
    '[１]',
    '[fals]',
    '[nul]',
    '[tru]',
    '{"a"}',
    '{"a" b}',
    '{:"b"}',
    '{"a":"a" 123}',
    '{key: 1}',
    '{"a":1,}',
    '{"a":1,,"b":2}',
    "{'a':0}",
    '{"a":"b"}#',
    '{"a":"b"}/**/',
    '{"a":/*c*/1}',
    '["\\x00"]',
    '["\\u"]',
    '["\\u00A"]',
    '["\\uD834\\uDd"]',
    '["\\a"]',
    '["\u0009"]',
    '["\n"]',
    '["',
    "['single']",
    '["a',
    '[\u000c]',
    '',
    ' ',
    '\ufeff{}',
    '{"a":1}}',
    '<null>',
    'TRUE',
    '01',
    '2@',
    '{}}',
    '[1]x',
    '"x',
    "'",
    '\\u0020',
    '{"a":true} "x"',
  ])('%j → 400', async (text) => {
    for (const path of ['/api/practices', '/api/session']) {
      expect(
        (await operator.request('POST', path, text, { 'content-type': 'application/json' })).status,
      ).toBe(400);
    }
  });

  it.each([
    ['a name twice', '{"learnerId":1,"learnerId":2}'],
    ['a name twice, once escaped', '{"kind":"a","\\u006bind":"b"}'],
    ['a name twice, deep', '{"a":[{"b":1,"b":1}]}'],
    ['a number beyond all', '{"learnerId":1e999}'],
    ['a negative one', '{"learnerId":-1e999}'],
    ['2^53 + 1', '{"learnerId":9007199254740993}'],
    ['more digits than are kept', '{"learnerId":0.1234567890123456789012345}'],
    ['a number that becomes nothing', '{"learnerId":1e-999}'],
  ])('%s is refused: it would not be what was written', async (_what, text) => {
    expect((await operator.request('POST', '/api/practices', text)).status).toBe(400);
  });

  it.each([
    ['arrays', '['.repeat(100_000)],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('a hundred thousand %s in each other are refused within 100 ms', async (_what, text) => {
    const took = await workTime(async () => {
      const { status } = await operator.request('POST', '/api/practices', text);
      expect([400, 422]).toContain(status);
    });
    expect(took).toBeLessThan(100);
  });
});

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

  it('an address that cannot be decoded: 400', async () => {
    expect((await operator.get('/api/learners/%E0%A4%A')).status).toBe(400);
  });

  it('a failing handler says nothing of SQL, stack or values, in the answer or in the log, and the server lives', async () => {
    const said: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words.join(' ')));
    const broken = await startTestServer();
    const client = await broken.as('operator');
    const { id } = await one(client, 'learners', { q: 'жуков' });
    await consent(client, id, 'personal-data', '2026-10-20');
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
    expect(said.length).toBeGreaterThan(0);
    expect(said.join('\n')).not.toMatch(/select |insert |КАНАРЕЙКА|Жуков/i);
    expect((await client.get('/api/learners')).status).toBe(200);
    expect((await client.get('/api/health')).status).toBe(200);
    await broken.close();
  });
});
