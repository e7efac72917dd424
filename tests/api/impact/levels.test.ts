// What is said before publication is what is found after it: level by level, place by place.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulesetAt } from '../../../api/assessments/ruleset.ts';
import { readDefinition } from '../../../forms/definitions/read.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { compileAssessment } from '../../../forms/risk/index.ts';
import {
  askGroup,
  clear,
  type Draft,
  draftOf,
  impactOf,
  part,
  publish,
  tuned,
} from '../../support/impact.ts';
import { created, one, placeId } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let region: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  region = await placeId(admin, 'Регион А');
  await askGroup(await server.as('operator'), 'Колледж А-1', 40, '09.02.07');
  await clear(admin, 'operator_med', 'Колледж А-2');
  await askGroup(await server.as('operator_med'), 'Колледж А-2', 25, '34.02.01');
  await askGroup(await server.as('operator_b'), 'Колледж Б', 10, '43.02.15');
  await server.app.jobs.drain();
}, 120_000);
afterAll(() => server.close());

interface Stored {
  id: number;
  place: number;
  level: string | null;
}

const stored = (): Promise<Stored[]> =>
  server.test
    .db('persons')
    .where({ assessable: true })
    .orderBy('id')
    .select('id', 'organization_id as place', 'risk_level as level');

/** Counts people by the level before and after, of whom both readings tell. */
function matrixOf(before: Stored[], after: Stored[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [at, { level }] of before.entries()) {
    if (level === null) continue;
    const key = `${level} → ${after[at]?.level ?? 'none'}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function stated(result: JsonObject): Record<string, number> {
  return Object.fromEntries(
    Object.entries(part(result.matrix)).flatMap(([before, row]) =>
      Object.entries(part(row))
        .filter(([, count]) => count !== 0)
        .map(([after, count]): [string, number] => [`${before} → ${after}`, Number(count)]),
    ),
  );
}

function changedByPlace(before: Stored[], after: Stored[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const [at, { level, place }] of before.entries())
    if (level !== null && after[at]?.level !== level) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

const namesOf = ({ places }: JsonObject) =>
  (Array.isArray(places) ? places.map(part) : []).map(({ name }) => name);

const own = (code: string, change: (body: JsonObject) => JsonObject): Promise<Draft> =>
  draftOf(admin, 'risk-criteria', 'risk-criterion', code, region, change);

describe('levels after the publication of a criterion', () => {
  it.each([
    ['no-employer-events', tuned('enoughEvents', { default: 2 })],
    ['no-employer-events', tuned('enoughEvents', { default: 4 })],
    ['no-experience', tuned('enoughPractices', { default: 2 })],
    [
      'no-experience',
      tuned('enoughPractices', {
        default: 1,
        overrides: [
          {
            when: {
              properties: { specialtyGroup: { const: '34.00.00' } },
              required: ['specialtyGroup'],
            },
            value: 3,
          },
        ],
      }),
    ],
    ['no-employer-events', tuned('enoughEvents', { default: 1 })],
  ])('%s: as said before it', async (code, change) => {
    const draft = await own(code, change);
    const before = (await stored()).filter(({ place }) => place !== 0);
    const result = await impactOf(server, admin, draft);
    await publish(server, admin, draft);
    const after = await stored();
    const mine: Stored[] = [];
    const places = new Set<number>(
      await server.test
        .db('organization_tree')
        .where({ ancestor_id: region })
        .pluck('descendant_id'),
    );
    for (const row of before) if (places.has(row.place)) mine.push(row);
    const afterMine = after.filter(({ place }) => places.has(place));
    expect(stated(result)).toEqual(matrixOf(mine, afterMine));
    expect(result.unassessed).toBe(mine.filter(({ level }) => level === null).length);
    const described = Array.isArray(result.places) ? result.places.map(part) : [];
    expect(
      Object.fromEntries(described.map((row) => [Number(row.id), Number(row.changed)])),
    ).toEqual(changedByPlace(mine, afterMine));
    // Region Б works by the federal text and is not touched.
    expect(after.filter(({ place }) => !places.has(place))).toEqual(
      before.filter(({ place }) => !places.has(place)),
    );
  });

  it('says how many would be «высокий» for other values; the draft’s own is that of the matrix', async () => {
    const draft = await own('no-experience', tuned('enoughPractices', { default: 3 }));
    const result = await impactOf(server, admin, draft);
    const [slider] = Array.isArray(result.sliders) ? result.sliders.map(part) : [];
    expect(slider).toMatchObject({ name: 'enoughPractices', draft: 3, inForce: 1 });
    const points = Array.isArray(slider?.points) ? slider.points.map(part) : [];
    expect(points.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6]);
    const high = points.map((point) => Number(point.high));
    expect(high).toEqual([...high].sort((a, b) => a - b));
    const matrix = Object.values(part(result.matrix)).map(part);
    expect(points[2]?.high).toBe(matrix.reduce((sum, row) => sum + Number(row.high), 0));
  });

  it('leaves out a college that works by its own version', async () => {
    const college = await placeId(admin, 'Колледж А-2');
    const theirs = await draftOf(
      admin,
      'risk-criteria',
      'risk-criterion',
      'no-experience',
      college,
      tuned('enoughPractices', { default: 1, overrides: [] }),
    );
    await publish(server, admin, theirs);
    const draft = await own('no-experience', tuned('enoughPractices', { default: 3 }));
    const result = await impactOf(server, admin, draft);
    expect(namesOf(result)).toEqual(['Колледж А-1']);
    const college3 = await draftOf(
      admin,
      'risk-criteria',
      'risk-criterion',
      'no-experience',
      college,
      tuned('enoughPractices', { default: 3 }),
    );
    const of = await impactOf(server, admin, college3);
    expect(namesOf(of)).toEqual(['Колледж А-2']);
  });
});

describe('a rule of the region’s own', () => {
  it('levels after its publication, as said before it', async () => {
    const draft = await draftOf(
      admin,
      'risk-policies',
      'risk-policy',
      'risk-level',
      region,
      (body) => ({
        ...body,
        score: { title: 'Региональная оценка', weights: { 'no-experience': 3 } },
      }),
    );
    const before = await stored();
    const result = await impactOf(server, admin, draft);
    expect(part(result.sums)).toMatchObject({ changed: 0, became: 0, ceased: 0 });
    await publish(server, admin, draft);
    expect(await stored()).toEqual(before);
  });
});

describe('a rule that changes for everybody', () => {
  it.each<[string, (body: JsonObject) => JsonObject]>([
    [
      'who is confirmed',
      (body) => ({
        ...body,
        confirmed: {
          title: 'Работает по направлению подготовки',
          when: {
            properties: { worksOutsideSpecialty: { const: false }, hasResume: { const: true } },
            required: ['worksOutsideSpecialty', 'hasResume'],
          },
        },
      }),
    ],
    [
      'whom it concerns, and what must be known',
      (body) => ({
        ...body,
        obligatory: ['no-job-certainty'],
        appliesTo: {
          properties: { specialtyGroup: { const: '09.00.00' } },
          required: ['specialtyGroup'],
        },
      }),
    ],
  ])('%s: each person as the whole new rule says', async (_, change) => {
    const draft = await draftOf(
      admin,
      'risk-policies',
      'risk-policy',
      'risk-level',
      region,
      change,
    );
    const result = await impactOf(server, admin, draft);
    const text = String(object(await admin.get(`/api/risk-policies/${draft.id}`)).draft);
    const policy = readDefinition('risk-policy', text);
    const people: { before: string; place: number; facts: string | JsonObject }[] =
      await server.test
        .db('persons as p')
        .join('person_facts as f', 'f.person_id', 'p.id')
        .whereNotNull('p.risk_level')
        .where({ 'p.region_id': region })
        .select('p.risk_level as before', 'p.organization_id as place', 'f.facts');
    const levels = new Map<number, (facts: JsonObject) => string | null>();
    for (const place of new Set(people.map((person) => person.place))) {
      const ruleset = await rulesetAt(server.app.db, server.test.db, place);
      if (ruleset) levels.set(place, compileAssessment(policy, ruleset.criteria).level);
    }
    const counts: Record<string, number> = {};
    for (const { before, place, facts } of people) {
      const known = typeof facts === 'string' ? JSON.parse(facts) : facts;
      const after = levels.get(place)?.(known) ?? 'none';
      const key = `${before} → ${after}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    expect(stated(result)).toEqual(counts);
    expect(Object.keys(counts).length).toBeGreaterThan(2);
    const shown = await admin.get(`/api/risk-policies/${draft.id}/impact/people`);
    expect(shown.headers.get('content-range')).toMatch(
      new RegExp(`/${Number(part(result.sums).changed)}$`),
    );
  });
});

describe('a regional score (story 7)', () => {
  it('stands beside the level and changes nobody’s, in region Б nor in region А', async () => {
    const adminB = await server.as('region_admin_b');
    const b = await placeId(adminB, 'Регион Б');
    const draft = await draftOf(
      adminB,
      'risk-policies',
      'risk-policy',
      'risk-level',
      b,
      (body) => ({
        ...body,
        score: { title: 'Региональная оценка', weights: { 'no-experience': 5 } },
      }),
    );
    const before = await stored();
    const result = await impactOf(server, adminB, draft);
    expect(part(result.sums)).toMatchObject({ people: 9, changed: 0 });
    const score = part(result.score);
    expect(score).toMatchObject({ title: 'Региональная оценка', moved: 9 });
    const described = Array.isArray(score.rows) ? score.rows.map(part) : [];
    expect(described.reduce((sum, row) => sum + Number(row.after), 0)).toBe(9);
    expect(described.every((row) => row.before === 0)).toBe(true);
    expect(described.some((row) => Number(row.score) >= 5)).toBe(true);
    await publish(server, adminB, draft);
    expect(await stored()).toEqual(before);
  });
});

describe('who may ask', () => {
  it.each(['operator', 'analyst', 'secretary', 'employment_center'])(
    '%s may not',
    async (login) => {
      const draft = await own('orphan', (body) => ({ ...body, weight: 2 }));
      const client = await server.as(login);
      expect((await client.post(`/api/risk-criteria/${draft.id}/impact`, {})).status).toBe(404);
      expect((await client.get(`/api/risk-criteria/${draft.id}/impact`)).status).toBe(404);
    },
  );

  it('the federal methodologist asks of all regions and is told by region', async () => {
    const methodologist = await server.as('methodologist');
    const federal = await one(methodologist, 'risk-criteria', { code: 'no-job-certainty' });
    const body = JSON.parse(
      String(object(await methodologist.get(`/api/risk-criteria/${federal.id}`)).published),
    );
    await methodologist.put(`/api/risk-criteria/${federal.id}`, {
      draft: JSON.stringify({ ...body, missing: 'not-met' }),
    });
    const result = await impactOf(server, methodologist, {
      resource: 'risk-criteria',
      id: federal.id,
    });
    expect(namesOf(result).every((name) => String(name).startsWith('Регион'))).toBe(true);
  });
});

describe('the job', () => {
  // Its runner begins only when a test says so.
  beforeAll(() => {
    server.app.jobs.wake = () => undefined;
  });

  it('is cancelled at once, and nothing of it is shown', async () => {
    const draft = await own('no-experience', tuned('enoughPractices', { default: 3 }));
    const job = await created(admin.post(`/api/risk-criteria/${draft.id}/impact`, {}));
    const cancelled = object(await admin.post(`/api/jobs/${job.id}/cancel`, {}));
    expect(cancelled).toMatchObject({ status: 'cancelled', result: null });
    await server.app.jobs.drain();
    expect(object(await admin.get(`/api/jobs/${job.id}`))).toMatchObject({
      status: 'cancelled',
      result: null,
    });
  });

  it('a new question ends the one before', async () => {
    const draft = await own('no-experience', tuned('enoughPractices', { default: 3 }));
    const first = await created(admin.post(`/api/risk-criteria/${draft.id}/impact`, {}));
    const second = await created(admin.post(`/api/risk-criteria/${draft.id}/impact`, {}));
    await server.app.jobs.drain();
    expect(object(await admin.get(`/api/jobs/${first.id}`)).status).toBe('cancelled');
    expect(object(await admin.get(`/api/jobs/${second.id}`)).status).toBe('done');
    const path = `/api/risk-criteria/${draft.id}/impact`;
    expect(object(await admin.get(path))).toMatchObject({ current: true, job: { id: second.id } });
    await own('no-experience', tuned('enoughPractices', { default: 2 }));
    expect(object(await admin.get(path))).toMatchObject({ current: false });
  });

  it('is nobody’s but its author’s', async () => {
    const { id } = await one(admin, 'jobs', { kind: 'impact', status: 'done' });
    const other = await server.as('region_admin_b');
    expect((await other.get(`/api/jobs/${id}`)).status).toBe(404);
    expect((await other.post(`/api/jobs/${id}/cancel`, {})).status).toBe(404);
    expect((await server.nobody.get(`/api/jobs/${id}`)).status).toBe(401);
  });

  it('there is nothing to compare without a draft, nor with one in error', async () => {
    const draft = await own('orphan', (body) => ({ ...body, weight: -1 }));
    expect((await admin.post(`/api/risk-criteria/${draft.id}/impact`, {})).status).toBe(422);
    const { id } = await one(admin, 'risk-criteria', {
      code: 'no-employer-events',
      organizationId: region,
    });
    expect((await admin.post(`/api/risk-criteria/${id}/impact`, {})).status).toBe(409);
  });
});
