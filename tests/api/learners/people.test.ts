// A person's card: created, corrected, moved, walked through, deleted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import {
  answer,
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
let medical: number;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  const admin = await server.as('region_admin');
  college = await placeId(admin, 'Колледж А-1');
  medical = await placeId(admin, 'Колледж А-2');
});
afterAll(() => server.close());

const somebody = (): JsonObject => ({
  lastName: 'Орлов',
  firstName: 'Пётр',
  birthDate: '2006-02-28',
  organizationId: college,
  groupName: 'ИСП-43',
  specialtyCode: '09.02.07',
  course: 3,
});
const SNILS = '112-233-445 95';

describe('creation', () => {
  it('stores the person with the enrolment', async () => {
    const row = await created(
      operator.post('/api/learners', {
        ...somebody(),
        isFinalYear: true,
        studyForm: 'full-time',
        enrolledOn: '2023-09-01',
        snils: SNILS,
      }),
    );
    expect(row).toMatchObject({
      fullName: 'Орлов Пётр',
      snils: '11223344595',
      educationLevel: 'vocational',
      enrolledOn: '2023-09-01',
      studyForm: 'full-time',
      hasConsent: false,
      riskLevel: null,
      organizationName: 'Колледж А-1',
    });
    expect(await list(operator, 'enrolments', { learnerId: row.id })).toEqual([
      expect.objectContaining({
        groupName: 'ИСП-43',
        startsOn: '2023-09-01',
        endsOn: null,
        organizationName: 'Колледж А-1',
      }),
    ]);
  });

  it.each<[JsonObject, string]>([
    [{ lastName: '' }, 'lastName'],
    [{ birthDate: '2006-02-29' }, 'birthDate'],
    [{ birthDate: '2999-01-01' }, 'birthDate'],
    [{ birthDate: '1899-12-31' }, 'birthDate'],
    [{ specialtyCode: null }, 'specialtyCode'],
    [{ specialtyCode: '99.99.99' }, 'specialtyCode'],
    [{ snils: '112-233-445 96' }, 'snils'],
    [{ course: 12 }, 'course'],
    [{ sex: 'other' }, 'sex'],
    [{ riskLevel: 'not-high' }, 'riskLevel'],
    [{ hasConsent: true }, 'hasConsent'],
  ])('refuses %j', async (change, field) => {
    const refused = await operator.post('/api/learners', { ...somebody(), ...change });
    expect([400, 422]).toContain(refused.status);
    expect(errorsOf(refused)).toHaveProperty(field);
  });

  it.each([
    'operator_med',
    'operator_school',
    'operator_b',
    'region_admin',
    'base_center',
    'employment_center',
    'curator',
    'system_admin',
    'methodologist',
  ])('%s may not', async (login) => {
    const client = await server.as(login);
    expect((await client.post('/api/learners', somebody())).status).toBe(404);
  });

  it('a stranger may not', async () => {
    expect((await server.nobody.post('/api/learners', somebody())).status).toBe(401);
  });

  it('one SNILS stands once in a region, and freely in another', async () => {
    const med = await server.as('operator_med');
    const there = {
      ...somebody(),
      organizationId: medical,
      specialtyCode: '34.02.01',
      snils: SNILS,
    };
    expect((await med.post('/api/learners', there)).status).toBe(409);
    const far = await server.as('operator_b');
    const organizationId = await placeId(far, 'Колледж Б');
    await created(far.post('/api/learners', { ...somebody(), organizationId, snils: SNILS }));
  });

  it('pupils study at a school and have neither specialty nor assessment', async () => {
    const school = await server.as('operator_school');
    const organizationId = await placeId(school, 'Школа А');
    const pupil = await created(
      school.post('/api/learners', {
        ...somebody(),
        organizationId,
        birthDate: '2011-05-05',
        groupName: '9Б',
        course: 9,
      }),
    );
    expect(pupil).toMatchObject({
      educationLevel: 'school',
      specialtyCode: null,
      assessable: false,
    });
    expect(pupil).not.toHaveProperty('riskLevel');
  });
});

describe('correction', () => {
  it('merges, tolerates equal read-only fields, refuses others', async () => {
    const row = await created(operator.post('/api/learners', somebody()));
    const moved = object(
      await operator.put(`/api/learners/${row.id}`, {
        ...row,
        groupName: 'ИСП-44',
        phone: '+7 900 000-00-00',
      }),
    );
    expect(moved).toMatchObject({
      groupName: 'ИСП-44',
      phone: '+7 900 000-00-00',
      lastName: 'Орлов',
      version: 2,
    });
    const refused = await operator.put(`/api/learners/${row.id}`, { riskLevel: 'not-high' });
    expect(refused.status).toBe(400);
    expect(errorsOf(refused)).toHaveProperty('riskLevel');
    const stale = await operator.put(
      `/api/learners/${row.id}`,
      { phone: null },
      { 'if-match': '"1"' },
    );
    expect(stale.status).toBe(412);
  });

  it('nobody moves a person to where they may not write', async () => {
    const row = await created(operator.post('/api/learners', somebody()));
    const refused = await operator.put(`/api/learners/${row.id}`, {
      organizationId: medical,
      specialtyCode: '34.02.01',
    });
    expect(refused.status).toBe(404);
    expect(object(await operator.get(`/api/learners/${row.id}`)).organizationId).toBe(college);
  });

  it('a move keeps where the person studied, and all records go along', async () => {
    const admin = await server.as('region_admin');
    const { id: userId } = await one(admin, 'users', { login: 'operator' });
    await created(
      admin.post('/api/grants', {
        userId,
        role: 'operator',
        organizationId: medical,
        startsOn: '2026-01-01',
      }),
    );
    const both = await server.as('operator');
    const row = await created(
      operator.post('/api/learners', { ...somebody(), enrolledOn: '2023-09-01' }),
    );
    await consent(operator, row.id);
    await answer(operator, row.id);
    expect(
      (
        await both.put(`/api/learners/${row.id}`, {
          organizationId: medical,
          specialtyCode: '34.02.01',
          groupName: 'СД-31',
        })
      ).status,
    ).toBe(200);

    const med = await server.as('operator_med');
    expect(object(await med.get(`/api/learners/${row.id}`))).toMatchObject({
      organizationName: 'Колледж А-2',
      enrolledOn: today(),
      riskLevel: 'not-high',
    });
    const history = await list(med, 'enrolments', { learnerId: row.id });
    expect(history.map((e) => [e.organizationName, e.groupName, e.startsOn, e.endsOn])).toEqual([
      ['Колледж А-1', 'ИСП-43', '2023-09-01', today()],
      ['Колледж А-2', 'СД-31', today(), null],
    ]);
    for (const resource of ['consents', 'responses', 'assessments']) {
      expect(await list(med, resource, { learnerId: row.id }), resource).not.toEqual([]);
    }
    const plain = await server.as('operator_plain');
    for (const resource of ['learners', 'enrolments', 'consents', 'responses', 'assessments']) {
      const filter: JsonObject = resource === 'learners' ? { id: [row.id] } : { learnerId: row.id };
      expect(await list(plain, resource, filter), resource).toEqual([]);
    }
  });
});

describe('the next in the list', () => {
  const next = async (id: unknown, filter: JsonObject) =>
    operator.get(`/api/learners/${id}/next${query(filter, ['fullName', 'ASC'])}`);

  it('walks a group in its order to the end', async () => {
    const group = await list(operator, 'learners', { groupName: 'ИСП-41' });
    const inOrder = ['Белов', 'Егорова', 'Ёлкин', 'Жуков'];
    const idOf = (lastName: string) => group.find((l) => l.lastName === lastName)?.id;
    for (const [i, name] of inOrder.slice(0, -1).entries()) {
      expect(object(await next(idOf(name), { groupName: 'ИСП-41' }))).toEqual({
        id: idOf(inOrder[i + 1] ?? ''),
        position: i + 2,
        total: 4,
      });
    }
    expect(object(await next(idOf('Жуков'), { groupName: 'ИСП-41' }))).toMatchObject({
      id: null,
      total: 4,
    });
  });

  it('begins at the first when the person has left the filter', async () => {
    const outside = await one(operator, 'learners', { q: 'соколов' });
    const first = await one(operator, 'learners', { q: 'белов' });
    expect(object(await next(outside.id, { groupName: 'ИСП-41' }))).toMatchObject({
      id: first.id,
      position: 1,
    });
  });

  it('of another college does not exist', async () => {
    const far = await server.as('operator_b');
    const foreign = await one(far, 'learners', { q: 'шилова' });
    expect((await next(foreign.id, {})).status).toBe(404);
  });
});

describe('deletion', () => {
  it('takes a card entered by mistake; refuses one with records', async () => {
    const row = await created(operator.post('/api/learners', somebody()));
    await consent(operator, row.id);
    const refused = await operator.delete(`/api/learners/${row.id}`);
    expect(refused.status).toBe(409);
    expect(object(refused).title).toBe('Карточку нельзя удалить');
    for (const { id } of await list(operator, 'consents', { learnerId: row.id }))
      await operator.delete(`/api/consents/${id}`);
    expect((await (await server.as('curator')).delete(`/api/learners/${row.id}`)).status).toBe(404);
    expect((await (await server.as('operator_med')).delete(`/api/learners/${row.id}`)).status).toBe(
      404,
    );
    expect((await operator.delete(`/api/learners/${row.id}`)).status).toBe(200);
    expect((await operator.get(`/api/learners/${row.id}`)).status).toBe(404);
  });
});

describe('names', () => {
  it.each([
    ['analyst', false],
    ['analyst_named', true],
    ['base_center', true],
    ['municipal_coordinator', true],
    ['operator_plain', true],
  ])('%s sees them: %s', async (login, sees) => {
    const client = await server.as(login);
    const [row] = await list(client, 'learners', { organizationId: college });
    expect(row && 'lastName' in row).toBe(sees);
    const byName = await client.get(`/api/learners${query({ q: 'белов' })}`);
    expect(byName.status).toBe(sees ? 200 : 400);
  });
});
