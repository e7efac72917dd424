// Levels with reasons: who sees which, who confirms, and that what was said once stays as it was said.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../forms/json.ts';
import {
  answer,
  consent,
  created,
  list,
  one,
  placeId,
  query,
  today,
} from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  admin = await server.as('region_admin');
});
afterAll(() => server.close());

const learnerOf = async (q: string, client = operator) => (await one(client, 'learners', { q })).id;
const current = async (client: Client, learnerId: number) => {
  const { id } = await one(client, 'assessments', { learnerId, current: true });
  return object(await client.get(`/api/assessments/${id}`));
};
const criteriaOf = (assessment: JsonObject): JsonObject[] =>
  (Array.isArray(assessment.criteria) ? assessment.criteria : []).filter(
    (c: Json): c is JsonObject => typeof c === 'object' && c !== null && !Array.isArray(c),
  );
const met = (assessment: JsonObject) =>
  criteriaOf(assessment)
    .filter((c) => c.outcome === 'met')
    .map((c) => c.number);
const category = (learnerId: number, kind: string) =>
  created(
    operator.post('/api/categories', {
      learnerId,
      category: kind,
      groundKind: 'Справка',
      groundNumber: '15',
      groundDate: '2026-01-12',
      validFrom: '2026-01-12',
    }),
  );

describe('special characteristics', () => {
  let learnerId: number;

  it('make the level high; who has no «допуск» sees the level, never a reason', async () => {
    learnerId = await learnerOf('егорова');
    await consent(operator, learnerId);
    await consent(operator, learnerId, 'special-data');
    await answer(operator, learnerId);
    await category(learnerId, 'health-limitation');
    const whole = await current(operator, learnerId);
    expect([whole.level, met(whole), whole.reasonsOpen, criteriaOf(whole).length]).toEqual([
      'high',
      [2],
      true,
      14,
    ]);

    const part = await current(await server.as('operator_plain'), learnerId);
    const special = criteriaOf(whole).filter((c) => c.sensitivity === 'special');
    expect(special.length).toBeGreaterThanOrEqual(8);
    expect([part.level, met(part), part.reasonsOpen]).toEqual(['high', [], false]);
    expect(criteriaOf(part).some((c) => c.sensitivity === 'special')).toBe(false);
    expect(JSON.stringify(part)).not.toMatch(/health|orphan|здоровь/i);
  });

  it('stay known when confirmed work in the specialty overrides the level', async () => {
    await created(
      operator.post('/api/employment-records', {
        learnerId,
        status: 'employed',
        employerName: 'АО «Реченский завод насосов»',
        bySpecialty: true,
        confirmed: true,
        groundKind: 'document',
        groundNumber: 'ТД-4',
        startsOn: today(),
      }),
    );
    const whole = await current(operator, learnerId);
    expect(whole).toMatchObject({
      level: 'not-high',
      overriddenBy: 'Подтверждено трудоустройство по направлению подготовки',
    });
    expect(met(whole)).toEqual([2]);
  });

  it('without answers about experience the data are insufficient, and only that is asked', async () => {
    const learnerBare = await learnerOf('ёлкин');
    await consent(operator, learnerBare);
    await created(
      operator.post('/api/resumes', {
        learnerId: learnerBare,
        place: 'file',
        publishedOn: today(),
      }),
    );
    const bare = await current(operator, learnerBare);
    expect(bare.level).toBe('insufficient');
    const facts = (Array.isArray(bare.missing) ? bare.missing : []).map(
      (m) => (m as JsonObject).fact,
    );
    expect(facts).toEqual(expect.arrayContaining(['practiceCount', 'jobCertainty', 'conscripted']));
    expect(facts).not.toContain('hasResume');
    const plain = await current(await server.as('operator_plain'), learnerBare);
    expect(JSON.stringify(plain.missing)).not.toContain('conscripted');
  });
});

describe('who sees levels', () => {
  it('a school sees none, whoever asks in it', async () => {
    const school = await server.as('operator_school');
    expect((await school.get('/api/assessments')).status).toBe(404);
    const [pupil] = await list(school, 'learners');
    expect(pupil).not.toHaveProperty('riskLevel');
  });

  it.each(['operator_med', 'operator_b', 'region_admin_b'])(
    '%s sees none of the college',
    async (login) => {
      const client = await server.as(login);
      const learnerId = await learnerOf('егорова');
      expect(await list(client, 'assessments', { learnerId })).toEqual([]);
      const { id } = await one(operator, 'assessments', { learnerId, current: true });
      expect((await client.get(`/api/assessments/${id}`)).status).toBe(404);
    },
  );

  it('a curator sees the own group only; a stranger nothing', async () => {
    const own = await learnerOf('соколов');
    await consent(operator, own);
    await answer(operator, own);
    const curator = await server.as('curator');
    expect(new Set((await list(curator, 'assessments')).map((a) => a.learnerId))).toEqual(
      new Set([own]),
    );
    expect((await server.nobody.get(`/api/assessments${query({})}`)).status).toBe(401);
  });
});

describe('confirmation', () => {
  it("is the employment centre's, by name, of the level now in force", async () => {
    const learnerId = await learnerOf('белов');
    await consent(operator, learnerId);
    await answer(operator, learnerId, { practiceCount: 0 });
    const { id } = await one(operator, 'assessments', { learnerId, current: true });
    for (const login of ['operator', 'base_center', 'region_admin', 'curator', 'region_admin_b']) {
      const client = await server.as(login);
      expect((await client.post(`/api/assessments/${id}/confirm`, {})).status, login).toBe(404);
    }
    expect((await server.nobody.post(`/api/assessments/${id}/confirm`, {})).status).toBe(401);
    const center = await server.as('employment_center');
    const confirmed = object(await center.post(`/api/assessments/${id}/confirm`, {}));
    expect(confirmed).toMatchObject({
      level: 'high',
      status: 'confirmed',
      confirmedByName: 'Проверяющий employment_center',
    });

    await created(
      operator.post('/api/practices', {
        learnerId,
        kind: 'practice',
        employerName: 'АО «Завод»',
        specialtyRelation: 'main',
        startsOn: today(),
      }),
    );
    const history = await list(operator, 'assessments', { learnerId });
    expect(history.slice(-2).map((a) => [a.level, a.status, a.current, a.confirmedByName])).toEqual(
      [
        ['high', 'superseded', false, 'Проверяющий employment_center'],
        ['not-high', 'calculated', true, null],
      ],
    );
    expect((await center.post(`/api/assessments/${id}/confirm`, {})).status).toBe(409);
    const before = object(await operator.get(`/api/assessments/${id}`));
    expect(met(before)).toEqual([8]);
  });
});

describe('a published change of a criterion', () => {
  it('leaves what was said in the words of its own version', async () => {
    const learnerId = await learnerOf('жуков');
    await consent(operator, learnerId);
    await answer(operator, learnerId, { practiceCount: 0 });
    const old = await current(operator, learnerId);
    const region = await placeId(admin, 'Регион А');
    const base = await one(admin, 'definition-versions', {
      kind: 'risk-criterion',
      code: 'no-experience',
      inForceAt: region,
    });
    const body = JSON.parse(
      String(object(await admin.get(`/api/definition-versions/${base.id}`)).body),
    );
    body.shortTitle = 'Опыта мало';
    body.parameters.enoughPractices.default = 3;
    const { id } = await created(
      admin.post('/api/risk-criteria', { organizationId: region, baseVersionId: base.id }),
    );
    await admin.put(`/api/risk-criteria/${id}`, { draft: JSON.stringify(body) });
    await created(admin.post(`/api/risk-criteria/${id}/publish`, { note: 'Три практики' }));
    await server.app.jobs.drain();

    const eighth = (assessment: JsonObject) => criteriaOf(assessment).find((c) => c.number === 8);
    expect(eighth(object(await operator.get(`/api/assessments/${old.id}`)))?.shortTitle).toBe(
      'Нет опыта, практик и стажировок',
    );
    const sokolov = await current(operator, await learnerOf('соколов'));
    expect([sokolov.level, met(sokolov), eighth(sokolov)?.shortTitle]).toEqual([
      'high',
      [8],
      'Опыта мало',
    ]);
    expect(eighth(sokolov)?.title).toBe(eighth(old)?.title);
  });
});

describe('opening a level', () => {
  it('is journalled with the person, without the level', async () => {
    const events = await list(admin, 'audit', { action: 'assessment.read' });
    expect(events.length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).not.toMatch(/Егорова|not-high|высокий/);
  });
});
