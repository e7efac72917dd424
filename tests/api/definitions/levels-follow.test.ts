// A region's own coefficient of criterion 1 changes the levels of its people, and of nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, consent, created, levelOf, list, one, placeId } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let operator: Client;
let region: number;
let learnerId: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  region = await placeId(admin, 'Регион А');
  learnerId = (await one(operator, 'learners', { q: 'белов' })).id;
  await consent(operator, learnerId);
  await answer(operator, learnerId);
  // 40 % in the specialty against 60 % in the region: 1.5 times lower.
  for (const [place, specialtyCode, graduates, employed] of [
    ['Колледж А-1', '09.02.07', 100, 40],
    ['Колледж А-2', '34.02.01', 100, 80],
  ] as const) {
    await created(
      admin.post('/api/graduate-statistics', {
        organizationId: await placeId(admin, place),
        specialtyCode,
        year: 2025,
        graduates,
        employed,
      }),
    );
  }
  await server.app.jobs.drain();
});
afterAll(() => server.close());

async function publishCoefficient(coefficient: number): Promise<void> {
  const own = await list(admin, 'risk-criteria', {
    code: 'weak-specialty',
    organizationId: region,
  });
  const base = await one(admin, 'definition-versions', {
    kind: 'risk-criterion',
    code: 'weak-specialty',
    inForceAt: region,
  });
  const body = JSON.parse(
    String(object(await admin.get(`/api/definition-versions/${base.id}`)).body),
  );
  body.parameters.coefficient.default = coefficient;
  const id = own[0]
    ? Number(own[0].id)
    : (
        await created(
          admin.post('/api/risk-criteria', { organizationId: region, baseVersionId: base.id }),
        )
      ).id;
  await admin.put(`/api/risk-criteria/${id}`, { draft: JSON.stringify(body) });
  await created(
    admin.post(`/api/risk-criteria/${id}/publish`, { note: `Коэффициент ${coefficient}` }),
  );
  await server.app.jobs.drain();
}

async function firstCriterion() {
  const { id } = await one(operator, 'assessments', { learnerId, current: true });
  const { criteria } = object(await operator.get(`/api/assessments/${id}`));
  return (Array.isArray(criteria) ? criteria : []).find(
    (c) => typeof c === 'object' && c !== null && 'number' in c && c.number === 1,
  );
}

describe('coefficient of criterion 1', () => {
  it('2: not twice as low, so «невысокий»', async () => {
    expect(await levelOf(operator, learnerId)).toBe('not-high');
    expect(await firstCriterion()).toMatchObject({ outcome: 'not-met' });
  });

  it.each([
    [1.5, 'high', 'met'],
    [1.5001, 'not-high', 'not-met'],
    [1.2, 'high', 'met'],
  ])('%d → %s', async (coefficient, level, outcome) => {
    await publishCoefficient(coefficient);
    expect(await levelOf(operator, learnerId)).toBe(level);
    expect(await firstCriterion()).toMatchObject({
      outcome,
      clause: expect.stringContaining('характеристика 1'),
    });
  });

  it('somebody never profiled gets no level by a change of rules', async () => {
    const other = await one(operator, 'learners', { q: 'соколов' });
    expect(other.riskLevel).toBeNull();
  });

  it('history tells each level with the date', async () => {
    const history = await list(operator, 'assessments', { learnerId });
    expect(history.map((a) => a.level).filter((level, i, all) => level !== all[i - 1])).toEqual([
      'not-high',
      'high',
      'not-high',
      'high',
    ]);
    expect(history.filter((a) => a.current === true)).toHaveLength(1);
  });
});
