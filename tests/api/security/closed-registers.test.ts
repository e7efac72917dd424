// Z4–Z6 in the registers of a region's own: a closed record is to whoever may not read it as if it were not,
// in lists, searches, counts, files, usage, impact and the journal.
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { impactOf } from '../../support/impact.ts';
import { consent, created, list, one, placeId, query } from '../../support/requests.ts';
import {
  loggedIn,
  rows,
  startTestServer,
  type TestServer,
  testClock,
} from '../../support/server.ts';

let server: TestServer;
let as: Awaited<ReturnType<typeof loggedIn>>;
let college: number;
let closedId: number;

const register = (code: string, sensitivity: string, attachedTo: string): JsonObject => ({
  kind: 'register',
  code,
  title: `Реестр ${code}`,
  shortTitle: `Реестр ${code}`,
  legalReference: { document: 'Приказ региона', clause: 'пункт 1' },
  attachedTo,
  sensitivity,
  schema: {
    type: 'object',
    properties: {
      name: { title: 'Название', type: 'string', maxLength: 100 },
      note: { title: 'Примечание', type: 'string', maxLength: 100 },
    },
    required: ['name'],
  },
  titleField: 'name',
  columns: ['name', 'note'],
});

async function publish(body: JsonObject): Promise<number> {
  const admin = as('region_admin');
  const organizationId = await placeId(admin, 'Регион А');
  const draft = JSON.stringify(body);
  const { id } = await created(admin.post('/api/registers', { organizationId, draft }));
  await created(admin.post(`/api/registers/${id}/publish`, { note: 'Первая редакция' }));
  return id;
}

const add = (code: string, name: string, attachedId: number) =>
  created(
    as('operator').post('/api/register-records', {
      register: code,
      organizationId: college,
      attachedId,
      values: { name, note: `Тайна: ${name}` },
    }),
  );

beforeAll(async () => {
  testClock.set(new Date().toISOString());
  server = await startTestServer();
  as = await loggedIn(server, [
    'operator',
    'operator_plain',
    'secretary',
    'analyst',
    'region_admin',
    'system_admin',
  ]);
  college = await placeId(as('operator'), 'Колледж А-1');
  await publish(register('open-ones', 'open', 'organization'));
  await publish(register('of-staff', 'personal', 'organization'));
  await publish(register('of-learners', 'special', 'learner'));
  closedId = await publish(register('of-commission', 'special', 'learner'));
  const learner = (await one(as('operator'), 'learners', { q: 'соколов' })).id;
  await consent(as('operator'), learner);
  await consent(as('operator'), learner, 'special-data');
  await add('open-ones', 'Открытая запись', college);
  await add('of-staff', 'Наставник Прохоров', college);
  await add('of-learners', 'Дело о сироте', learner);
  await add('of-commission', 'Заседание о судимости', learner);
  // A shorter name fits no record: the impact lists it to whoever may read it, and to nobody else.
  const stricter = register('of-commission', 'special', 'learner');
  stricter.schema = {
    type: 'object',
    properties: {
      name: { title: 'Название', type: 'string', maxLength: 5 },
      note: { title: 'Примечание', type: 'string', maxLength: 100 },
    },
    required: ['name'],
  };
  const admin = as('region_admin');
  const known = await one(admin, 'registers', { id: closedId });
  const draft = JSON.stringify(stricter);
  await admin.put(`/api/registers/${closedId}`, { version: known.version, draft });
  const judged = await impactOf(server, admin, { ...known, resource: 'registers' });
  expect(judged.invalid).toBe(1);
});
afterAll(async () => {
  testClock.set(new Date().toISOString());
  await server.close();
});

const CODES = ['open-ones', 'of-staff', 'of-learners', 'of-commission'];
const PATHS = [
  'register-records',
  ...['title', 'attachedTitle', 'createdBy', 'updatedAt', 'register', 'sensitivity'].map(
    (field) => `register-records${query({}, [field, 'DESC'])}`,
  ),
  ...['прохоров', 'сирот', 'судимост', 'тайна'].map((q) => `register-records${query({ q })}`),
  `register-records${query({ sensitivity: 'special' })}`,
  ...CODES.map((code) => `register-records/export${query({ register: code })}&format=csv`),
  'kept-registers',
];

/** Everything a reader is told, as bytes. */
async function told(logins: string[]): Promise<Record<string, unknown>> {
  const out: Record<string, unknown> = {};
  for (const login of logins) {
    const own = login === 'region_admin' ? [`usage`, 'impact/records'] : [];
    for (const path of [...PATHS, ...own.map((tail) => `registers/${closedId}/${tail}`)]) {
      const answer = await as(login).get(`/api/${path}`);
      const heads = ['content-range', 'etag'].map((name) => answer.headers.get(name));
      expect([login, path, answer.status]).toEqual([login, path, 200]);
      out[`${login} ${path}`] = [...heads, answer.text];
    }
  }
  return out;
}

/** Another text, another time, and one record less. */
async function change(db: Knex, sensitivity: string): Promise<void> {
  await db('register_records').where({ sensitivity }).update({
    title: 'Ааа прохоров',
    search_key: 'ааа прохоров сирот судимост тайна',
    sort_key: 'ааа',
    data: '{"name":"Ааа","note":"Иное"}',
    updated_at: '2020-01-01T00:00:00.000Z',
  });
  const { id } = await db('register_records').where({ sensitivity }).orderBy('id').first('id');
  await db('register_records').where({ id }).delete();
}

describe('Z5: closed records', () => {
  it('special ones change no byte for whoever has no допуск, and do for whoever has', async () => {
    const without = ['operator_plain', 'secretary', 'analyst', 'region_admin'];
    const [before, open] = [await told(without), await told(['operator'])];
    await change(server.test.db, 'special');
    expect(await told(without)).toEqual(before);
    expect(await told(['operator'])).not.toEqual(open);
  });

  it('personal ones, for whoever reads nobody by name', async () => {
    const without = ['secretary', 'analyst'];
    const [before, open] = [await told(without), await told(['operator_plain'])];
    await change(server.test.db, 'personal');
    expect(await told(without)).toEqual(before);
    expect(await told(['operator_plain'])).not.toEqual(open);
  });
});

describe('Z6: the journal', () => {
  const entries = async (login: string) => {
    const answer = await as(login).get(
      `/api/audit${query({ resource: 'register-records' }, ['id', 'ASC'], [0, 99])}`,
    );
    expect(answer.status).toBe(200);
    return answer;
  };

  it.each(['region_admin', 'system_admin'])(
    'tells %s nothing of closed records, and of open ones all',
    async (login) => {
      const answer = await entries(login);
      expect(rows(answer).length).toBeGreaterThan(0);
      expect(answer.text).not.toMatch(/сироте|судимости|"sensitivity":"special"/);
      expect(answer.text).toContain('Открытая запись');
    },
  );

  it('names nobody to whoever reads no personal fields', async () => {
    expect((await entries('system_admin')).text).not.toContain('Прохоров');
  });
});

const closed: [login: string, path: string, field: string, value: Json][] = [
  ...['values', 'values.note', 'data', 'r.data', 'searchKey', 'search_key', 'unique_key'].map(
    (field): (typeof closed)[number] => ['operator_plain', 'register-records', field, 'Тайна'],
  ),
  ['region_admin', 'personas', 'definition.draft', 'x'],
  ['region_admin', 'definition-updates', 'draft', '{}'],
  ['region_admin', 'definition-updates', 'search_key', 'x'],
];

describe('Z4: what is not shown is no handle', () => {
  it.each(closed)('%s, %s by %s', async (login, resource, field, value) => {
    const asked = [
      query({ [field]: value }),
      query({ [`${field}_neq`]: value }),
      query({ [`${field}_in`]: [value] }),
      query({ [`${field}_null`]: true }),
      query({}, [field, 'ASC']),
    ];
    const statuses: [string, number][] = [];
    for (const tail of asked) {
      const answer = await as(login).get(`/api/${resource}${tail}`);
      statuses.push([tail, answer.status]);
      expect(answer.text).not.toMatch(/select |SQLITE|syntax error/i);
    }
    expect(statuses.filter(([, status]) => status !== 400)).toEqual([]);
  });

  it('the records of an impact are asked for by what is shown of them only', async () => {
    for (const field of ['values', 'data', 'found', 'problems']) {
      const path = `/api/registers/${closedId}/impact/records`;
      expect((await as('region_admin').get(path + query({ [field]: 'x' }))).status).toBe(400);
      expect((await as('region_admin').get(path + query({}, [field, 'ASC']))).status).toBe(400);
    }
    expect(await list(as('region_admin'), `registers/${closedId}/impact/records`)).toEqual([]);
  });
});
