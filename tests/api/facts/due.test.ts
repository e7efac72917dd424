// A level changes with the date, without anybody's write; each place lives by its own calendar.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enqueue } from '../../../api/jobs/job-queries.ts';
import { answer, consent, levelOf, list, one } from '../../support/requests.ts';
import { type Client, startTestServer, type TestServer, testClock } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let learnerId: number;

beforeAll(async () => {
  testClock.set('2026-02-02T09:00:00.000Z');
  server = await startTestServer();
  operator = await server.as('operator');
  learnerId = (await one(operator, 'learners', { q: 'белов' })).id;
  await consent(operator, learnerId, 'personal-data', '2026-02-02');
  await answer(operator, learnerId, {}, '2026-02-02');
});
afterAll(() => server.close());

/** The daily work at this instant; everybody signs in anew, for sessions are shorter than months. */
async function dawn(instant: string): Promise<void> {
  testClock.set(instant);
  await server.test.database.write((trx) =>
    enqueue(trx, { kind: 'refresh-due', payload: {}, userId: null, now: instant }),
  );
  await server.app.jobs.drain();
  operator = await server.as('operator');
}

describe('the daily work', () => {
  it('leaves a level until certainty of a job outdates', async () => {
    expect(await levelOf(operator, learnerId)).toBe('not-high');
    await dawn('2026-08-01T09:00:00.000Z');
    expect(await levelOf(operator, learnerId)).toBe('not-high');
  });

  it('asks again on the 181st day, as soon as it begins at the place', async () => {
    await dawn('2026-08-01T20:59:00.000Z');
    expect(await levelOf(operator, learnerId)).toBe('not-high');
    await dawn('2026-08-01T21:01:00.000Z');
    expect(await levelOf(operator, learnerId)).toBe('insufficient');
    const { missing, assessedOn } = await one(operator, 'assessments', {
      learnerId,
      current: true,
    });
    expect(assessedOn).toBe('2026-08-02');
    expect(missing).toEqual([expect.objectContaining({ number: 11, fact: 'jobCertainty' })]);
  });

  it('done twice writes nothing new', async () => {
    const before = await list(operator, 'assessments', { learnerId });
    await dawn('2026-08-01T21:02:00.000Z');
    expect(await list(operator, 'assessments', { learnerId })).toEqual(before);
  });
});

describe('a place far in the east', () => {
  let distant: number;
  beforeEach(() => testClock.set('2026-08-02T14:00:00.000Z'));

  it('counts an answer of its own day while it is still yesterday in Greenwich', async () => {
    await server.test
      .db('organizations')
      .where({ short_name: 'Колледж Б' })
      .update({ time_zone: 'Asia/Kamchatka' });
    const client = await server.as('operator_b');
    distant = (await one(client, 'learners', { q: 'чужаков' })).id;
    await consent(client, distant, 'personal-data', '2026-08-03');
    await answer(client, distant, {}, '2026-08-03');
    expect(await levelOf(client, distant)).toBe('not-high');
    await dawn('2026-08-02T15:00:00.000Z');
    expect(await levelOf(await server.as('operator_b'), distant)).toBe('not-high');
  });
});
