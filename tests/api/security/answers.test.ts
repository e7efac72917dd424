// S5, S6 for answers: endless, bottomless and foreign answers are refused at once, with few words.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { objects } from '../../support/closed-values.ts';
import { contents } from '../../support/contents.ts';
import { answer, calmAnswers, consent, errorsOf, one, today } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';
import { workTime } from '../../support/work-time.ts';

let server: TestServer;
let operator: Client;
let learnerId: number;
let versionId: number;
let responseId: number;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  const learner = await one(operator, 'learners', { q: 'жуков' });
  learnerId = learner.id;
  await consent(operator, learnerId);
  responseId = (await answer(operator, learnerId)).id;
  versionId = Number(object(await operator.get(`/api/responses/${responseId}`)).versionId);
});
afterAll(() => server.close());

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const wrap = (answersText: string) =>
  `{"learnerId":${learnerId},"versionId":${versionId},"answeredOn":"${today()}","answers":${answersText}}`;
const withAnswer = (key: string, value: Json) => JSON.stringify({ ...calmAnswers, [key]: value });

const endless: [what: string, answersText: () => string][] = [
  ['20,000 levels of objects', () => `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ['20,000 levels of lists', () => `{"requests":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  [
    '100,000 foreign answers',
    () => JSON.stringify(Object.fromEntries(many(100_000, (i) => [`q${i}`, 1]))),
  ],
  [
    '100,000 wrong choices',
    () =>
      withAnswer(
        'requests',
        many(100_000, (i) => `c${i}`),
      ),
  ],
  [
    '100,000 equal choices',
    () =>
      withAnswer(
        'requests',
        many(100_000, () => 'first-job'),
      ),
  ],
  [
    '100,000 choices of a wrong kind',
    () =>
      withAnswer(
        'requests',
        many(100_000, () => ({})),
      ),
  ],
  ['a million letters', () => withAnswer('employment', 'я'.repeat(600_000))],
  ['a text of combining marks', () => withAnswer('employment', `a${'\u0301'.repeat(600_000)}`)],
];

describe('S5', () => {
  it.each(endless)(
    '%s: 4xx within 100 ms, at most 50 errors, nothing stored',
    async (_what, make) => {
      const text = wrap(make());
      const changed = `{"answers":${make()}}`;
      const before = await contents(server.test.db);
      const took = await workTime(async () => {
        const refused = await operator.request('POST', '/api/responses', text);
        expect([400, 413, 422]).toContain(refused.status);
        expect(Object.keys(errorsOf(refused)).length).toBeLessThanOrEqual(50);
        expect(objects(object(refused).issues).length).toBeLessThanOrEqual(50);
        expect(refused.text.length).toBeLessThan(30_000);
      });
      expect(took).toBeLessThan(100);
      expect([400, 413, 422]).toContain(
        (await operator.request('PUT', `/api/responses/${responseId}`, changed)).status,
      );
      expect(await contents(server.test.db)).toEqual(before);
    },
  );
});

describe('answers nobody asked for', () => {
  it.each<[what: string, answersText: () => string]>([
    ['a question that is not there', () => withAnswer('nonsense', true)],
    ['__proto__', () => `{"__proto__":{"hasResume":true},${JSON.stringify(calmAnswers).slice(1)}`],
    ['constructor', () => withAnswer('constructor', { prototype: {} })],
    ['a dotted name', () => withAnswer('a.b', true)],
    ['a choice that is not there', () => withAnswer('employment', 'toString')],
    ['a list for one choice', () => withAnswer('employment', ['not-working'])],
    ['a text for a number', () => withAnswer('practiceCount', '2')],
    ['half a practice', () => withAnswer('practiceCount', 1.5)],
    ['a list that is an object', () => withAnswer('requests', { 0: 'first-job', length: 1 })],
    ['no answers but a list', () => '[]'],
    ['no answers but a text', () => '"x"'],
  ])('%s: refused', async (_what, make) => {
    const before = await contents(server.test.db);
    const refused = await operator.request('POST', '/api/responses', wrap(make()));
    expect([400, 422], refused.text).toContain(refused.status);
    expect(await contents(server.test.db)).toEqual(before);
  });

  it('inherited names answer nothing: the required ones are still asked for', async () => {
    const refused = await operator.request('POST', '/api/responses', wrap('{}'));
    expect(refused.status).toBe(422);
    expect(Object.keys(errorsOf(refused)).length).toBeGreaterThan(0);
    expect(({} as JsonObject).hasResume).toBeUndefined();
  });
});
