// V1, V2: whatever is typed is stored as typed; whatever is no JSON is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { consent, created, one } from '../../support/requests.ts';
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
