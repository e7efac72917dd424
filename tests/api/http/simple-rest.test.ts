// CONTRACTS §8: the published ra-data-simple-rest, unmodified, works against the API.
import simpleRestProvider from 'ra-data-simple-rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  [operator, admin] = [await server.as('operator'), await server.as('region_admin')];
});
afterAll(() => server.close());

/** What a browser adds to the provider's requests: the cookie and the page's own origin. */
function provider(client: Client) {
  return simpleRestProvider(`${server.url}/api`, async (url, options = {}) => {
    const headers = new Headers(options.headers);
    headers.set('cookie', client.cookie ?? '');
    headers.set('origin', server.url);
    if (options.body && !headers.has('content-type'))
      headers.set('content-type', 'application/json');
    const response = await fetch(url, { ...options, headers });
    const body = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${body}`);
    return {
      status: response.status,
      headers: response.headers,
      body,
      json: body ? JSON.parse(body) : null,
    };
  });
}

const byName = { field: 'fullName', order: 'ASC' } as const;
const newcomer = {
  lastName: 'Новиков',
  firstName: 'Лев',
  birthDate: '2006-02-28',
  groupName: 'ИСП-41',
  specialtyCode: '09.02.07',
  course: 4,
};

describe('learners', () => {
  const people = () => provider(operator);

  it('getList: a page, in order, with the exact total', async () => {
    const first = await people().getList('learners', {
      pagination: { page: 1, perPage: 4 },
      sort: byName,
      filter: {},
    });
    const second = await people().getList('learners', {
      pagination: { page: 2, perPage: 4 },
      sort: byName,
      filter: {},
    });
    expect([first.total, second.total]).toEqual([6, 6]);
    expect([...first.data, ...second.data].map((r) => r.lastName)).toEqual([
      'Белов',
      'Власова',
      'Егорова',
      'Ёлкин',
      'Жуков',
      'Соколов',
    ]);
  });

  it('getOne and getMany: a foreign id is absent like a missing one', async () => {
    const { data } = await people().getList('learners', {
      pagination: { page: 1, perPage: 2 },
      sort: byName,
      filter: {},
    });
    const ids = data.map((r) => Number(r.id));
    const foreign = (await server.test.db('persons').where({ last_name: 'Чужаков' }).first('id'))
      .id;
    const { data: many } = await people().getMany('learners', {
      ids: [...ids, foreign, 99_999_999],
    });
    expect(many.map((r) => Number(r.id)).sort((a, b) => a - b)).toEqual(
      [...ids].sort((a, b) => a - b),
    );
    const { data: one } = await people().getOne('learners', { id: ids[0] ?? 0 });
    expect(one).toMatchObject({ id: ids[0], lastName: 'Белов', version: 1 });
    await expect(people().getOne('learners', { id: foreign })).rejects.toThrow(/^404 /);
  });

  it('create, update, delete: each answers the record', async () => {
    const organizationId = (
      await server.test.db('organizations').where({ name: 'Колледж А-1' }).first('id')
    ).id;
    const { data: made } = await people().create('learners', {
      data: { ...newcomer, organizationId },
    });
    expect(made).toMatchObject({
      lastName: 'Новиков',
      fullName: 'Новиков Лев',
      organizationId,
      version: 1,
    });
    const { data: changed } = await people().update('learners', {
      id: made.id,
      data: { ...made, groupName: 'ИСП-42' },
      previousData: made,
    });
    expect(changed).toMatchObject({
      id: made.id,
      groupName: 'ИСП-42',
      lastName: 'Новиков',
      version: 2,
    });
    const { data: gone } = await people().delete('learners', {
      id: made.id,
      previousData: changed,
    });
    expect(gone).toMatchObject({ id: made.id, lastName: 'Новиков' });
    await expect(people().getOne('learners', { id: made.id })).rejects.toThrow(/^404 /);
  });

  it('getManyReference: the records of one person', async () => {
    const { data } = await people().getList('learners', {
      pagination: { page: 1, perPage: 1 },
      sort: byName,
      filter: {},
    });
    const id = data[0]?.id ?? 0;
    const { data: records, total } = await people().getManyReference('enrolments', {
      target: 'learnerId',
      id,
      pagination: { page: 1, perPage: 10 },
      sort: { field: 'startsOn', order: 'DESC' },
      filter: {},
    });
    expect(total).toBe(1);
    expect(records[0]).toMatchObject({ learnerId: id, groupName: 'ИСП-41' });
  });

  it('updateMany and deleteMany: every one of them', async () => {
    const organizationId = (
      await server.test.db('organizations').where({ name: 'Колледж А-1' }).first('id')
    ).id;
    const ids: (string | number)[] = [];
    for (const firstName of ['Ада', 'Ева', 'Ия']) {
      ids.push(
        (await people().create('learners', { data: { ...newcomer, firstName, organizationId } }))
          .data.id,
      );
    }
    const { data: updated } = await people().updateMany('learners', {
      ids,
      data: { groupName: 'ИСП-99' },
    });
    expect(updated).toEqual(ids);
    const { total } = await people().getList('learners', {
      pagination: { page: 1, perPage: 10 },
      sort: byName,
      filter: { groupName: 'ИСП-99' },
    });
    expect(total).toBe(3);
    expect((await people().deleteMany('learners', { ids })).data).toEqual(ids);
    expect((await people().getMany('learners', { ids })).data).toEqual([]);
  });
});

describe('organizations', () => {
  const places = () => provider(admin);

  it('lists, creates below the region, changes and removes', async () => {
    const sort = { field: 'shortName', order: 'ASC' } as const;
    const { data } = await places().getList('organizations', {
      pagination: { page: 1, perPage: 25 },
      sort,
      filter: { kind: 'municipality' },
    });
    const parentId = data[0]?.id;
    expect(data.map((r) => r.shortName)).toEqual(['Город А']);
    const { data: made } = await places().create('organizations', {
      data: { parentId, kind: 'school', name: 'Школа № 2', shortName: 'Школа 2' },
    });
    const { data: children } = await places().getManyReference('organizations', {
      target: 'parentId',
      id: parentId,
      pagination: { page: 1, perPage: 25 },
      sort,
      filter: { kind: 'school' },
    });
    expect(children.map((r) => r.shortName)).toEqual(['Школа 2', 'Школа А']);
    const { data: renamed } = await places().update('organizations', {
      id: made.id,
      data: { ...made, address: 'г. А, ул. Первая, 1' },
      previousData: made,
    });
    expect(renamed).toMatchObject({ id: made.id, address: 'г. А, ул. Первая, 1', version: 2 });
    expect((await places().deleteMany('organizations', { ids: [made.id] })).data).toEqual([
      made.id,
    ]);
    const { data: rest } = await places().getMany('organizations', { ids: [made.id] });
    expect(rest).toEqual([]);
  });
});
