// Z4, Z5 in the rooms of events, employers, plans and figures: what a reader may not know neither changes a
// byte of any list, figure or file, nor serves as a filter, an order or a column.
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { consent, one, query } from '../../support/requests.ts';
import { loggedIn, startTestServer, type TestServer, testClock } from '../../support/server.ts';
import { fillTwoRegions } from '../../support/two-regions.ts';

let server: TestServer;
let as: Awaited<ReturnType<typeof loggedIn>>;

const LOGINS = [
  'operator',
  'operator_plain',
  'analyst',
  'analyst_named',
  'region_admin',
  'secretary',
];

beforeAll(async () => {
  // The clock stands still, so that answers differ by nothing but what is told.
  testClock.set(new Date().toISOString());
  server = await startTestServer();
  await fillTwoRegions(server);
  as = await loggedIn(server, LOGINS);
});
afterAll(async () => {
  testClock.set(new Date().toISOString());
  await server.close();
});

const files = (resource: string) => `${resource}/export?format=csv`;
const ROOMS: Record<string, string[]> = {
  employer: ['employers', 'employer-sites', 'employer-contacts'],
  event: ['events', 'event-employers'],
  plan: ['plans', 'plan-items', 'control-points', 'responsible-persons', 'appointments'],
  import: ['imports'],
};
const rooms = (...names: string[]) =>
  names
    .flatMap((name) => ROOMS[name] ?? [])
    .flatMap((name) => [name, `${name}${query({}, ['id', 'DESC'])}`, files(name)]);
const searches = [
  `employers${query({ q: 'завод' })}`,
  `events${query({ q: 'ярмарка' })}`,
  `plan-items${query({ q: 'групп' })}`,
];
const figures = ['figures', 'figures/consents', 'figures/assessed-students'];

const READ: Record<string, string[]> = {
  operator: [...rooms('employer', 'event', 'plan', 'import'), ...searches, 'saved-views'],
  operator_plain: [...rooms('employer', 'event', 'plan', 'import'), ...searches, 'saved-views'],
  analyst: [...rooms('event', 'plan'), 'employers', files('employers'), ...searches, ...figures],
  region_admin: [...rooms('employer', 'event', 'plan', 'import'), ...searches, 'saved-views'],
  secretary: [...rooms('event', 'plan'), 'employers', ...searches, ...figures],
};

/** Everything these people are told, as bytes. */
async function told(logins: string[], skip: RegExp = /^$/): Promise<Record<string, unknown>> {
  const out: Record<string, unknown> = {};
  for (const login of logins) {
    for (const path of (READ[login] ?? []).filter((path) => !skip.test(path))) {
      const answer = await as(login).get(`/api/${path}`);
      expect([login, path, answer.status]).toEqual([login, path, 200]);
      const heads = ['content-range', 'etag'].map((name) => answer.headers.get(name));
      out[`${login} ${path}`] = [...heads, answer.text];
    }
  }
  return out;
}

async function changeRegionB(db: Knex): Promise<void> {
  const { id: region_id } = await db('organizations').where({ name: 'Регион Б' }).first('id');
  const mine = { region_id };
  const name = { search_key: 'ааа завод ярмарка групп', sort_key: 'ааа' };
  await db('organizations').where(mine).update({ short_name: 'Аа', name: 'Аа', sort_key: 'аа' });
  await db('employers')
    .where(mine)
    .update({ name: 'Ааа', short_name: 'Ааа', note: 'Тайна', active: false, ...name });
  await db('employer_sites').where(mine).update({ name: 'Ааа', address: 'Тайная улица' });
  await db('employer_contacts').where(mine).update({ name: 'Ааа', phone: '+79000000000' });
  await db('events')
    .where(mine)
    .update({ title: 'Ааа', place: 'Тайна', starts_on: '2020-01-01', ...name });
  await db('plans').where(mine).update({ title: 'Ааа' });
  await db('plan_items').where(mine).update({ title: 'Ааа', status: 'done' });
  await db('control_points').where(mine).update({ title: 'Ааа', due_on: '2020-01-01' });
  await db('responsible_persons').where(mine).update({ name: 'Ааа', sort_key: 'ааа' });
  await db('appointments').where(mine).update({ order_number: 'Тайный' });
  await db('imports').where(mine).update({ title: 'Ааа', row_count: 400 });
  await db('saved_views')
    .update({ title: 'Ааа' })
    .whereIn('user_id', db('users').where(mine).select('id'));
  await db('persons').where(mine).update({ risk_level: 'high', is_final_year: true });
}

describe('Z5: another region', () => {
  it('nobody of this one is told a byte of it', async () => {
    const before = await told(Object.keys(READ));
    await changeRegionB(server.test.db);
    expect(await told(Object.keys(READ))).toEqual(before);
  });

  it('its consents and people change no figure', async () => {
    const before = await told(['analyst', 'secretary']);
    const other = await server.as('operator_b');
    const { id } = await one(other, 'learners', { q: 'чужаков' });
    await consent(other, id, 'personal-data');
    expect(await told(['analyst', 'secretary'])).toEqual(before);
  });
});

describe('Z5: one’s own region', () => {
  it('works for defence, and whom to call: nothing to whoever reads no personal fields', async () => {
    const before = await told(['analyst', 'secretary']);
    const open = await told(['operator']);
    await server.test.db('employers').update({ defence_industry: false });
    await server.test.db('employer_contacts').update({ name: 'Яковлев', phone: '1', email: null });
    expect(await told(['analyst', 'secretary'])).toEqual(before);
    expect(await told(['operator'])).not.toEqual(open);
  });

  it('views of a colleague', async () => {
    const before = await told(['operator_plain', 'region_admin']);
    const { user_id } = await server.test
      .db('saved_views')
      .join('users', 'users.id', 'saved_views.user_id')
      .where({ login: 'operator' })
      .first('saved_views.user_id');
    await server.test.db('saved_views').where({ user_id }).update({ title: 'Иное', position: 9 });
    expect(await told(['operator_plain', 'region_admin'])).toEqual(before);
  });

  it('names of people: figures, events and plans stay as they are', async () => {
    const before = await told(['analyst', 'secretary']);
    await server.test.db('persons').update({
      last_name: 'Яя',
      search_key: 'яя',
      sort_key: 'яя',
      phone: '+7',
      email: 'a@b.example',
    });
    expect(await told(['analyst', 'secretary'])).toEqual(before);
  });
});

const closed: [login: string, resource: string, field: string, value: Json][] = [
  ['analyst', 'employers', 'defenceIndustry', true],
  ['secretary', 'employers', 'defenceIndustry', false],
  ['operator', 'employers', 'searchKey', 'завод'],
  ['operator', 'employers', 'search_key', 'завод'],
  ['operator', 'events', 'fields', '{}'],
  ['operator', 'events', 'fields.enterprise', 'x'],
  ['operator', 'events', 'e.title', 'x'],
  ['operator', 'saved-views', 'query', '{}'],
  ['operator', 'saved-views', 'userId', 1],
  ['operator', 'imports', 'createdById', 1],
  ['region_admin', 'plan-items', 'searchKey', 'x'],
  ['region_admin', 'appointments', 'search_key', 'x'],
];

describe('Z4: a hidden field is no handle', () => {
  it.each(closed)('%s, %s by %s', async (login, resource, field, value) => {
    const filters: JsonObject[] = [
      { [field]: value },
      { [`${field}_neq`]: value },
      { [`${field}_in`]: [value] },
      { [`${field}_null`]: true },
    ];
    const asked = [
      ...filters.map((filter) => `${resource}${query(filter)}`),
      ...filters.map((filter) => `${resource}/export${query(filter)}&format=csv`),
      `${resource}${query({}, [field, 'ASC'])}`,
      `${resource}/export?format=csv&${new URLSearchParams({ columns: JSON.stringify([field]) })}`,
    ];
    const statuses: [string, number][] = [];
    for (const path of asked) {
      const answer = await as(login).get(`/api/${path}`);
      statuses.push([path, answer.status]);
      expect(answer.text).not.toMatch(/select |SQLITE|syntax error/i);
    }
    expect(statuses.filter(([, status]) => status !== 400)).toEqual([]);
  });

  it('contacts are no list at all for whoever reads no personal fields', async () => {
    for (const tail of ['', query({ name: 'Яковлев' }), query({}, ['phone', 'ASC'])]) {
      const answer = await as('analyst').get(`/api/employer-contacts${tail}`);
      expect([tail, answer.status === 200 ? answer.text : '[]']).toEqual([tail, '[]']);
    }
  });
});
