// Z4, Z7: what may not be seen may not be asked by – neither filtered, sorted nor searched – and a right
// without a place gives no rows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { list, one, placeId, query } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
const clients = new Map<string, Client>();

beforeAll(async () => {
  server = await startTestServer();
  for (const login of [
    'operator',
    'operator_plain',
    'operator_school',
    'analyst',
    'municipal_coordinator',
    'region_admin',
    'curator',
  ]) {
    clients.set(login, await server.as(login));
  }
});
afterAll(() => server.close());

function as(login: string): Client {
  const client = clients.get(login);
  if (!client) throw new Error(login);
  return client;
}

const closed: [login: string, resource: string, field: string, value: unknown][] = [
  ...[
    'lastName',
    'firstName',
    'patronymic',
    'fullName',
    'birthDate',
    'sex',
    'snils',
    'phone',
    'email',
  ].map((field): (typeof closed)[number] => ['analyst', 'learners', field, 'а']),
  ...['operator_school', 'municipal_coordinator'].flatMap((login): typeof closed => [
    [login, 'learners', 'riskLevel', 'high'],
    [login, 'learners', 'assessedOn', '2026-01-01'],
  ]),
  ['operator_plain', 'categories', 'category', 'orphan'],
  ['operator_plain', 'categories', 'validFrom', '2026-01-01'],
  ['region_admin', 'categories', 'groundNumber', '1'],
  ['operator', 'responses', 'answers', '{}'],
  ['operator', 'assessments', 'criteria', '[]'],
  ['region_admin', 'audit', 'changes', '[]'],
  ['region_admin', 'users', 'passwordHash', 'x'],
  ['region_admin', 'users', 'password_hash', 'x'],
];

describe('Z4: a hidden field is no handle', () => {
  it.each(closed)('%s, %s by %s', async (login, resource, field, value) => {
    const suffixes = ['', '_gte', '_lt', '_neq'];
    const filters: JsonObject[] = suffixes.map((suffix) => ({
      [`${field}${suffix}`]: String(value),
    }));
    filters.push(
      { [`${field}_in`]: [String(value)] },
      { [`${field}_nin`]: [String(value)] },
      { [`${field}_null`]: true },
    );
    const statuses: number[] = [];
    for (const filter of filters)
      statuses.push((await as(login).get(`/api/${resource}${query(filter)}`)).status);
    for (const order of ['ASC', 'DESC'] as const) {
      statuses.push((await as(login).get(`/api/${resource}${query({}, [field, order])}`)).status);
    }
    expect(new Set(statuses)).toEqual(new Set([400]));
  });

  it('who reads no names searches none, and still has a list', async () => {
    expect((await as('analyst').get(`/api/learners${query({ q: 'белов' })}`)).status).toBe(400);
    const answer = await as('analyst').get('/api/learners');
    expect([answer.status, answer.headers.get('content-range')]).toEqual([200, 'learners 0-10/11']);
  });

  it.each([
    'p.last_name',
    'persons.last_name',
    'o.name',
    'answers.conscripted',
    '$.answers',
    'answers->>conscripted',
    "answers'->>'conscripted",
    'lastName"',
    "lastName' or '1'='1",
    'lastName;drop table persons',
    'lastName)--',
    'LASTNAME',
    'last_name',
    ' lastName',
    'lastName ',
    'lastName__gte',
    '__proto__',
    'constructor',
    'toString',
    '*',
    '',
  ])('a field called %j → 400, without SQL in the answer', async (field) => {
    const answers = [
      await as('operator').get(`/api/learners${query({ [field]: 'x' })}`),
      await as('operator').get(`/api/learners${query({}, [field, 'ASC'])}`),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect(answer.text).not.toMatch(/select|persons p|SQLITE|syntax/i);
    }
  });

  it.each([["О'Коннор"], ["x' or 1=1 --"], ['%'], ['_'], ['\\'], ['"; delete from persons; --']])(
    'a value %s is only a value',
    async (value) => {
      expect(await list(as('operator'), 'learners', { lastName: value })).toEqual([]);
      expect(await list(as('operator'), 'learners', { q: value })).toEqual([]);
      expect(await list(as('operator'), 'learners', { lastName_neq: value })).toHaveLength(6);
    },
  );
});

describe('a right of one place says nothing of another', () => {
  let mixed: Client;

  beforeAll(async () => {
    // Figures of the whole region without names, and names in one college.
    const admin = as('region_admin');
    const { id: userId } = await one(admin, 'users', { login: 'analyst' });
    const grant = {
      userId,
      role: 'operator',
      startsOn: '2026-01-01',
      organizationId: await placeId(admin, 'Колледж А-2'),
    };
    expect((await admin.post('/api/grants', grant)).status).toBe(201);
    mixed = await server.as('analyst');
  });

  it('names are shown in that college only', async () => {
    const rows = await list(mixed, 'learners');
    expect(rows).toHaveLength(11);
    const named = rows.filter((row) => 'lastName' in row).map((row) => row.lastName);
    expect(named.sort()).toEqual(['Громова', 'Дёмин']);
    const outside = rows.find((row) => !('lastName' in row));
    const single = object(await mixed.get(`/api/learners/${outside?.id}`));
    expect(
      Object.keys(single).filter((key) =>
        ['lastName', 'fullName', 'birthDate', 'snils', 'phone'].includes(key),
      ),
    ).toEqual([]);
  });

  it.each<[filter: JsonObject, count: number]>([
    [{ lastName: 'Белов' }, 0],
    [{ lastName_neq: 'Белов' }, 2],
    [{ lastName_gte: 'А' }, 2],
    [{ birthDate_null: false }, 2],
    [{ q: 'белов' }, 0],
    [{ q: 'гром' }, 1],
    [{ course: 4 }, 7],
  ])('filter %j finds %d', async (filter, count) => {
    expect(await list(mixed, 'learners', filter)).toHaveLength(count);
  });

  it('the order by name tells nothing of closed names', async () => {
    const order = async () =>
      (await mixed.get(`/api/learners${query({}, ['fullName', 'ASC'])}`)).text;
    const before = await order();
    const rows = await server.test
      .db('persons')
      .where({ last_name: 'Белов' })
      .first('id', 'sort_key');
    await server.test
      .db('persons')
      .where({ id: rows.id })
      .update({ last_name: 'Яковлев', sort_key: 'яковлев' });
    expect(await order()).toBe(before);
    await server.test
      .db('persons')
      .where({ id: rows.id })
      .update({ last_name: 'Белов', sort_key: rows.sort_key });
  });
});

describe('Z7: no place, no rows', () => {
  const paths = [
    'learners',
    'consents',
    'responses',
    'assessments',
    'participations',
    'categories',
  ];

  it.each<[what: string, change: JsonObject]>([
    ['a curator without groups', { group_names: null }],
    ['a curator of an empty list of groups', { group_names: '[]' }],
    ['a curator of a group nobody is in', { group_names: '["ИСП-00"]' }],
    ['a service area that serves nobody', { area: 'service-area', group_names: null }],
  ])('%s', async (_what, change) => {
    const { id } = await server.test.db('users').where({ login: 'curator' }).first('id');
    await server.test.db('grants').where({ user_id: id }).update(change);
    const client = await server.as('curator');
    for (const path of paths) expect(await list(client, path), path).toEqual([]);
  });

  it.each([
    ['somebody with nothing but the «допуск»', 'operator', { role: 'operator' }],
    ['somebody without any grant', 'operator_school', {}],
  ])('%s is refused everywhere', async (_what, login, grants) => {
    const { id } = await server.test.db('users').where({ login }).first('id');
    await server.test
      .db('grants')
      .where({ user_id: id, ...grants })
      .delete();
    const client = await server.as(login);
    for (const path of [...paths, 'organizations', 'users', 'audit', 'reports', 'facts']) {
      expect((await client.get(`/api/${path}`)).status, path).toBe(404);
    }
  });
});
