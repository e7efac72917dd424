// «Дифференцированно для направлений обучения»: a coefficient of one group of specialties leaves the others.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, consent, created, levelOf, one, placeId } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

interface Criterion {
  shortTitle: string;
  parameters: { coefficient: { overrides?: object[] } };
}

let server: TestServer;
let admin: Client;
let region: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  region = await placeId(admin, 'Регион А');
});
afterAll(() => server.close());

/** A region's own element with this text, published. */
async function take(code: string, change: (body: Criterion) => void): Promise<number> {
  const base = await one(admin, 'definition-versions', {
    kind: 'risk-criterion',
    code,
    inForceAt: region,
  });
  const body = JSON.parse(
    String(object(await admin.get(`/api/definition-versions/${base.id}`)).body),
  );
  change(body);
  const { id } = await created(
    admin.post('/api/risk-criteria', { organizationId: region, baseVersionId: base.id }),
  );
  expect(
    (await admin.put(`/api/risk-criteria/${id}`, { draft: JSON.stringify(body) })).status,
  ).toBe(200);
  return id;
}

describe('a coefficient for one group of specialties', () => {
  it('changes the levels of that group alone', async () => {
    // 40 % in both specialties against 60 % in the region: 1.5 times lower.
    for (const [place, specialtyCode, employed] of [
      ['Колледж А-1', '09.02.07', 40],
      ['Колледж А-2', '34.02.01', 40],
      ['Университет А', '15.03.05', 100],
    ] as const) {
      const organizationId = await placeId(admin, place);
      await created(
        admin.post('/api/graduate-statistics', {
          organizationId,
          specialtyCode,
          year: 2025,
          graduates: 100,
          employed,
        }),
      );
    }
    const operator = await server.as('operator');
    const medical = await server.as('operator_med');
    const belov = (await one(operator, 'learners', { q: 'белов' })).id;
    const gromova = (await one(medical, 'learners', { q: 'громова' })).id;
    await consent(operator, belov);
    await answer(operator, belov);
    await consent(medical, gromova);
    await created(
      medical.post('/api/resumes', {
        learnerId: gromova,
        place: 'file',
        publishedOn: '2026-01-13',
      }),
    );
    await server.app.jobs.drain();
    const levels = async () => [await levelOf(operator, belov), await levelOf(medical, gromova)];
    expect(await levels()).toEqual(['not-high', 'insufficient']);

    const id = await take('weak-specialty', (body) => {
      body.parameters.coefficient.overrides = [
        {
          when: {
            properties: { specialtyGroup: { const: '34.00.00' } },
            required: ['specialtyGroup'],
          },
          value: 1.5,
        },
      ];
    });
    await created(admin.post(`/api/risk-criteria/${id}/publish`, { note: '1,5 для УГС 34.00.00' }));
    await server.app.jobs.drain();
    expect(await levels()).toEqual(['not-high', 'high']);
  });
});

describe('two who publish at once', () => {
  it('make one version; the other is told', async () => {
    const id = await take('no-experience', (body) => {
      body.shortTitle = 'Опыта нет';
    });
    const publish = () => admin.post(`/api/risk-criteria/${id}/publish`, { note: 'одновременно' });
    const statuses = (await Promise.all([publish(), publish(), publish()])).map((a) => a.status);
    expect(statuses.sort()).toEqual([201, 409, 409]);
    expect(object(await admin.get(`/api/risk-criteria/${id}`)).publishedNumber).toBe(1);
  });
});
