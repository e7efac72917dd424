// Employers of a region: read by everybody there, changed by whoever keeps the row, one for one ИНН.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { created, errorsOf, list, one, placeId, today } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

const INN = '7707083893';
const OGRN = '1027700132195';

let server: TestServer;
let operator: Client;
let neighbour: Client;
let admin: Client;
let center: Client;
let college = 0;
let other = 0;
let centerId = 0;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  neighbour = await server.as('operator_med');
  admin = await server.as('region_admin');
  center = await server.as('employment_center');
  college = await placeId(admin, 'Колледж А-1');
  other = await placeId(admin, 'Колледж А-2');
  centerId = await placeId(admin, 'ЦЗН А');
});
afterAll(() => server.close());

let number = 0;
const employer = (given: JsonObject = {}): JsonObject => {
  number += 1;
  return { organizationId: college, name: `Предприятие ${number}`, ...given };
};
const post = (client: Client, given?: JsonObject) => client.post('/api/employers', employer(given));

describe('who reads and who changes', () => {
  it('everybody of the region reads it, another region does not', async () => {
    const { id } = await created(post(operator));
    for (const login of ['operator_med', 'employment_center', 'secretary', 'analyst', 'curator']) {
      const reader = await server.as(login);
      expect((await reader.get(`/api/employers/${id}`)).status, login).toBe(200);
    }
    for (const login of ['operator_b', 'federal', 'methodologist', 'system_admin']) {
      const stranger = await server.as(login);
      expect((await stranger.get(`/api/employers/${id}`)).status, login).toBe(404);
    }
    expect((await server.nobody.get('/api/employers')).status).toBe(401);
  });

  it('only whoever keeps the row, and those above, change it', async () => {
    const { id } = await created(post(operator));
    const change = (client: Client) => client.put(`/api/employers/${id}`, { note: 'Позвонить' });
    expect((await change(neighbour)).status).toBe(404);
    expect((await change(operator)).status).toBe(200);
    expect((await change(admin)).status).toBe(200);
    expect((await post(operator, { organizationId: other })).status).toBe(404);
    expect((await operator.delete(`/api/employers/${id}`)).status).toBe(404);
    expect((await admin.delete(`/api/employers/${id}`)).status).toBe(200);
  });

  it('a centre keeps its own employers', async () => {
    const { id } = await created(post(center, { organizationId: centerId }));
    expect((await center.put(`/api/employers/${id}`, { note: 'Своё' })).status).toBe(200);
  });
});

describe('codes', () => {
  it.each([
    ['a wrong check digit of ИНН', { inn: '7707083894' }, 'inn'],
    ['ИНН of another length', { inn: '77070' }, 'inn'],
    ['a wrong check digit of ОГРН', { ogrn: '1027700132196' }, 'ogrn'],
    ['a municipality of nowhere', { seatId: 999_999 }, 'seatId'],
    ['a contact that has not been yet', { firstContactOn: '2099-01-01' }, 'firstContactOn'],
    ['a contact with nobody', { firstContactWith: 999_999 }, 'firstContactWith'],
  ])('%s is refused in its field', async (_, given, field) => {
    const answer = await post(operator, given);
    expect(answer.status).toBe(422);
    expect(Object.keys(errorsOf(answer))).toEqual([field]);
  });

  it('an industry that the list does not hold is refused', async () => {
    expect((await post(operator, { industry: 'Z' })).status).toBe(400);
  });

  it('the same ИНН twice in a region is said with the name of the first', async () => {
    const first = await created(post(operator, { inn: INN, ogrn: OGRN, shortName: 'Банк' }));
    const again = await post(neighbour, { organizationId: other, inn: INN });
    expect(again.status).toBe(422);
    expect(errorsOf(again).inn).toBe('Такой работодатель уже есть: Банк. Откройте его карточку');
    expect((await operator.put(`/api/employers/${first.id}`, { inn: INN })).status).toBe(200);
    // Another region has its own register, and does not learn of this one.
    const stranger = await server.as('operator_b');
    const foreign = await placeId(stranger, 'Колледж Б');
    await created(post(stranger, { organizationId: foreign, inn: INN }));
    expect((await post(stranger, { organizationId: college, inn: INN })).status).toBe(404);
  });

  it('employers without ИНН are as many as there are', async () => {
    await created(post(operator, { inn: null }));
    await created(post(operator, { inn: '' }));
  });
});

describe('the defence-industry mark', () => {
  it('is seen and set with a right of its own, which no role and no other допуск gives', async () => {
    const { id } = await created(post(operator, { defenceIndustry: true }));
    const path = `/api/employers/${id}`;
    const seen = async (login: string) =>
      object(await (await server.as(login)).get(path)).defenceIndustry;
    expect(await seen('operator')).toBe(true);
    for (const login of [
      'region_admin',
      'operator_plain',
      'secretary',
      'analyst_named',
      'responsible',
    ]) {
      expect(await seen(login), login).toBeUndefined();
      const client = await server.as(login);
      const filter = encodeURIComponent(JSON.stringify({ defenceIndustry: true }));
      expect((await client.get(`/api/employers?filter=${filter}`)).status, login).toBe(400);
      const sort = encodeURIComponent(JSON.stringify(['defenceIndustry', 'ASC']));
      expect((await client.get(`/api/employers?sort=${sort}`)).status, login).toBe(400);
      const file = await client.get('/api/employers/export?format=csv');
      expect([file.status, /оборонно/.test(file.text)], login).toEqual([200, false]);
    }
    const events = await (await server.as('region_admin')).get('/api/audit');
    expect(events.text).not.toContain('defenceIndustry');
    const secretary = await server.as('secretary');
    expect((await secretary.put(path, { note: 'Дополнено' })).status).toBe(200);
    expect(await seen('operator')).toBe(true);
    const marked = await secretary.post('/api/employers', employer({ defenceIndustry: true }));
    expect(errorsOf(marked)).toHaveProperty('defenceIndustry');
  });
});

describe('sites and contacts', () => {
  it('each is kept by whoever entered it, contacts are personal', async () => {
    const { id: employerId } = await created(post(operator));
    const site = await created(
      neighbour.post('/api/employer-sites', {
        employerId,
        organizationId: other,
        name: 'Цех № 2',
        receivesTours: true,
      }),
    );
    expect(
      await list(operator, 'employer-sites', { employerId, receivesTours: true }),
    ).toHaveLength(1);
    expect((await operator.put(`/api/employer-sites/${site.id}`, { name: 'Цех' })).status).toBe(
      404,
    );
    await created(
      operator.post('/api/employer-contacts', {
        employerId,
        organizationId: college,
        name: 'Кадрова Анна Ивановна',
        phone: '+7 900 000-00-00',
        email: 'hr@example.ru',
      }),
    );
    expect(await list(neighbour, 'employer-contacts', { employerId })).toHaveLength(1);
    expect(await list(await server.as('secretary'), 'employer-contacts', { employerId })).toEqual(
      [],
    );
    expect((await admin.delete(`/api/employers/${employerId}`)).status).toBe(409);
    const wrong = await operator.post('/api/employer-contacts', {
      employerId,
      organizationId: college,
      name: 'Кадрова',
      email: 'не почта',
    });
    expect(wrong.status).toBe(400);
  });

  it('an employer of another region is as one that nobody has', async () => {
    const stranger = await server.as('operator_b');
    const foreign = await placeId(stranger, 'Колледж Б');
    const theirs = await created(post(stranger, { organizationId: foreign }));
    const add = (employerId: number) =>
      operator.post('/api/employer-sites', { employerId, organizationId: college, name: 'Цех' });
    const [real, missing] = [await add(theirs.id), await add(999_999_999)];
    expect([real.status, real.text]).toEqual([missing.status, missing.text]);
  });
});

it('is found by name, ИНН, industry and novelty', async () => {
  const given = {
    name: 'Общество «Ёлочные игрушки»',
    inn: '7736050003',
    industry: 'C',
    firstContactOn: today(),
    firstContactWith: centerId,
  };
  const { id } = await created(post(operator, given));
  const filters: JsonObject[] = [
    { q: 'елочные' },
    { q: '7736050003' },
    { industry: 'C' },
    { firstContactOn_gte: today() },
    { firstContactWith: centerId },
  ];
  for (const filter of filters) {
    expect((await list(neighbour, 'employers', filter)).map((row) => row.id)).toEqual([id]);
  }
  expect((await one(operator, 'employers', { id })).firstContactName).toBe('ЦЗН А');
});
