// Accounts from a pasted list: each with a role, all or none, nobody beyond what the giver may give.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { contents } from '../../support/contents.ts';
import { errorsOf, list, one, placeId } from '../../support/requests.ts';
import {
  type Client,
  rows as rowsIn,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let college: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  college = await placeId(admin, 'Колледж А-1');
});
afterAll(() => server.close());

const password = (i: number) => `Ключ-${i}-сирень-Я`;
const account = (i: number, more: JsonObject = {}): JsonObject => ({
  name: `Сотрудник Номер ${i}`,
  login: `spisok.${i}`,
  position: 'Специалист',
  organizationId: college,
  password: password(i),
  role: 'operator',
  startsOn: '2026-01-12',
  ...more,
});
const send = (list_: JsonObject[], client = admin) =>
  client.post('/api/users/list', { rows: list_ });

describe('a list of accounts', () => {
  it('makes each with its role; the first login asks for a new password', async () => {
    const answer = await send([
      account(1),
      account(2, { role: 'secretary', organizationId: college }),
    ]);
    expect(answer.status, answer.text).toBe(201);
    expect(rowsIn(answer).map(({ login }) => login)).toEqual(['spisok.1', 'spisok.2']);
    expect(answer.text).not.toContain('сирень');
    const user = await one(admin, 'users', { login: 'spisok.1' });
    expect(await list(admin, 'grants', { userId: user.id })).toMatchObject([
      { role: 'operator', organizationId: college },
    ]);
    const client = await server.as('spisok.1', password(1));
    expect((await client.get('/api/learners')).status).toBe(403);
    const kept = await server.test.db('idempotency_keys').select('reply');
    expect(JSON.stringify(kept)).not.toContain('сирень');
  });

  it.each<[string, () => JsonObject[], string]>([
    ['a taken login', () => [account(11), account(12, { login: 'operator' })], 'rows/1/login'],
    [
      'the same login twice',
      () => [account(13), account(14, { login: 'SPISOK.13' })],
      'rows/1/login',
    ],
    ['a weak password', () => [account(15, { password: '123' })], 'rows/0/password'],
    [
      'a role that is not given',
      () => [account(16), account(17, { role: 'system_admin' })],
      'rows/1/role',
    ],
    ['a role nobody has', () => [account(18, { role: 'king' })], 'rows/0/role'],
    [
      'a допуск without an order',
      () => [account(19, { role: 'special-access' })],
      'rows/0/orderNumber',
    ],
    ['an end before the start', () => [account(20, { endsOn: '2025-01-01' })], 'rows/0/endsOn'],
    ['a member of its own', () => [account(21, { status: 'active' })], 'rows/0/status'],
  ])('%s keeps the whole list out, at its field', async (_, bad, field) => {
    const before = await contents(server.test.db);
    const answer = await send(bad());
    expect([400, 422]).toContain(answer.status);
    expect(Object.keys(errorsOf(answer))).toContain(field);
    expect(await contents(server.test.db)).toEqual(before);
  });

  it('a foreign organisation is a missing one', async () => {
    const foreign = await placeId(await server.as('region_admin_b'), 'Колледж Б');
    const before = await contents(server.test.db);
    expect((await send([account(31), account(32, { organizationId: foreign })])).status).toBe(404);
    expect(await contents(server.test.db)).toEqual(before);
  });

  it('is closed to whoever gives no accounts', async () => {
    for (const login of ['operator', 'secretary', 'analyst'])
      expect((await send([account(41)], await server.as(login))).status).toBe(404);
    expect((await server.nobody.post('/api/users/list', { rows: [account(42)] })).status).toBe(401);
  });
});
