// Before figures are saved: whose level they change, told exactly; after: it is so, without waiting.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exchanged, type Sums, statisticsOf } from '../../../api/graduate-statistics/sums.ts';
import {
  answer,
  consent,
  created,
  levelOf,
  list,
  one,
  placeId,
  query,
} from '../../support/requests.ts';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

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
) => ({ organizationId, specialtyCode, year, graduates, employed });
const enter = (row: ReturnType<typeof figures>) =>
  created(admin.post('/api/graduate-statistics', row));
const preview = (client: Client, row: ReturnType<typeof figures>) =>
  client.post('/api/graduate-statistics/preview', row);

beforeEach(async () => {
  for (const { id } of await list(admin, 'graduate-statistics'))
    await admin.delete(`/api/graduate-statistics/${id}`);
  await server.app.jobs.drain();
});

describe('the effect of figures on levels', () => {
  // 1 060 of 2 000 in the region is 53 %.
  it.each([
    ['26.5 %', 265, 795, true, 1],
    ['26.6 %', 266, 794, false, 0],
  ])(
    '%s of a specialty where the region has 53 %%',
    async (_, employed, elsewhere, met, people) => {
      await enter(figures(college, '09.02.07', 1000, 600));
      await enter(figures(other, '34.02.01', 1000, elsewhere));
      const described = object(await preview(admin, figures(college, '09.02.07', 1000, employed)));
      expect(described).toMatchObject({
        decisive: true,
        people,
        becameHigh: people,
        ceasedHigh: 0,
      });
      expect(described.specialties).toEqual([
        {
          specialtyCode: '09.02.07',
          before: false,
          after: met,
          people,
          becameHigh: people,
          ceasedHigh: 0,
        },
      ]);
      expect(await levelOf(operator, learnerId)).toBe('not-high');
    },
  );

  it('tells of a specialty whose own figures stand still while the region moves', async () => {
    await enter(figures(college, '09.02.07', 100, 40));
    const theirs = await enter(figures(other, '34.02.01', 1000, 400));
    const row = figures(other, '34.02.01', 1000, 950);
    const described = object(await preview(admin, row));
    expect(described.specialties).toMatchObject([
      { specialtyCode: '09.02.07', before: false, after: true, becameHigh: 1 },
      { specialtyCode: '34.02.01', before: false, after: false, people: 0 },
    ]);
    // Saved: the level is there before any background work.
    await admin.put(`/api/graduate-statistics/${theirs.id}`, { employed: 950 });
    expect(await levelOf(operator, learnerId)).toBe('high');
    expect(object(await preview(admin, { ...row, employed: 400 }))).toMatchObject({
      ceasedHigh: 1,
      becameHigh: 0,
    });
  });

  it('is none for a year that is not the latest', async () => {
    await enter(figures(college, '09.02.07', 100, 60));
    await enter(figures(other, '34.02.01', 100, 60));
    expect(object(await preview(admin, figures(college, '09.02.07', 100, 0, 2024)))).toMatchObject({
      decisive: false,
      people: 0,
    });
  });

  it('writes nothing, neither figures nor the journal', async () => {
    const journal = async () => rows(await admin.get(`/api/audit${query({})}`)).length;
    const before = await journal();
    await preview(admin, figures(college, '09.02.07', 100, 1));
    expect(await list(admin, 'graduate-statistics')).toEqual([]);
    expect(await journal()).toBe(before);
  });

  it('counts people of the own place only', async () => {
    await enter(figures(college, '09.02.07', 100, 40));
    await enter(figures(other, '34.02.01', 1000, 400));
    const med = await server.as('operator_med');
    const described = object(await preview(med, figures(other, '34.02.01', 1000, 950)));
    expect(described).toMatchObject({ people: 0, becameHigh: 0 });
    expect((await preview(med, figures(college, '09.02.07', 100, 1))).status).toBe(404);
  });

  it('more employed than graduated is refused at the cell', async () => {
    const refused = await preview(admin, figures(college, '09.02.07', 10, 11));
    expect(object(refused).errors).toHaveProperty('employed');
  });
});

describe('totals of the region', () => {
  it('by specialty, with the mark of characteristic 1; another region is not told', async () => {
    await enter(figures(college, '09.02.07', 1000, 265));
    await enter(figures(other, '34.02.01', 1000, 795));
    const asked = `/api/graduate-totals${query({ organizationId: college, year: 2025 })}`;
    expect(rows(await operator.get(asked))).toMatchObject([
      { specialtyCode: '09.02.07', graduates: 1000, employed: 265, met: true },
      { specialtyCode: '34.02.01', graduates: 1000, employed: 795, met: false },
    ]);
    expect((await (await server.as('region_admin_b')).get(asked)).status).toBe(404);
    expect((await admin.get('/api/graduate-totals')).status).toBe(400);
  });
});

it('a row taken out and another put in leave the sums as if it had always been so', () => {
  const sums: Sums = new Map([[2025, new Map([['1', { graduates: 9, employed: 3, rows: 1 }]])]]);
  const row = { specialtyCode: '1', year: 2025, graduates: 9, employed: 3 };
  expect(statisticsOf(exchanged(sums, row, undefined)).size).toBe(0);
  const moved = exchanged(sums, row, { ...row, year: 2024 });
  expect(statisticsOf(moved).get('1')).toMatchObject({ year: 2024, regionGraduates: 9 });
});
