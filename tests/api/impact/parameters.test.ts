// Story 2 of the domain: the coefficient is 1,5 for УГС 38.00.00, the others keep 2; how many people each
// value is for is told before it is published.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import {
  clear,
  type Draft,
  draftOf,
  impactOf,
  part,
  publish,
  tuned,
} from '../../support/impact.ts';
import { answer, consent, created, levelOf, list, placeId } from '../../support/requests.ts';
import { type Client, rows, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let region: number;
const people = new Map<string, number>();

/** Three at each college; the first of each is asked. 40 % work in both specialties, 60 % in the region. */
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  region = await placeId(admin, 'Регион А');
  await clear(admin, 'operator_med', 'Колледж А-2');
  for (const [login, place, specialtyCode, employed] of [
    ['operator', 'Колледж А-1', '38.02.01', 40],
    ['operator_med', 'Колледж А-2', '34.02.01', 40],
    [undefined, 'Университет А', '15.03.05', 100],
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
    if (!login) continue;
    const client = await server.as(login);
    const groupName = `Г-${specialtyCode}`;
    const values = { birthDate: '2006-05-05', groupName, specialtyCode, firstName: 'Анна' };
    await created(
      client.post('/api/imports', {
        organizationId,
        title: groupName,
        rows: ['Первая', 'Вторая', 'Третья'].map((lastName) => ({
          values: { ...values, lastName },
        })),
      }),
    );
    const [first] = await list(client, 'learners', { groupName });
    await consent(client, Number(first?.id));
    await answer(client, Number(first?.id));
    people.set(specialtyCode, Number(first?.id));
  }
  await server.app.jobs.drain();
}, 60_000);
afterAll(() => server.close());

const economics = {
  when: { properties: { specialtyGroup: { const: '38.00.00' } }, required: ['specialtyGroup'] },
  value: 1.5,
};
const adults = { when: { properties: { age: { minimum: 1 } }, required: ['age'] }, value: 2 };

const own = (overrides: JsonObject[]): Promise<Draft> =>
  draftOf(
    admin,
    'risk-criteria',
    'risk-criterion',
    'weak-specialty',
    region,
    tuned('coefficient', { default: 2, overrides }),
  );
const reach = async ({ id }: Draft) =>
  rows(await admin.get(`/api/risk-criteria/${id}/impact/parameters`));
const levels = async () => [
  await levelOf(admin, people.get('38.02.01') ?? 0),
  await levelOf(admin, people.get('34.02.01') ?? 0),
];

describe('a coefficient of one group of specialties', () => {
  it('is for as many people as study there; the first condition met wins', async () => {
    const all = await server.test
      .db('persons')
      .where({ assessable: true })
      .whereIn(
        'organization_id',
        server.test.db('organization_tree').where({ ancestor_id: region }).select('descendant_id'),
      )
      .count({ n: '*' })
      .first();
    const everybody = Number(all?.n);
    expect(await reach(await own([economics]))).toContainEqual({
      name: 'coefficient',
      overrides: [3],
      otherwise: everybody - 3,
    });
    // Facts of people of the template were never worked out: their age is not known.
    const [described] = (await reach(await own([economics, adults]))).filter(
      ({ name }) => name === 'coefficient',
    );
    expect(described).toMatchObject({ overrides: [3, expect.any(Number)] });
    const [turned] = (await reach(await own([adults, economics]))).filter(
      ({ name }) => name === 'coefficient',
    );
    expect(turned).toMatchObject({ overrides: [expect.any(Number), 0] });
  });

  it('changes the level of those who study there, and of nobody else', async () => {
    expect(await levels()).toEqual(['not-high', 'not-high']);
    const draft = await own([economics]);
    const result = await impactOf(server, admin, draft);
    expect(part(result.sums)).toMatchObject({ changed: 1, became: 1, ceased: 0 });
    expect(result.changes).toEqual([
      expect.stringMatching(/: 1,5 для УГС 38\.00\.00, иначе 2 вместо 2$/),
    ]);
    await publish(server, admin, draft);
    expect(await levels()).toEqual(['high', 'not-high']);
  });

  it('is told to whoever may publish', async () => {
    const draft = await own([economics]);
    for (const login of ['operator', 'analyst', 'region_admin_b']) {
      const client = await server.as(login);
      const answered = await client.get(`/api/risk-criteria/${draft.id}/impact/parameters`);
      expect(answered.status).toBe(404);
    }
  });
});
