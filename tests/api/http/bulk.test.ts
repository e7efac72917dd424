// A change of several records: all or none, each refused one named with its own reason.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contents } from '../../support/contents.ts';
import { list } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
});
afterAll(() => server.close());

const several = (ids: unknown[]) =>
  `/api/learners?filter=${encodeURIComponent(JSON.stringify({ id: ids }))}`;

it('is made in one transaction', async () => {
  const ids = (await list(operator, 'learners', { groupName: 'ИСП-41' })).map(({ id }) => id);
  expect(ids).toHaveLength(4);
  const answer = await operator.put(several(ids), { groupName: 'ИСП-51', course: 3 });
  expect(answer.body).toEqual(ids);
  const moved = await list(operator, 'learners', { groupName: 'ИСП-51', course: 3 });
  expect(moved.map(({ id }) => id)).toEqual(ids);
});

it('is made of none when some do not fit, and says which and why', async () => {
  const [fit = 0, unfit = 0, other = 0] = (await list(operator, 'learners')).map(({ id }) =>
    Number(id),
  );
  // What one may no longer enter stands in old records.
  await server.test.db('persons').whereIn('id', [unfit, other]).update({ first_name: 'Иван1' });
  const before = await contents(server.test.db);
  const answer = await operator.put(several([fit, unfit, other]), { course: 2 });
  expect(answer.status).toBe(422);
  expect(object(answer).title).toBe('Ничего не изменено: из 3 записей не подходят 2');
  expect(object(answer).rows).toEqual({
    [String(unfit)]: 'Только буквы, пробел, дефис и апостроф',
    [String(other)]: 'Только буквы, пробел, дефис и апостроф',
  });
  expect(await contents(server.test.db)).toEqual(before);
});

it('with one that is not there, or not one’s own, is a 404 and nothing', async () => {
  const [fit] = (await list(operator, 'learners')).map(({ id }) => Number(id));
  const before = await contents(server.test.db);
  expect((await operator.put(several([fit, 999_999_999]), { course: 1 })).status).toBe(404);
  expect(await contents(server.test.db)).toEqual(before);
});
