// Accounts and rights: nobody gives more than they may, nobody gives to themselves, dates are kept.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../api/clock.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { created, errorsOf, list, one, placeId, today } from '../../support/requests.ts';
import { testPassword } from '../../support/seed-template.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let system: Client;
let region: number;
let college: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  system = await server.as('system_admin');
  region = await placeId(admin, 'Регион А');
  college = await placeId(admin, 'Колледж А-1');
});
afterAll(() => server.close());

const TEMPORARY = 'временный-пароль-7';
const newUser = (login: string, organizationId = college): JsonObject => ({
  login,
  name: 'Новый Сотрудник',
  organizationId,
  password: TEMPORARY,
});
const userId = async (login: string) => (await one(system, 'users', { login })).id;
const grant = (
  client: Client,
  id: number,
  role: string,
  organizationId: number,
  more: JsonObject = {},
) =>
  client.post('/api/grants', { userId: id, role, organizationId, startsOn: '2026-01-01', ...more });
const order = { orderNumber: '7', orderDate: '2026-01-12' };

describe('a new account', () => {
  it('works only after its temporary password is changed', async () => {
    const user = await created(admin.post('/api/users', newUser('Novyj')));
    expect(user).toMatchObject({ login: 'novyj', mustChangePassword: true, status: 'active' });
    await created(grant(admin, user.id, 'operator', college));
    const client = await server.as('novyj', TEMPORARY);
    expect((await client.get('/api/learners')).status).toBe(403);
    expect(object(await client.get('/api/session'))).toMatchObject({
      user: expect.objectContaining({ mustChangePassword: true }),
    });
    const wrong = await client.put('/api/session/password', {
      currentPassword: 'не тот',
      newPassword: 'собственный-пароль-9',
    });
    expect([400, 401, 422]).toContain(wrong.status);
    expect(
      (
        await client.put('/api/session/password', {
          currentPassword: TEMPORARY,
          newPassword: 'собственный-пароль-9',
        })
      ).status,
    ).toBeLessThan(300);
    const anew = await server.as('novyj', 'собственный-пароль-9');
    expect(await list(anew, 'learners')).not.toEqual([]);
  });

  it.each<[JsonObject, string]>([
    [{ login: 'a' }, 'login'],
    [{ login: 'с пробелом' }, 'login'],
    [{ login: 'operator' }, 'login'],
    [{ login: 'OPERATOR' }, 'login'],
    [{ password: '1234567' }, 'password'],
    [{ name: '' }, 'name'],
    [{ mustChangePassword: false }, 'mustChangePassword'],
    [{ demo: true }, 'demo'],
  ])('refuses %j', async (change, field) => {
    const refused = await admin.post('/api/users', { ...newUser('drugoj'), ...change });
    expect([400, 422]).toContain(refused.status);
    expect(errorsOf(refused)).toHaveProperty(field);
  });

  it.each(['operator', 'region_admin_b', 'analyst', 'methodologist', 'employment_center'])(
    '%s may not make one here',
    async (login) => {
      const client = await server.as(login);
      expect((await client.post('/api/users', newUser('chuzhoj'))).status).toBe(404);
    },
  );

  it('strangers see no accounts', async () => {
    expect((await server.nobody.get('/api/users')).status).toBe(401);
    expect(await list(await server.as('region_admin_b'), 'users', { login: 'operator' })).toEqual(
      [],
    );
  });
});

describe('grants', () => {
  it.each<
    [who: string, role: string, to: string, where: 'region' | 'college' | 'country', status: number]
  >([
    ['region_admin', 'operator', 'secretary', 'college', 201],
    ['region_admin', 'analyst', 'secretary', 'region', 201],
    ['region_admin', 'methodologist', 'secretary', 'region', 422],
    ['region_admin', 'system_admin', 'secretary', 'region', 422],
    ['region_admin', 'federal', 'secretary', 'region', 422],
    ['region_admin', 'operator', 'region_admin', 'college', 422],
    ['region_admin', 'special-access', 'region_admin', 'region', 422],
    ['region_admin', 'operator', 'secretary', 'country', 404],
    ['region_admin_b', 'operator', 'secretary', 'college', 404],
    ['system_admin', 'region_admin', 'secretary', 'region', 201],
    ['system_admin', 'special-access', 'secretary', 'college', 422],
    ['system_admin', 'operator', 'system_admin', 'college', 422],
    ['operator', 'operator', 'secretary', 'college', 404],
    ['methodologist', 'methodologist', 'secretary', 'country', 404],
  ])('%s gives %s to %s in the %s: %d', async (who, role, to, where, status) => {
    const client = await server.as(who);
    const place =
      where === 'region' ? region : where === 'college' ? college : await placeId(admin, 'Россия');
    const answer = await grant(
      client,
      await userId(to),
      role,
      place,
      role === 'special-access' ? order : {},
    );
    expect(answer.status, answer.text).toBe(status);
    if (status === 201) await system.delete(`/api/grants/${object(answer).id}`);
  });

  it.each<[string, JsonObject, string]>([
    ['special-access', {}, 'orderNumber'],
    ['defence-access', {}, 'orderNumber'],
    ['special-access', { orderNumber: '7' }, 'orderDate'],
    ['curator', {}, 'groupNames'],
    ['operator', { endsOn: '2025-01-01' }, 'endsOn'],
    ['operator', { startsOn: '2026-02-30' }, 'startsOn'],
    ['no-such-role', {}, 'role'],
  ])('%s with %j is refused at %s', async (role, more, field) => {
    const refused = await grant(admin, await userId('secretary'), role, college, more);
    expect([400, 422]).toContain(refused.status);
    expect(errorsOf(refused)).toHaveProperty(field);
  });

  it('«допуск» opens special records from its first day to its last', async () => {
    const id = await userId('operator_plain');
    const opens = async () =>
      (await (await server.as('operator_plain')).get('/api/categories')).status === 200 &&
      Boolean(object(await (await server.as('operator_plain')).get('/api/session')).specialAccess);
    expect(await opens()).toBe(false);
    const future = await created(
      grant(admin, id, 'special-access', college, { ...order, startsOn: addDays(today(), 2) }),
    );
    expect(await opens()).toBe(false);
    await admin.put(`/api/grants/${future.id}`, { startsOn: '2026-01-01' });
    expect(await opens()).toBe(true);
    await admin.put(`/api/grants/${future.id}`, { endsOn: addDays(today(), -2) });
    expect(await opens()).toBe(false);
    await admin.put(`/api/grants/${future.id}`, { endsOn: null });
    expect(await opens()).toBe(true);
    expect((await admin.delete(`/api/grants/${future.id}`)).status).toBe(200);
    expect(await opens()).toBe(false);
  });

  it('a right taken away is felt by the open session', async () => {
    const user = await created(admin.post('/api/users', newUser('vremennyj')));
    await server.test.db('users').where({ id: user.id }).update({ must_change_password: false });
    const given = await created(grant(admin, user.id, 'operator', college));
    const client = await server.as('vremennyj', TEMPORARY);
    expect((await client.get('/api/learners')).status).toBe(200);
    await admin.delete(`/api/grants/${given.id}`);
    expect((await client.get('/api/learners')).status).toBe(404);
  });
});

describe('blocking and new passwords', () => {
  it('end the sessions at once', async () => {
    const id = await userId('curator');
    const client = await server.as('curator');
    expect((await admin.put(`/api/users/${id}`, { status: 'blocked' })).status).toBe(200);
    expect((await client.get('/api/session')).status).toBe(401);
    expect(
      (await server.nobody.post('/api/session', { login: 'curator', password: testPassword }))
        .status,
    ).toBe(401);
    await admin.put(`/api/users/${id}`, { status: 'active' });
    expect((await client.get('/api/session')).status).toBe(401);

    const again = await server.as('curator');
    expect((await admin.post(`/api/users/${id}/password`, { password: TEMPORARY })).status).toBe(
      204,
    );
    expect((await again.get('/api/session')).status).toBe(401);
    expect(
      (await server.nobody.post('/api/session', { login: 'curator', password: testPassword }))
        .status,
    ).toBe(401);
    const entered = await server.as('curator', TEMPORARY);
    expect((await entered.get('/api/learners')).status).toBe(403);
  });

  it('nobody blocks themselves', async () => {
    const refused = await admin.put(`/api/users/${await userId('region_admin')}`, {
      status: 'blocked',
    });
    expect(errorsOf(refused)).toHaveProperty('status');
    expect((await admin.get('/api/session')).status).toBe(200);
  });

  it('reach nobody whose rights one could not have given', async () => {
    const id = await userId('secretary');
    const root = await placeId(admin, 'Россия');
    const given = await created(grant(system, id, 'federal', root));
    for (const attempt of [
      admin.post(`/api/users/${id}/password`, { password: TEMPORARY }),
      admin.put(`/api/users/${id}`, { status: 'blocked' }),
      admin.put(`/api/users/${id}`, { name: 'Другое Имя' }),
    ]) {
      const refused = await attempt;
      expect(refused.status).toBe(404);
      expect(object(refused).title).toBe('Этой учётной записью вы не управляете');
    }
    expect(
      (await server.nobody.post('/api/session', { login: 'secretary', password: testPassword }))
        .status,
    ).toBe(201);
    await system.delete(`/api/grants/${given.id}`);
    expect((await admin.put(`/api/users/${id}`, { name: 'Другое Имя' })).status).toBe(200);
  });

  it.each(['operator', 'region_admin_b', 'analyst'])(
    '%s neither blocks nor resets',
    async (login) => {
      const client = await server.as(login);
      const id = await userId('base_center');
      expect((await client.put(`/api/users/${id}`, { status: 'blocked' })).status).toBe(404);
      expect((await client.post(`/api/users/${id}/password`, { password: TEMPORARY })).status).toBe(
        404,
      );
    },
  );
});
