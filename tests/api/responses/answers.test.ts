// Answers: what is dropped, refused, closed to the writer, and what follows a correction or deletion.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import {
  answer,
  calmAnswers,
  consent,
  created,
  errorsOf,
  levelOf,
  list,
  one,
  today,
} from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let plain: Client;
let learnerId: number;
let versionId: number;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  plain = await server.as('operator_plain');
  const learner = await one(operator, 'learners', { q: 'белов' });
  learnerId = learner.id;
  versionId = (
    await one(operator, 'definition-versions', {
      kind: 'questionnaire',
      code: 'labour-status',
      inForceAt: learner.organizationId ?? null,
    })
  ).id;
  await consent(operator, learnerId);
});
afterAll(() => server.close());

const post = (client: Client, changes: JsonObject = {}, more: JsonObject = {}) =>
  client.post('/api/responses', {
    learnerId,
    versionId,
    answers: { ...calmAnswers, ...changes },
    answeredOn: today(),
    ...more,
  });
const open = Object.fromEntries(
  Object.entries(calmAnswers).filter(
    ([key]) => !['conscripted', 'toBeConscripted', 'parentalLeave'].includes(key),
  ),
);

describe('what is accepted', () => {
  it('answers to hidden questions are dropped', async () => {
    const row = await created(post(operator, { practiceCount: 0, practiceRating: 5 }));
    expect(row.answers).not.toHaveProperty('practiceRating');
    expect(row.answers).toHaveProperty('practiceCount', 0);
  });

  it.each<[JsonObject, string]>([
    [{ practiceCount: -1 }, 'answers.practiceCount'],
    [{ practiceCount: 1.5 }, 'answers.practiceCount'],
    [{ practiceCount: '2' }, 'answers.practiceCount'],
    [{ employment: 'astronaut' }, 'answers.employment'],
    [{ requests: [] }, 'answers.requests'],
    [{ requests: ['first-job', 'first-job'] }, 'answers.requests'],
    [{ jobCertainty: null }, 'answers.jobCertainty'],
  ])('%j is refused at %s', async (changes, field) => {
    const refused = await post(operator, changes);
    expect(refused.status, refused.text).toBe(422);
    expect(Object.keys(errorsOf(refused)).some((key) => key.startsWith(field))).toBe(true);
  });

  it.each<[JsonObject, string]>([
    [{ answeredOn: '2999-01-01' }, 'answeredOn'],
    [{ answeredOn: '2026-02-29' }, 'answeredOn'],
    [{ versionId: 999_999 }, 'versionId'],
  ])('%j is refused', async (more, field) => {
    const refused = await post(operator, {}, more);
    expect([400, 422]).toContain(refused.status);
    expect(errorsOf(refused)).toHaveProperty(field);
  });
});

describe('special questions', () => {
  it('are neither seen nor answered without the «допуск», and stay as they were', async () => {
    expect(errorsOf(await post(plain))).toHaveProperty(['answers.conscripted']);
    const row = await answer(operator, learnerId, { parentalLeave: true });
    const seen = object(await plain.get(`/api/responses/${row.id}`));
    expect(Object.keys(seen.answers ?? {})).not.toContain('parentalLeave');
    expect(seen.closedQuestions).toEqual(expect.arrayContaining(['parentalLeave', 'conscripted']));
    const edited = await plain.put(`/api/responses/${row.id}`, {
      answers: { ...open, interviewTrainings: 3 },
    });
    expect(edited.status, edited.text).toBe(200);
    expect(object(edited).answers).not.toHaveProperty('parentalLeave');
    expect(object(await operator.get(`/api/responses/${row.id}`)).answers).toMatchObject({
      parentalLeave: true,
      interviewTrainings: 3,
    });
  });

  it('need not be answered by somebody to whom they are closed', async () => {
    const learner = await one(plain, 'learners', { q: 'соколов' });
    await consent(plain, learner.id);
    const row = await plain.post('/api/responses', {
      learnerId: learner.id,
      versionId,
      answers: open,
      answeredOn: today(),
    });
    expect(row.status, row.text).toBe(201);
    expect(await levelOf(plain, learner.id)).toBe('insufficient');
  });
});

describe('correction and deletion', () => {
  it('change the level at once; the newest answers count', async () => {
    for (const { id } of await list(operator, 'responses', { learnerId })) {
      expect((await operator.delete(`/api/responses/${id}`)).status).toBe(200);
    }
    expect(await levelOf(operator, learnerId)).toBeNull();
    const first = await answer(operator, learnerId, { practiceCount: 0 }, '2026-01-13');
    expect(await levelOf(operator, learnerId)).toBe('high');
    const second = await answer(operator, learnerId);
    expect(await levelOf(operator, learnerId)).toBe('not-high');
    await operator.delete(`/api/responses/${second.id}`);
    expect(await levelOf(operator, learnerId)).toBe('high');
    const corrected = await operator.put(`/api/responses/${first.id}`, {
      answers: calmAnswers,
      answeredOn: today(),
    });
    expect(corrected.status, corrected.text).toBe(200);
    expect(await levelOf(operator, learnerId)).toBe('not-high');
    const stale = await operator.put(
      `/api/responses/${first.id}`,
      { answeredOn: '2026-01-14' },
      { 'if-match': '"1"' },
    );
    expect(stale.status).toBe(412);
    for (const change of [
      { versionId: 1 },
      { answeredOn: '2026-02-29' },
      { answeredOn: null },
      { answers: 5 },
    ]) {
      const refused = await operator.put(`/api/responses/${first.id}`, change);
      expect(refused.status, JSON.stringify(change)).toBe(400);
      expect(errorsOf(refused)).toHaveProperty(Object.keys(change)[0] ?? '');
    }
  });
});

describe('who may', () => {
  it.each([
    'operator_med',
    'operator_b',
    'employment_center',
    'base_center',
    'region_admin',
    'analyst',
    'municipal_coordinator',
    'system_admin',
  ])('%s enters, corrects and deletes none', async (login) => {
    const client = await server.as(login);
    const { id } = await one(operator, 'responses', { learnerId });
    expect((await post(client)).status).toBe(404);
    expect((await client.put(`/api/responses/${id}`, { answeredOn: today() })).status).toBe(404);
    expect((await client.delete(`/api/responses/${id}`)).status).toBe(404);
  });

  it('strangers are asked to sign in', async () => {
    expect((await post(server.nobody)).status).toBe(401);
    expect((await server.nobody.get('/api/responses')).status).toBe(401);
  });

  it('a curator answers for the own group only', async () => {
    const curator = await server.as('curator');
    expect((await post(curator)).status).toBe(404);
    const own = await one(curator, 'learners', { q: 'власова' });
    await consent(operator, own.id);
    const row = await curator.post('/api/responses', {
      learnerId: own.id,
      versionId,
      answers: open,
      answeredOn: today(),
    });
    expect(row.status, row.text).toBe(201);
  });
});
