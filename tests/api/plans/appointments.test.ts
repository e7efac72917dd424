// Who answers for an item: appointed by an order, stood in for, replaced; history is never lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { created, errorsOf, list, one, query } from '../../support/requests.ts';
import {
  type Client,
  object,
  startTestServer,
  type TestServer,
  testClock,
} from '../../support/server.ts';

let server: TestServer;
let secretary: Client;
let responsible: Client;
let region: number;
let itemId: number;
let spare: number;
const people: Record<string, number> = {};

/** A session of one day does not reach another: everybody logs in anew. */
async function setToday(date: string): Promise<void> {
  testClock.set(`${date}T09:00:00.000Z`);
  secretary = await server.as('secretary');
  responsible = await server.as('responsible');
}
const order = { orderNumber: '14-к', orderDate: '2026-03-02' };
const person = (name: string) => people[name] ?? 0;
const appoint = (body: JsonObject, client = secretary) =>
  client.post('/api/appointments', { duty: 'plan-item', itemId, ...order, ...body });

beforeAll(async () => {
  server = await startTestServer();
  await setToday('2026-03-02');
  region = (await one(secretary, 'organizations', { kind: 'region' })).id;
  const plan = await created(
    secretary.post('/api/plans', {
      organizationId: region,
      title: 'План на год',
      status: 'active',
      periodFrom: '2026-01-12',
      periodTo: '2026-12-31',
    }),
  );
  const add = async (title: string, termText: string) =>
    (await created(secretary.post('/api/plan-items', { planId: plan.id, title, termText }))).id;
  itemId = await add('Заключение соглашений', 'до 1 марта 2026 г.');
  spare = await add('Ярмарка вакансий', 'до 30 мая 2026 г.');
  for (const [name, userLogin] of [
    ['Воронова Дарья', 'responsible'],
    ['Громов Пётр', null],
    ['Ершова Ольга', null],
  ] as const) {
    people[name] = (
      await created(
        secretary.post('/api/responsible-persons', { organizationId: region, name, userLogin }),
      )
    ).id;
  }
});
afterAll(() => server.close());

describe('an appointment', () => {
  it.each([
    ['orderNumber', { orderNumber: '' }],
    ['orderDate', { orderDate: '2026-03-03' }],
    ['endsOn', { endsOn: '2026-03-01' }],
    ['itemId', { itemId: null }],
  ])('is refused at %s', async (field, change) => {
    const answer = await appoint({
      responsiblePersonId: person('Воронова Дарья'),
      startsOn: '2026-03-02',
      ...change,
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(errorsOf(answer)).toHaveProperty(field);
  });

  it('makes the item the person’s: it is theirs to mark from that day on', async () => {
    const mark = () =>
      responsible.post(`/api/plan-items/${itemId}/mark`, { status: 'in-progress' });
    expect((await mark()).status).toBe(404);
    expect(await list(responsible, 'plan-items', { mine: true })).toEqual([]);
    await created(
      appoint({ responsiblePersonId: person('Воронова Дарья'), startsOn: '2026-03-02' }),
    );
    expect((await list(responsible, 'plan-items', { mine: true })).map(({ id }) => id)).toEqual([
      itemId,
    ]);
    const file = await responsible.get(`/api/plan-items/export${query({ mine: true })}`);
    expect([file.status, file.headers.get('X-Total-Count')]).toEqual([200, '1']);
    expect((await mark()).status).toBe(200);
    expect((await responsible.put(`/api/plan-items/${itemId}`, { title: 'Иное' })).status).toBe(
      404,
    );
    const again = await appoint({
      responsiblePersonId: person('Воронова Дарья'),
      startsOn: '2026-03-02',
    });
    expect(errorsOf(again)).toHaveProperty('responsiblePersonId');
  });

  it('tells what the person owes, and what is late', async () => {
    const id = person('Воронова Дарья');
    const { items } = object(await secretary.get(`/api/responsible-persons/${id}/duties`));
    expect(items).toMatchObject([{ id: itemId, overdue: true, dueOn: '2026-03-01' }]);
    expect(object(await secretary.get(`/api/responsible-persons/${id}`))).toMatchObject({
      openCount: 1,
      overdueCount: 1,
    });
    const fired = await secretary.put(`/api/responsible-persons/${id}`, { active: false });
    expect(errorsOf(fired).active).toContain('передайте дела');
    expect((await secretary.delete(`/api/responsible-persons/${id}`)).status).toBe(409);
  });

  it('stands in for somebody within their days only, and ends by itself', async () => {
    const { id: substitutesId } = await one(secretary, 'appointments', { itemId });
    const body = {
      responsiblePersonId: person('Ершова Ольга'),
      startsOn: '2026-03-10',
      reason: 'Отпуск',
      substitutesId,
    };
    expect(errorsOf(await appoint(body))).toHaveProperty('endsOn');
    expect(
      errorsOf(await appoint({ ...body, startsOn: '2026-02-01', endsOn: '2026-03-20' })),
    ).toHaveProperty('startsOn');
    const stand = await created(appoint({ ...body, endsOn: '2026-03-20' }));
    expect(stand.substitutedName).toBe('Воронова Дарья');
    const current = async () =>
      (await list(secretary, 'appointments', { itemId, current: true })).map(
        ({ personName }) => personName,
      );
    expect(await current()).toEqual(['Воронова Дарья']);
    await setToday('2026-03-10');
    expect(await current()).toEqual(['Воронова Дарья', 'Ершова Ольга']);
    await setToday('2026-03-21');
    expect(await current()).toEqual(['Воронова Дарья']);
    await setToday('2026-03-02');
  });

  it('is changed by a new one; the old one keeps its days', async () => {
    const before = await one(secretary, 'appointments', {
      itemId,
      responsiblePersonId: person('Воронова Дарья'),
    });
    await created(
      appoint({
        responsiblePersonId: person('Громов Пётр'),
        startsOn: '2026-04-01',
        replacesId: before.id,
      }),
    );
    expect(object(await secretary.get(`/api/appointments/${before.id}`))).toMatchObject({
      startsOn: '2026-03-02',
      endsOn: '2026-03-31',
      personName: 'Воронова Дарья',
    });
    expect((await secretary.delete(`/api/appointments/${before.id}`)).status).toBe(409);
  });

  it('is not made by those who keep no plans', async () => {
    const body = { responsiblePersonId: person('Громов Пётр'), startsOn: '2026-03-02' };
    const operator = await server.as('operator');
    expect((await appoint(body, operator)).status).toBe(404);
    expect((await appoint(body, server.nobody)).status).toBe(401);
    const foreign = await appoint(body, await server.as('region_admin_b'));
    expect(foreign.status).toBe(404);
  });
});

describe('handing over', () => {
  it('passes every open duty by one order', async () => {
    const from = person('Громов Пётр');
    await created(appoint({ responsiblePersonId: from, itemId: spare, startsOn: '2026-03-02' }));
    await setToday('2026-04-20');
    const path = `/api/responsible-persons/${from}/hand-over`;
    const body = { toId: person('Ершова Ольга'), ...order, startsOn: '2026-04-20' };
    expect(errorsOf(await secretary.post(path, { ...body, toId: from }))).toHaveProperty('toId');
    expect(object(await secretary.post(path, body))).toEqual({ handedOver: 2 });
    const current = await list(secretary, 'appointments', { current: true });
    expect(current.map(({ personName, itemId: of }) => [personName, of]).sort()).toEqual([
      ['Ершова Ольга', itemId],
      ['Ершова Ольга', spare],
    ]);
    expect(errorsOf(await secretary.post(path, body))).toHaveProperty('startsOn');
    await setToday('2026-03-02');
  });
});

it('an account is told by a login of the same region', async () => {
  const refused = await secretary.post('/api/responsible-persons', {
    organizationId: region,
    name: 'Чужой Человек',
    userLogin: 'operator_b',
  });
  expect(errorsOf(refused)).toHaveProperty('userLogin');
});
