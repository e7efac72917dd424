// Nothing is stored of a person without a consent in force; below an age a representative signs it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../api/clock.ts';
import type { JsonObject } from '../../../forms/json.ts';
import {
  consent,
  created,
  errorsOf,
  list,
  one,
  placeId,
  query,
  today,
} from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let college: number;
let fair: number;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  college = await placeId(operator, 'Колледж А-1');
  fair = (
    await one(operator, 'definition-versions', {
      kind: 'event-type',
      code: 'job-fair',
      inForceAt: college,
    })
  ).id;
});
afterAll(() => server.close());

/** Somebody of this age today, a day older or younger. */
function bornYearsAgo(years: number, days = 0): string {
  const date = new Date(`${today()}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

const somebody = (birthDate = '2006-01-01') =>
  created(
    operator.post('/api/learners', {
      lastName: 'Орлов',
      firstName: 'Пётр',
      birthDate,
      organizationId: college,
      groupName: 'ИСП-42',
      specialtyCode: '09.02.07',
    }),
  );

const given = (learnerId: number): JsonObject => ({
  learnerId,
  kind: 'personal-data',
  givenBy: 'learner',
  signedOn: today(),
  storedAt: 'Папка 41',
  textVersion: '2026-1',
});

describe('who signs', () => {
  it.each([
    ['personal-data', 14, 0, 201],
    ['personal-data', 14, -1, 422],
    ['special-data', 18, 0, 201],
    ['special-data', 18, -1, 422],
    ['special-data', 14, 0, 422],
  ])('%s at %d years and %d days by the learner: %d', async (kind, years, days, status) => {
    const { id } = await somebody(bornYearsAgo(years, days));
    const answer = await operator.post('/api/consents', { ...given(id), kind });
    expect(answer.status, answer.text).toBe(status);
    if (status === 422) {
      expect(errorsOf(answer).givenBy).toContain('законный представитель');
      const representative = { ...given(id), kind, givenBy: 'representative' };
      expect(errorsOf(await operator.post('/api/consents', representative))).toHaveProperty(
        'representativeName',
      );
      await created(
        operator.post('/api/consents', {
          ...representative,
          representativeName: 'Орлова Анна Ивановна',
        }),
      );
    }
  });

  it.each<[JsonObject, string]>([
    [{ signedOn: '2999-01-01' }, 'signedOn'],
    [{ validUntil: '2020-01-01' }, 'validUntil'],
    [{ withdrawnOn: '2020-01-01' }, 'withdrawnOn'],
    [{ storedAt: '' }, 'storedAt'],
    [{ textVersion: '' }, 'textVersion'],
    [{ kind: 'marketing' }, 'kind'],
  ])('refuses %j', async (change, field) => {
    const { id } = await somebody();
    const refused = await operator.post('/api/consents', { ...given(id), ...change });
    expect([400, 422]).toContain(refused.status);
    expect(errorsOf(refused)).toHaveProperty(field);
  });
});

describe('a withdrawn consent', () => {
  it.each([
    ['long ago', -20, false],
    ['yesterday', -1, false],
    ['today', 0, false],
    ['from tomorrow on', 1, true],
  ])('%s', async (_when, days, holds) => {
    const { id } = await somebody();
    const signed = { ...given(id), signedOn: addDays(today(), -30) };
    const mark = await created(operator.post('/api/consents', signed));
    const withdrawn = { withdrawnOn: addDays(today(), days) };
    const answer = await operator.put(`/api/consents/${mark.id}`, withdrawn);
    expect(answer.status, answer.text).toBe(200);
    expect(object(await operator.get(`/api/learners/${id}`)).hasConsent).toBe(holds);
    const resume = { learnerId: id, place: 'file', publishedOn: '2026-01-13' };
    expect((await operator.post('/api/resumes', resume)).status).toBe(holds ? 201 : 422);
  });
});

const records: [string, JsonObject][] = [
  ['participations', { heldOn: '2026-01-13' }],
  [
    'practices',
    {
      kind: 'practice',
      employerName: 'АО «Завод»',
      specialtyRelation: 'main',
      startsOn: '2026-01-13',
    },
  ],
  ['resumes', { place: 'file', publishedOn: '2026-01-13' }],
  [
    'employment-records',
    { status: 'self-employed', bySpecialty: true, groundKind: 'words', startsOn: '2026-01-13' },
  ],
];
const withType = (resource: string, body: JsonObject) =>
  resource === 'participations' ? { ...body, eventTypeVersionId: fair } : body;

describe.each(records)('%s', (resource, body) => {
  it('needs a consent in force', async () => {
    const { id } = await somebody();
    const post = () =>
      operator.post(`/api/${resource}`, { learnerId: id, ...withType(resource, body) });
    const refused = await post();
    expect(refused.status).toBe(422);
    expect(object(refused)).toMatchObject({
      title: 'Нет согласия',
      detail: expect.stringContaining('Согласия'),
    });
    const mark = await consent(operator, id);
    expect(object(await operator.get(`/api/learners/${id}`)).hasConsent).toBe(true);
    const row = await created(post());
    expect((await operator.put(`/api/consents/${mark.id}`, { withdrawnOn: today() })).status).toBe(
      200,
    );
    expect(object(await operator.get(`/api/learners/${id}`)).hasConsent).toBe(false);
    expect((await post()).status).toBe(422);
    expect((await operator.delete(`/api/${resource}/${row.id}`)).status).toBe(200);
  });

  it('is written by those who may, seen by no other college, closed to strangers', async () => {
    const { id } = await somebody();
    await consent(operator, id);
    const { id: rowId } = await created(
      operator.post(`/api/${resource}`, { learnerId: id, ...withType(resource, body) }),
    );
    for (const login of ['operator_med', 'operator_b']) {
      const client = await server.as(login);
      expect(await list(client, resource, { learnerId: id })).toEqual([]);
      expect((await client.get(`/api/${resource}/${rowId}`)).status).toBe(404);
      expect((await client.put(`/api/${resource}/${rowId}`, {})).status).toBe(404);
      expect((await client.delete(`/api/${resource}/${rowId}`)).status).toBe(404);
      expect(
        (await client.post(`/api/${resource}`, { learnerId: id, ...withType(resource, body) }))
          .status,
      ).toBe(404);
    }
    expect((await server.nobody.get(`/api/${resource}${query({ learnerId: id })}`)).status).toBe(
      401,
    );
    expect((await operator.put(`/api/${resource}/${rowId}`, { learnerId: id + 1 })).status).toBe(
      400,
    );
  });
});

describe('what records refuse', () => {
  it.each<[string, JsonObject, string]>([
    ['participations', { heldOn: '2999-01-01' }, 'heldOn'],
    ['participations', { eventTypeVersionId: 999_999 }, 'eventTypeVersionId'],
    ['practices', { startsOn: '2999-01-01' }, 'startsOn'],
    ['practices', { endsOn: '2020-01-01' }, 'endsOn'],
    ['resumes', { withdrawnOn: '2020-01-01' }, 'withdrawnOn'],
    ['employment-records', { status: 'employed' }, 'employerName'],
    ['employment-records', { bySpecialty: null }, 'bySpecialty'],
    ['employment-records', { confirmed: true }, 'confirmed'],
  ])('%s %j', async (resource, change, field) => {
    const { id } = await somebody();
    await consent(operator, id);
    const body = records.find(([name]) => name === resource)?.[1] ?? {};
    const refused = await operator.post(`/api/${resource}`, {
      learnerId: id,
      ...withType(resource, body),
      ...change,
    });
    expect(refused.status, refused.text).toBe(422);
    expect(errorsOf(refused)).toHaveProperty(field);
  });
});

describe('special categories', () => {
  const ground = {
    groundKind: 'Справка',
    groundNumber: '15',
    groundDate: '2026-01-12',
    validFrom: '2026-01-12',
  };

  it('need a consent of their own, a ground, and the «допуск»', async () => {
    const { id } = await somebody();
    const post = (client: Client, change: JsonObject = {}) =>
      client.post('/api/categories', { learnerId: id, category: 'orphan', ...ground, ...change });
    await consent(operator, id);
    expect((await post(operator)).status).toBe(422);
    await consent(operator, id, 'special-data');
    expect(errorsOf(await post(operator, { groundNumber: null }))).toHaveProperty('groundNumber');
    expect(errorsOf(await post(operator, { groundDate: '2999-01-01' }))).toHaveProperty(
      'groundDate',
    );
    const plain = await server.as('operator_plain');
    expect((await post(plain)).status).toBe(404);
    const row = await created(post(operator));
    expect(await list(plain, 'categories', { learnerId: id })).toEqual([]);
    expect((await plain.get(`/api/categories/${row.id}`)).status).toBe(404);
  });

  it('a change of state is a new dated record; the former stays', async () => {
    const { id } = await somebody();
    await consent(operator, id);
    await consent(operator, id, 'special-data');
    const post = (category: string, validFrom: string, validTo: string | null = null) =>
      created(
        operator.post('/api/categories', {
          learnerId: id,
          category,
          ...ground,
          validFrom,
          validTo,
        }),
      );
    const before = await post('to-be-conscripted', '2026-01-12');
    await operator.put(`/api/categories/${before.id}`, { validTo: '2026-01-20' });
    await post('conscripted', '2026-01-21');
    const rows = await list(operator, 'categories', { learnerId: id });
    expect(rows.map((r) => [r.category, r.validFrom, r.validTo])).toEqual([
      ['to-be-conscripted', '2026-01-12', '2026-01-20'],
      ['conscripted', '2026-01-21', null],
    ]);
  });
});
