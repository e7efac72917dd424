// Graduates by specialty make characteristic 1 alive: exact at its edge, gone with the figures.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import {
  answer,
  consent,
  created,
  errorsOf,
  levelOf,
  list,
  one,
  placeId,
} from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let admin: Client;
let college: number;
let other: number;
let learnerId: number;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  admin = await server.as('region_admin');
  college = await placeId(admin, 'Колледж А-1');
  other = await placeId(admin, 'Колледж А-2');
  learnerId = (await one(operator, 'learners', { q: 'белов' })).id;
  await consent(operator, learnerId);
  await answer(operator, learnerId);
});
afterAll(() => server.close());

const figures = (
  organizationId: number,
  specialtyCode: string,
  graduates: number,
  employed: number,
  year = 2025,
) => ({
  organizationId,
  specialtyCode,
  year,
  graduates,
  employed,
});

describe('criterion 1', () => {
  beforeEach(async () => {
    for (const { id } of await list(admin, 'graduate-statistics'))
      await admin.delete(`/api/graduate-statistics/${id}`);
    await server.app.jobs.drain();
  });

  // The region as a whole: 1 060 of 2 000, that is 53 %.
  it.each([
    ['26.5 % of a specialty: exactly twice as low', 1000, 265, 795, 'high'],
    ['26.6 %: not twice as low', 1000, 266, 794, 'not-high'],
    ['nobody employed', 1000, 0, 1000, 'high'],
  ])('%s → %s', async (_, graduates, employed, elsewhere, level) => {
    await created(
      admin.post('/api/graduate-statistics', figures(college, '09.02.07', graduates, employed)),
    );
    await created(
      admin.post('/api/graduate-statistics', figures(other, '34.02.01', 1000, elsewhere)),
    );
    await server.app.jobs.drain();
    expect(await levelOf(operator, learnerId)).toBe(level);
  });

  it('is not established when figures of the specialty are gone, though another college deletes its own', async () => {
    const mine = await created(
      admin.post('/api/graduate-statistics', figures(college, '09.02.07', 100, 30)),
    );
    const theirs = await created(
      admin.post('/api/graduate-statistics', figures(other, '34.02.01', 100, 90)),
    );
    await server.app.jobs.drain();
    expect(await levelOf(operator, learnerId)).toBe('high');
    const med = await server.as('operator_med');
    expect((await med.delete(`/api/graduate-statistics/${mine.id}`)).status).toBe(404);
    expect((await med.delete(`/api/graduate-statistics/${theirs.id}`)).status).toBe(200);
    await server.app.jobs.drain();
    expect(await levelOf(operator, learnerId)).toBe('not-high');
  });

  it('reads the latest year only', async () => {
    await created(
      admin.post('/api/graduate-statistics', figures(college, '09.02.07', 100, 1, 2024)),
    );
    await created(
      admin.post('/api/graduate-statistics', figures(college, '09.02.07', 100, 60, 2025)),
    );
    await server.app.jobs.drain();
    expect(await levelOf(operator, learnerId)).toBe('not-high');
  });
});

describe('what is refused', () => {
  it.each<[JsonObject, string]>([
    [{ employed: 101 }, 'employed'],
    [{ graduates: -1 }, 'graduates'],
    [{ graduates: 1.5 }, 'graduates'],
    [{ specialtyCode: '99.99.99' }, 'specialtyCode'],
    [{ specialtyCode: '9' }, 'specialtyCode'],
    [{ year: 1999 }, 'year'],
  ])('%j', async (change, field) => {
    const refused = await admin.post('/api/graduate-statistics', {
      ...figures(college, '09.02.07', 100, 50),
      ...change,
    });
    expect([400, 422]).toContain(refused.status);
    expect(errorsOf(refused)).toHaveProperty(field);
  });

  it('the same organisation, specialty and year twice', async () => {
    const row = figures(college, '09.02.07', 100, 50, 2023);
    const first = await created(admin.post('/api/graduate-statistics', row));
    expect((await admin.post('/api/graduate-statistics', row)).status).toBe(409);
    expect(
      object(await admin.put(`/api/graduate-statistics/${first.id}`, { employed: 60 })),
    ).toMatchObject({ employed: 60, graduates: 100 });
  });

  it.each(['operator_med', 'region_admin_b', 'base_center', 'secretary', 'analyst'])(
    '%s may not enter figures of the college',
    async (login) => {
      const client = await server.as(login);
      expect(
        (await client.post('/api/graduate-statistics', figures(college, '09.02.07', 1, 1, 2022)))
          .status,
      ).toBe(404);
    },
  );

  it('a stranger is asked to sign in', async () => {
    expect((await server.nobody.get('/api/graduate-statistics')).status).toBe(401);
  });
});
