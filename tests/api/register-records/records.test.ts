// A register that an administrator publishes is kept at once: form, list, file, pasted table, by rights.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { consent, created, errorsOf, list, one, placeId, query } from '../../support/requests.ts';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let operator: Client;
let secretary: Client;
let region: number;
let college: number;

const base = (code: string, rest: JsonObject = {}): JsonObject => ({
  kind: 'register',
  code,
  title: `Реестр ${code}`,
  shortTitle: `Реестр ${code}`,
  legalReference: { document: 'Приказ региона', clause: 'пункт 1' },
  attachedTo: 'none',
  sensitivity: 'open',
  schema: {
    type: 'object',
    properties: {
      name: { title: 'Название', type: 'string', maxLength: 100 },
      kind: {
        title: 'Вид',
        type: 'string',
        oneOf: [
          { const: 'a', title: 'Первый' },
          { const: 'b', title: 'Второй' },
        ],
      },
      since: { title: 'С какого дня', type: 'string', format: 'date' },
      reason: {
        title: 'Почему второй',
        type: 'string',
        maxLength: 100,
        'x-visible-when': { properties: { kind: { const: 'b' } }, required: ['kind'] },
      },
    },
    required: ['name'],
  },
  titleField: 'name',
  columns: ['name', 'kind'],
  uniqueField: 'name',
  ...rest,
});

async function publish(body: JsonObject, organizationId = region): Promise<number> {
  const { id } = await created(
    admin.post('/api/registers', { organizationId, draft: JSON.stringify(body) }),
  );
  await created(admin.post(`/api/registers/${id}/publish`, { note: 'Первая редакция' }));
  return id;
}

const record = (register: string, values: JsonObject, rest: JsonObject = {}) => ({
  register,
  organizationId: college,
  values,
  ...rest,
});
const add = (client: Client, register: string, values: JsonObject, rest: JsonObject = {}) =>
  client.post('/api/register-records', record(register, values, rest));

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  secretary = await server.as('secretary');
  region = await placeId(admin, 'Регион А');
  college = await placeId(operator, 'Колледж А-1');
});
afterAll(() => server.close());

describe('a register of the region', () => {
  it('is kept from its publication on, and nowhere else', async () => {
    expect(errorsOf(await add(operator, 'practices-own', { name: 'Цех' }))).toMatchObject({
      register: expect.stringContaining('нет'),
    });
    await publish(base('practices-own'));
    const row = await created(add(operator, 'practices-own', { name: 'Цех', kind: 'a' }));
    expect(row).toMatchObject({
      title: 'Цех',
      register: 'practices-own',
      attachedKind: 'none',
      organizationId: college,
      values: { name: 'Цех', kind: 'a' },
    });
    expect((await list(secretary, 'register-records', { register: 'practices-own' })).length).toBe(
      1,
    );
    const foreign = await server.as('operator_b');
    expect(await list(foreign, 'register-records', { register: 'practices-own' })).toEqual([]);
    expect((await foreign.get(`/api/register-records/${row.id}`)).status).toBe(404);
    expect((await server.nobody.get('/api/register-records')).status).toBe(401);
    expect((await (await server.as('system_admin')).get('/api/register-records')).status).toBe(404);
  });

  it('is told among those kept here, with as many records as the reader sees', async () => {
    const kept = async (client: Client, filter = '') =>
      rows(await client.get(`/api/kept-registers${filter}`));
    const own = (rows: JsonObject[]) => rows.find(({ id }) => id === 'practices-own');
    expect(own(await kept(operator))).toMatchObject({ count: 1, attachedTo: 'none' });
    expect(own(await kept(await server.as('operator_b')))).toBeUndefined();
    expect(own(await kept(secretary, query({ organizationId: college })))).toBeDefined();
    const foreign = await placeId(await server.as('operator_b'), 'Колледж Б');
    const asked = await operator.get(`/api/kept-registers${query({ organizationId: foreign })}`);
    expect(asked.status).toBe(404);
    expect((await operator.get(`/api/kept-registers${query({ code: 'x' })}`)).status).toBe(400);
    const titles = (await kept(operator, '?sort=["title","DESC"]')).map(({ title }) =>
      String(title),
    );
    expect(titles).toEqual([...titles].sort((a, b) => b.localeCompare(a, 'ru')));
    expect((await operator.get('/api/kept-registers?sort=["nothing","ASC"]')).status).toBe(400);
  });

  it.each<[string, JsonObject, string]>([
    ['nothing', {}, 'values.name'],
    ['an unknown field', { name: 'Новый', colour: 'red' }, 'values.colour'],
    ['an option that is not there', { name: 'Новый', kind: 'c' }, 'values.kind'],
    ['no date', { name: 'Новый', since: 'вчера' }, 'values.since'],
    ['what is there already', { name: 'ЦЕХ' }, 'values.name'],
  ])('refuses %s at its field', async (_, values, field) => {
    const refused = await add(operator, 'practices-own', values);
    expect(refused.status).toBe(422);
    expect(Object.keys(errorsOf(refused))).toEqual([field]);
  });

  it('drops the answer to a question that is not asked', async () => {
    const row = await created(
      add(operator, 'practices-own', { name: 'Скрытое', kind: 'a', reason: 'лишнее' }),
    );
    expect(row.values).toEqual({ name: 'Скрытое', kind: 'a' });
  });

  it('a record stays with the version it was entered by', async () => {
    const id = await publish(base('pinned'));
    const row = await created(add(operator, 'pinned', { name: 'Старая', kind: 'a' }));
    const next = base('pinned');
    const schema = next.schema as { properties: JsonObject; required: string[] };
    schema.properties.place = { title: 'Где', type: 'string', maxLength: 100 };
    schema.required.push('place');
    await admin.put(`/api/registers/${id}`, { draft: JSON.stringify(next) });
    await created(admin.post(`/api/registers/${id}/publish`, { note: 'Вторая' }));
    const kept = await operator.put(`/api/register-records/${row.id}`, {
      values: { name: 'Старая, исправлена', kind: 'b' },
    });
    expect(kept.status, kept.text).toBe(200);
    expect(object(kept)).toMatchObject({ definitionVersionId: row.definitionVersionId });
    expect(errorsOf(await add(operator, 'pinned', { name: 'Новая' }))).toHaveProperty([
      'values.place',
    ]);
  });

  it('a key once published is never another field', async () => {
    const id = await publish(base('ledger', { uniqueField: 'name' }));
    const without = base('ledger');
    delete (without.schema as { properties: JsonObject }).properties.since;
    await admin.put(`/api/registers/${id}`, { draft: JSON.stringify(without) });
    await created(admin.post(`/api/registers/${id}/publish`, { note: 'Без даты' }));
    const again = base('ledger');
    (again.schema as { properties: JsonObject }).properties.since = {
      title: 'Совсем другое',
      type: 'string',
      maxLength: 10,
    };
    await admin.put(`/api/registers/${id}`, { draft: JSON.stringify(again) });
    const refused = await admin.post(`/api/registers/${id}/publish`, { note: 'Снова' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('schema.properties.since');
  });

  it('is searched by its words and comes as a file with its own columns', async () => {
    await created(add(operator, 'practices-own', { name: 'Литейный цех', since: '2025-03-15' }));
    const found = await list(operator, 'register-records', {
      register: 'practices-own',
      q: 'ЛИТЕЙНЫЙ',
    });
    expect(found.map(({ title }) => title)).toEqual(['Литейный цех']);
    const file = await operator.get(
      `/api/register-records/export${query({ register: 'practices-own' })}&format=csv`,
    );
    expect(file.text.split('\n')[0]).toContain(
      'Организация;Название;Вид;С какого дня;Почему второй;Изменено',
    );
    expect(file.text).toContain('Литейный цех;;15.03.2025');
    expect((await operator.get('/api/register-records/export')).status).toBe(400);
  });
});

describe('records of people', () => {
  let learnerId: number;
  const own = { attachedTo: 'learner', uniqueField: 'name' } as const;

  beforeAll(async () => {
    learnerId = (await one(operator, 'learners', { q: 'соколов' })).id;
    await publish(base('plans-of-people', { ...own, sensitivity: 'personal' }));
    await publish(base('closed', { ...own, sensitivity: 'special' }));
  });

  it('need the consent of the person', async () => {
    const refused = await add(
      operator,
      'plans-of-people',
      { name: 'План' },
      { attachedId: learnerId },
    );
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('согласи');
    await consent(operator, learnerId);
    const row = await created(
      add(operator, 'plans-of-people', { name: 'План' }, { attachedId: learnerId }),
    );
    expect(row).toMatchObject({ attachedId: learnerId, sensitivity: 'personal' });
    expect(String(row.attachedTitle)).toMatch(/^Соколов/);
  });

  it('are shown to those who read people by name; the others do not know that they are', async () => {
    const filter = { register: 'plans-of-people' };
    expect((await list(operator, 'register-records', filter)).length).toBe(1);
    expect(await list(secretary, 'register-records', filter)).toEqual([]);
    expect(await list(await server.as('analyst'), 'register-records', filter)).toEqual([]);
    const curator = await server.as('curator');
    expect((await list(curator, 'register-records', filter)).length).toBe(1);
    expect(await list(curator, 'register-records', { register: 'practices-own' })).toEqual([]);
    const named = await server.as('analyst_named');
    const [row] = await list(named, 'register-records', filter);
    expect(row).toMatchObject({ attachedId: learnerId });
    expect((await secretary.get(`/api/register-records/${row?.id}`)).status).toBe(404);
    expect((await secretary.delete(`/api/register-records/${row?.id}`)).status).toBe(404);
  });

  it('special ones are kept only with the допуск, and reading them is written down', async () => {
    await consent(operator, learnerId, 'special-data');
    const plain = await server.as('operator_plain');
    const body = record('closed', { name: 'Закрыто' }, { attachedId: learnerId });
    expect((await plain.post('/api/register-records', body)).status).toBe(404);
    expect((await admin.post('/api/register-records', body)).status).toBe(404);
    const row = await created(operator.post('/api/register-records', body));
    expect(await list(plain, 'register-records', { register: 'closed' })).toEqual([]);
    expect((await plain.get(`/api/register-records/${row.id}`)).status).toBe(404);
    await list(operator, 'register-records', { register: 'closed' });
    const looked = { action: 'register-record.read', outcome: 'viewed' };
    expect((await server.test.db('audit_events').where(looked)).length).toBeGreaterThan(0);
    // As closed as the records that they speak of.
    expect(await list(admin, 'audit', looked)).toEqual([]);
  });

  it('are closed when their register is, and stay closed when it is opened again', async () => {
    const body = (sensitivity: string) => base('people-of-clubs', { sensitivity });
    const id = await publish(body('open'));
    const filter = { register: 'people-of-clubs' };
    await created(add(operator, 'people-of-clubs', { name: 'Наставник' }));
    const seen = async () => (await list(secretary, 'register-records', filter)).length;
    expect(await seen()).toBe(1);
    for (const sensitivity of ['personal', 'open']) {
      await admin.put(`/api/registers/${id}`, { draft: JSON.stringify(body(sensitivity)) });
      await created(admin.post(`/api/registers/${id}/publish`, { note: sensitivity }));
      expect(await seen()).toBe(0);
    }
    const [row] = await list(operator, 'register-records', filter);
    const corrected = { values: { name: 'Наставник, исправлено' } };
    expect((await operator.put(`/api/register-records/${row?.id}`, corrected)).status).toBe(200);
    expect(await seen()).toBe(0);
  });

  it('keep the card they hang on', async () => {
    await server.test.db('consents').where({ person_id: learnerId }).delete();
    const refused = await operator.delete(`/api/learners/${learnerId}`);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('реестра');
  });
});

describe('what else records hang on', () => {
  it.each(['organization', 'employer'] as const)('%s', async (attachedTo) => {
    const code = `of-${attachedTo}`;
    await publish(base(code, { attachedTo }));
    const attachedId =
      attachedTo === 'organization'
        ? college
        : (
            await created(
              operator.post('/api/employers', { organizationId: college, name: 'Завод' }),
            )
          ).id;
    const row = await created(add(operator, code, { name: 'Договор' }, { attachedId }));
    expect(row).toMatchObject({ attachedKind: attachedTo, attachedId, organizationId: college });
    expect(errorsOf(await add(operator, code, { name: 'Другой' }))).toHaveProperty('attachedId');
    expect(
      errorsOf(await add(operator, code, { name: 'Третий' }, { attachedId: 999_999 })),
    ).toHaveProperty('attachedId');
    if (attachedTo !== 'employer') return;
    const kept = await admin.delete(`/api/employers/${attachedId}`);
    expect(kept.status).toBe(409);
    expect(kept.text).toContain('реестра');
  });
});

describe('a pasted list', () => {
  const named = (...names: string[]) => names.map((name) => ({ values: { name } }));
  const paste = (client: Client, body: JsonObject) =>
    client.post('/api/register-records/list', {
      register: 'pasted',
      organizationId: college,
      title: 'Из таблицы',
      ...body,
    });
  const count = async () =>
    (await list(operator, 'register-records', { register: 'pasted' })).length;

  beforeAll(() => publish(base('pasted')));

  it('comes in whole or not at all, with errors by row', async () => {
    const refused = await paste(operator, {
      rows: [...named('Один', 'Два', 'один'), { values: { name: 'Три', kind: 'нет такого' } }],
    });
    expect(refused.status).toBe(422);
    expect(Object.keys(errorsOf(refused))).toEqual(['rows/2/name', 'rows/3/kind']);
    expect(await count()).toBe(0);
  });

  it('is taken back whole, unless a record has been changed since', async () => {
    const { id } = await created(paste(operator, { rows: named('Один', 'Два') }));
    expect(await count()).toBe(2);
    expect((await operator.delete(`/api/imports/${id}`)).status).toBe(200);
    expect(await count()).toBe(0);
    const second = await created(paste(operator, { rows: named('Один', 'Два') }));
    const row = await one(operator, 'register-records', { register: 'pasted' });
    await operator.put(`/api/register-records/${row.id}`, { values: { name: 'Исправлен' } });
    expect((await operator.delete(`/api/imports/${second.id}`)).status).toBe(409);
    expect(await count()).toBe(2);
  });

  it('of organisations lies at each of them, and not beyond one’s place', async () => {
    const other = await placeId(admin, 'Колледж А-2');
    const body = (attachedId: number) => ({
      register: 'of-organization',
      rows: [{ values: { name: `Соглашение ${attachedId}` }, attachedId }],
    });
    const refused = await paste(operator, body(other));
    expect(errorsOf(refused)).toHaveProperty('rows/0/attachedId');
    await created(
      admin.post('/api/register-records/list', {
        organizationId: region,
        title: 'Соглашения',
        register: 'of-organization',
        rows: [college, other].map((attachedId) => ({
          values: { name: `Соглашение ${attachedId}` },
          attachedId,
        })),
      }),
    );
    const lies = await list(admin, 'register-records', {
      register: 'of-organization',
      q: 'соглашение',
    });
    expect(lies.map(({ organizationId }) => organizationId).sort()).toEqual(
      [college, other].sort(),
    );
  });

  it('of people is not taken', async () => {
    const refused = await paste(operator, { register: 'plans-of-people', rows: named('План') });
    expect(refused.status).toBe(409);
  });
});
