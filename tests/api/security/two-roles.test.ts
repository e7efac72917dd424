// Z6: whoever holds two roles reads each row by the role that reaches it, in a file as in a list.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newUid } from '../../../api/db/uid.ts';
import { list, one, placeId } from '../../support/requests.ts';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let both: Client;

/** An analyst of the region without names, who is an operator of one college as well. */
beforeAll(async () => {
  server = await startTestServer();
  const { db } = server.test;
  const admin = await server.as('region_admin');
  const user = await db('users').where({ login: 'analyst' }).first('id');
  const college = await placeId(admin, 'Колледж А-1');
  const { id: _, ...operator } = await db('grants')
    .where({ role: 'operator', organization_id: college })
    .first();
  await db('grants').insert({ ...operator, uid: newUid(), user_id: user.id });
  both = await server.as('analyst');
});
afterAll(() => server.close());

it('names stand where they are read by name, and nowhere else', async () => {
  const listed = await list(both, 'learners');
  const named = listed.filter(({ fullName }) => typeof fullName === 'string');
  expect(new Set(named.map(({ organizationName }) => organizationName))).toEqual(
    new Set(['Колледж А-1']),
  );
  expect(named.length).toBeLessThan(listed.length);
  const file = await both.get('/api/learners/export?format=csv');
  expect(file.status).toBe(200);
  const operator = await server.as('operator');
  expect(file.text).toContain(String((await one(operator, 'learners', { q: 'белов' })).lastName));
  expect(file.text).not.toMatch(/Громова|Зайцев|Ильина/);
});
