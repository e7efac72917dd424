// Where stored facts do not suffice: another term of activity or of an answer, and a past date.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { type Draft, draftOf, impactOf, part, publish, tuned } from '../../support/impact.ts';
import { answer, consent, created, list, one, placeId } from '../../support/requests.ts';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
  testClock,
} from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let operator: Client;
let region: number;
const NOW = '2026-11-25T09:00:00.000Z';

/** Attendance of a fair on the day, and everything else known and calm. */
async function met(learner: string, heldOn: string, answeredOn: string): Promise<number> {
  const { id } = await one(operator, 'learners', { q: learner });
  await consent(operator, id, 'personal-data', '2025-01-13');
  const fair = await one(operator, 'definition-versions', {
    kind: 'event-type',
    code: 'job-fair',
    inForceAt: await placeId(operator, 'Колледж А-1'),
  });
  await created(
    operator.post('/api/participations', {
      learnerId: id,
      eventTypeVersionId: fair.id,
      heldOn,
      attended: true,
    }),
  );
  await answer(operator, id, { employerEvents: 0, employerEventKinds: [] }, answeredOn);
  return id;
}

beforeAll(async () => {
  testClock.set(NOW);
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  region = await placeId(admin, 'Регион А');
  await met('белов', '2026-01-15', '2026-09-01');
  await met('егорова', '2026-10-20', '2026-09-01');
  await met('жуков', '2026-10-20', '2026-07-01');
  await server.app.jobs.drain();
}, 60_000);
afterAll(() => server.close());

const rule = (change: (body: JsonObject) => JsonObject): Promise<Draft> =>
  draftOf(admin, 'risk-policies', 'risk-policy', 'risk-level', region, change);
const levels = async () =>
  Object.fromEntries(
    (await list(operator, 'learners', { riskLevel_null: false })).map(({ lastName, riskLevel }) => [
      String(lastName),
      riskLevel,
    ]),
  );

describe('a shorter period of activity', () => {
  it('takes away what fell out of it: as said before publication', async () => {
    const before = await levels();
    expect(before).toEqual({ Белов: 'not-high', Егорова: 'not-high', Жуков: 'not-high' });
    const draft = await rule(tuned('activityMonths', { default: 9 }));
    const result = await impactOf(server, admin, draft);
    expect(part(result.sums)).toMatchObject({ people: 3, changed: 1 });
    expect(part(part(result.matrix)['not-high'])).toMatchObject({ high: 1, 'not-high': 2 });
    expect(result.changes).toEqual(['Период активности, месяцев: 9 вместо 12']);
    const [slider] = Array.isArray(result.sliders) ? result.sliders.map(part) : [];
    expect(slider).toMatchObject({ name: 'activityMonths', inForce: 12, draft: 9 });
    expect(Array.isArray(slider?.points) && slider.points.length).toBeGreaterThan(3);

    const answerOf = await admin.get(`/api/risk-policies/${draft.id}/impact/people`);
    expect(answerOf.status, answerOf.text).toBe(200);
    const [person] = rows(answerOf);
    expect(person).toMatchObject({ before: 'not-high', after: 'high' });
    const [reason] = Array.isArray(person?.reasons) ? person.reasons.map(part) : [];
    expect(reason).toMatchObject({ number: 9, before: 'not-met', after: 'met' });
    // The meeting counts no more; what was answered since then does.
    const [fact] = Array.isArray(reason?.facts) ? reason.facts.map(part) : [];
    expect(fact).toMatchObject({ value: 0, last: { date: '2026-09-01' } });

    await publish(server, admin, draft);
    expect(await levels()).toEqual({ ...before, Белов: 'high' });
  });

  it('a shorter validity of answers, likewise', async () => {
    const before = await levels();
    const draft = await rule(tuned('profilingValidityDays', { default: 100 }));
    const result = await impactOf(server, admin, draft);
    expect(part(result.sums)).toMatchObject({ changed: 1 });
    await publish(server, admin, draft);
    expect(await levels()).toEqual({ ...before, Жуков: 'insufficient' });
  });
});

describe('on a past date', () => {
  it('levels are those of the facts of that date, before and after', async () => {
    const draft = await draftOf(
      admin,
      'risk-criteria',
      'risk-criterion',
      'no-job-certainty',
      region,
      (body) => ({ ...body, missing: 'not-met' }),
    );
    const today = await impactOf(server, admin, draft);
    expect(part(today.sums).people).toBe(3);
    expect(today.asOf ?? null).toBeNull();
    // Before anybody had answered: one fair, and nothing else known.
    const past = await impactOf(server, admin, draft, { asOf: '2026-02-01' });
    expect(past.asOf).toBe('2026-02-01');
    expect(part(past.sums)).toMatchObject({ people: 1, changed: 0 });
    expect(past.unassessed).toBeGreaterThan(Number(today.unassessed));
    expect(object(await admin.get(`/api/risk-criteria/${draft.id}/impact`))).toMatchObject({
      asOf: '2026-02-01',
    });
  });

  it.each([
    ['2027-01-01', 422],
    ['не дата', 400],
  ])('%s is refused', async (asOf, status) => {
    const [draft] = await list(admin, 'risk-criteria', {
      code: 'no-job-certainty',
      organizationId: region,
    });
    const refused = await admin.post(`/api/risk-criteria/${Number(draft?.id)}/impact`, { asOf });
    expect([status, 422]).toContain(refused.status);
  });
});
