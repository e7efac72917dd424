// The tree: what stands below what, what follows a move, what keeps an organisation from removal.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { consent, created, errorsOf, list, one, placeId, today } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let region: number;
let city: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  region = await placeId(admin, 'Регион А');
  city = await placeId(admin, 'Город А');
});
afterAll(() => server.close());

const add = (parentId: number, kind: string, name: string, more: JsonObject = {}) =>
  admin.post('/api/organizations', { parentId, kind, name, ...more });

describe('what stands below what', () => {
  it.each([
    ['Регион А', 'municipality', 201],
    ['Регион А', 'vocational-college', 201],
    ['Город А', 'vocational-college', 201],
    ['Город А', 'school', 201],
    ['ЦЗН А', 'employment-center', 201],
    ['Колледж А-1', 'base-career-center', 201],
    ['Регион А', 'region', 422],
    ['Регион А', 'country', 422],
    ['Город А', 'municipality', 422],
    ['Школа А', 'school', 422],
    ['Колледж А-1', 'vocational-college', 422],
    ['Город А', 'base-career-center', 422],
  ])('%s → %s: %d', async (parent, kind, status) => {
    const answer = await add(await placeId(admin, parent), kind, `Проба ${kind} под ${parent}`);
    expect(answer.status, answer.text).toBe(status);
    if (status === 422) expect(errorsOf(answer)).toHaveProperty('parentId');
  });

  it('a place takes region, municipality and time zone from above', async () => {
    const college = await created(add(city, 'vocational-college', 'Колледж новый'));
    expect(college).toMatchObject({
      regionId: region,
      municipalityId: city,
      timeZone: 'Europe/Moscow',
      active: true,
    });
    const town = await created(add(region, 'municipality', 'Посёлок'));
    expect(town).toMatchObject({ regionId: region, municipalityId: town.id });
  });

  it.each([
    ['operator', 404],
    ['region_admin_b', 404],
    ['municipal_coordinator', 404],
    ['analyst', 404],
  ])('%s may not add', async (login, status) => {
    const client = await server.as(login);
    const answer = await client.post('/api/organizations', {
      parentId: city,
      kind: 'school',
      name: 'Чужая школа',
    });
    expect(answer.status).toBe(status);
  });

  it('a stranger may not even look', async () => {
    expect((await server.nobody.get('/api/organizations')).status).toBe(401);
    expect((await server.nobody.post('/api/organizations', {})).status).toBe(401);
  });
});

describe('codes are checked by their digits', () => {
  it.each<[JsonObject, string | undefined]>([
    [{ inn: '7707083893' }, undefined],
    [{ inn: '500100732259' }, undefined],
    [{ ogrn: '1027700132195' }, undefined],
    [{ inn: '', ogrn: null }, undefined],
    [{ inn: '7707083894' }, 'inn'],
    [{ inn: '770708389' }, 'inn'],
    [{ inn: '77070838 93' }, 'inn'],
    [{ ogrn: '1027700132196' }, 'ogrn'],
    [{ oktmo: '123' }, 'oktmo'],
    [{ timeZone: 'Europe/Nowhere' }, 'timeZone'],
    [{ name: 'А' }, 'name'],
  ])('%j: %s', async (change, field) => {
    const answer = await add(city, 'school', 'Школа проверки кодов', change);
    if (field === undefined) return expect(answer.status, answer.text).toBe(201);
    expect([400, 422]).toContain(answer.status);
    expect(errorsOf(answer)).toHaveProperty(field);
  });
});

describe('a move', () => {
  it('takes all that lies below, and the rights over it', async () => {
    const town = await created(add(region, 'municipality', 'Дальний район'));
    const college = await placeId(admin, 'Колледж А-2');
    const base = await created(add(college, 'base-career-center', 'БЦК при колледже'));
    const med = await server.as('operator_med');
    const learner = await one(med, 'learners', { q: 'громова' });
    await consent(med, learner.id);
    const coordinator = await server.as('municipal_coordinator');
    expect(await list(coordinator, 'learners', { id: [learner.id] })).toHaveLength(1);
    expect(await list(coordinator, 'consents', { learnerId: learner.id })).toHaveLength(1);

    expect((await admin.put(`/api/organizations/${college}`, { parentId: town.id })).status).toBe(
      200,
    );
    for (const id of [college, base.id]) {
      expect(object(await admin.get(`/api/organizations/${id}`))).toMatchObject({
        municipalityId: town.id,
        regionId: region,
      });
    }
    expect(object(await med.get(`/api/learners/${learner.id}`)).municipalityId).toBe(town.id);
    expect(await list(coordinator, 'learners', { id: [learner.id] })).toEqual([]);
    expect(await list(coordinator, 'consents', { learnerId: learner.id })).toEqual([]);
    const { id: userId } = await one(admin, 'users', { login: 'municipal_coordinator' });
    await created(
      admin.post('/api/grants', {
        userId,
        role: 'municipal_coordinator',
        organizationId: town.id,
        startsOn: '2026-01-01',
      }),
    );
    expect(
      await list(await server.as('municipal_coordinator'), 'learners', { id: [learner.id] }),
    ).toHaveLength(1);
  });

  it('below itself is refused and changes nothing', async () => {
    const upper = await created(add(city, 'employment-center', 'ЦЗН верхний'));
    const lower = await created(add(upper.id, 'employment-center', 'ЦЗН нижний'));
    for (const parentId of [lower.id, upper.id]) {
      const refused = await admin.put(`/api/organizations/${upper.id}`, { parentId });
      expect(refused.status).toBe(422);
      expect(errorsOf(refused)).toHaveProperty('parentId');
    }
    expect(object(await admin.get(`/api/organizations/${upper.id}`))).toMatchObject({
      parentId: city,
      version: 1,
    });
    expect(await list(admin, 'organizations', { parentId: upper.id })).toHaveLength(1);
  });

  it('to another region is for nobody of this one', async () => {
    const foreign = await placeId(await server.as('region_admin_b'), 'Город Б');
    const school = await placeId(admin, 'Школа А');
    expect((await admin.put(`/api/organizations/${school}`, { parentId: foreign })).status).toBe(
      404,
    );
  });

  it('a kind does not change over those who stand below it', async () => {
    const refused = await admin.put(`/api/organizations/${city}`, { kind: 'authority' });
    expect(refused.status).toBe(422);
  });
});

describe('removal', () => {
  it.each(['Город А', 'Колледж А-1', 'ЦЗН А', 'БЦК А', 'Министерство А'])(
    '%s is in use',
    async (name) => {
      const refused = await admin.delete(`/api/organizations/${await placeId(admin, name)}`);
      expect(refused.status).toBe(409);
      expect(object(refused).detail).toContain('Отметьте её недействующей');
    },
  );

  it('of an empty one goes through, for whoever may', async () => {
    const { id } = await created(add(city, 'school', 'Школа лишняя'));
    expect((await (await server.as('operator')).delete(`/api/organizations/${id}`)).status).toBe(
      404,
    );
    expect(
      (await (await server.as('region_admin_b')).delete(`/api/organizations/${id}`)).status,
    ).toBe(404);
    expect((await admin.delete(`/api/organizations/${id}`)).status).toBe(200);
    expect((await admin.get(`/api/organizations/${id}`)).status).toBe(404);
  });
});

describe('service areas', () => {
  const area = (providerId: number, organizationId: number, more: JsonObject = {}) => ({
    providerId,
    organizationId,
    groundKind: 'agreement',
    groundDocument: 'Соглашение № 2',
    validFrom: '2026-01-01',
    ...more,
  });

  it('open the college served, for as long as they last, and no other', async () => {
    const center = await server.as('employment_center');
    const provider = await placeId(admin, 'ЦЗН А');
    const served = await placeId(admin, 'Университет А');
    const names = async () => (await list(center, 'learners')).map((l) => l.organizationName);
    expect(new Set(await names())).toEqual(new Set(['Колледж А-1']));
    const row = await created(admin.post('/api/service-areas', area(provider, served)));
    expect(new Set(await names())).toEqual(new Set(['Колледж А-1', 'Университет А']));
    expect(
      (await admin.put(`/api/service-areas/${row.id}`, { validTo: '2026-01-02' })).status,
    ).toBe(200);
    expect(new Set(await names())).toEqual(new Set(['Колледж А-1']));
    expect(
      (await admin.put(`/api/service-areas/${row.id}`, { validFrom: '2999-01-01', validTo: null }))
        .status,
    ).toBe(200);
    expect(new Set(await names())).toEqual(new Set(['Колледж А-1']));
    expect(
      (await admin.put(`/api/service-areas/${row.id}`, { validFrom: today(), validTo: today() }))
        .status,
    ).toBe(200);
    expect(new Set(await names())).toEqual(new Set(['Колледж А-1', 'Университет А']));
    expect((await admin.delete(`/api/service-areas/${row.id}`)).status).toBe(200);
    expect(new Set(await names())).toEqual(new Set(['Колледж А-1']));
  });

  it("are nobody's to draw for themselves or over another region", async () => {
    const provider = await placeId(admin, 'ЦЗН А');
    const served = await placeId(admin, 'Колледж А-2');
    for (const login of ['employment_center', 'base_center', 'operator', 'region_admin_b']) {
      const client = await server.as(login);
      expect((await client.post('/api/service-areas', area(provider, served))).status).toBe(404);
    }
    const foreign = await placeId(await server.as('region_admin_b'), 'Колледж Б');
    expect((await admin.post('/api/service-areas', area(provider, foreign))).status).toBe(404);
    expect((await admin.post('/api/service-areas', area(foreign, served))).status).toBe(404);
    const backwards = await admin.post(
      '/api/service-areas',
      area(provider, served, { validTo: '2025-01-01' }),
    );
    expect(errorsOf(backwards)).toHaveProperty('validTo');
  });
});
