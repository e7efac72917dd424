// Saved views: their author keeps, renames, orders and removes them; to anybody else they are not there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { contents } from '../../support/contents.ts';
import { eventOf } from '../../support/journal.ts';
import { created, errorsOf, list } from '../../support/requests.ts';
import { loggedIn, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let as: Awaited<ReturnType<typeof loggedIn>>;
beforeAll(async () => {
  server = await startTestServer();
  as = await loggedIn(server, ['operator', 'operator_plain', 'secretary', 'responsible']);
});
afterAll(() => server.close());

const view = (title: string, query: JsonObject = {}): JsonObject => ({
  resource: 'learners',
  title,
  query,
});
const finalYear = {
  filter: { isFinalYear: true, q: 'соколов' },
  sort: ['fullName', 'DESC'],
  columns: ['fullName', 'course'],
  density: 'compact',
};

describe('a view of one’s own', () => {
  it.each(['operator', 'secretary', 'responsible'])(
    '%s keeps it as it was saved',
    async (login) => {
      const saved = await created(as(login).post('/api/saved-views', view('Мой', finalYear)));
      expect(saved).toMatchObject({ title: 'Мой', query: finalYear, position: 0, version: 1 });
      expect(await list(as(login), 'saved-views', { resource: 'learners' })).toHaveLength(1);
    },
  );

  it('is renamed, moved, changed and removed', async () => {
    const { id } = await created(as('operator').post('/api/saved-views', view('Второй')));
    const path = `/api/saved-views/${id}`;
    const changed = object(await as('operator').put(path, { title: 'Другой', position: 7 }));
    expect(changed).toMatchObject({ title: 'Другой', position: 7, query: {}, version: 2 });
    expect((await as('operator').delete(path)).status).toBe(200);
    expect((await as('operator').get(path)).status).toBe(404);
  });

  it('is not there for another person, who may have one of the same title', async () => {
    const [{ id } = { id: 0 }] = await list(as('operator'), 'saved-views');
    const before = await contents(server.test.db);
    const path = `/api/saved-views/${id}`;
    const bulk = `/api/saved-views?filter={"id":[${id}]}`;
    for (const refused of [
      await as('operator_plain').get(path),
      await as('operator_plain').put(path, { title: 'Чужой' }),
      await as('operator_plain').put(bulk, { title: 'Чужой' }),
      await as('operator_plain').delete(path),
    ])
      expect(refused.status).toBe(404);
    expect(await list(as('operator_plain'), 'saved-views')).toEqual([]);
    expect(await contents(server.test.db)).toEqual(before);
    await created(as('operator_plain').post('/api/saved-views', view('Мой')));
  });

  it('belongs to whoever saves it, whatever the body says', async () => {
    const body = { ...view('Подброшенный'), userId: 1 };
    expect((await as('operator').post('/api/saved-views', body)).status).toBe(400);
    expect((await server.nobody.get('/api/saved-views')).status).toBe(401);
  });
});

describe('what cannot be a view', () => {
  it.each([
    ['a title that is taken', view('Мой'), 'title'],
    ['no filter at all', view('А', { filter: 'всё' }), 'query'],
    ['a filter no list understands', view('Б', { filter: { course: { $gt: 1 } } }), 'query'],
    ['a wrong order', view('В', { sort: ['fullName', 'UP'] }), 'query'],
    ['columns that are no names', view('Г', { columns: [1] }), 'query'],
    ['an unknown density', view('Д', { density: 'tiny' }), 'query'],
    ['something else', view('Е', { script: 'x' }), 'query'],
    ['too much', view('Ж', { filter: { q: 'х'.repeat(150), a: 'б'.repeat(11_000) } }), 'query'],
  ])('%s', async (_, body, field) => {
    const answer = await as('operator').post('/api/saved-views', body);
    expect(answer.status, answer.text).toBe(422);
    expect(errorsOf(answer)[field]).toMatch(/[а-я]/);
  });

  it('one more than thirty of a list', async () => {
    for (let i = 0; i < 30; i += 1)
      await created(
        as('operator').post('/api/saved-views', { ...view(`Вид ${i}`), resource: 'users' }),
      );
    const more = await as('operator').post('/api/saved-views', {
      ...view('Ещё'),
      resource: 'users',
    });
    expect(more.status).toBe(409);
  });
});

it('the journal tells of a view without the name that was searched for', async () => {
  const event = await eventOf(
    server,
    () => as('operator').post('/api/saved-views', view('Поиск', { filter: { q: 'Секретов' } })),
    201,
  );
  expect(event.summary).toBe('Создано: Поиск');
  expect(JSON.stringify(event)).not.toContain('Секретов');
});
