// D5, D6 and what a PUT means: merging, optimistic locking, idempotency keys, bulk in one transaction.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { contents } from '../../support/contents.ts';
import { created, errorsOf, list, placeId, query } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let organizationId: number;
let learner: JsonObject & { id: number };
let at: string;

const newcomer = () => ({
  lastName: 'Новиков',
  firstName: 'Лев',
  birthDate: '2006-02-28',
  organizationId,
  groupName: 'ИСП-41',
  specialtyCode: '09.02.07',
  course: 4,
});

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  organizationId = await placeId(operator, 'Колледж А-1');
});
afterAll(() => server.close());
beforeEach(async () => {
  learner = await created(operator.post('/api/learners', newcomer()));
  at = `/api/learners/${learner.id}`;
});
afterEach(() => operator.delete(at));

describe('D5: two editors', () => {
  it('the row’s version is its ETag; the second editor gets 412 with the row as it is now', async () => {
    const read = await operator.get(at);
    expect(read.headers.get('etag')).toBe('"1"');
    const first = await operator.put(at, { groupName: 'ИСП-42' }, { 'if-match': '"1"' });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"']);
    const second = await operator.put(at, { course: 3 }, { 'if-match': '"1"' });
    expect(second.status).toBe(412);
    expect(object(second).current).toMatchObject({
      id: learner.id,
      version: 2,
      groupName: 'ИСП-42',
      course: 4,
    });
    expect(object(await operator.get(at))).toMatchObject({ version: 2, course: 4 });
  });

  it('without If-Match the last one wins, and both are journalled', async () => {
    const answers = await Promise.all(
      ['ИСП-1', 'ИСП-2', 'ИСП-3', 'ИСП-4'].map((groupName) => operator.put(at, { groupName })),
    );
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200]);
    expect(object(await operator.get(at)).version).toBe(5);
    const events = await server.test
      .db('audit_events')
      .where({ action: 'learner.update', resource_id: String(learner.id) });
    expect(events).toHaveLength(4);
  });

  it('whoever prefers to be asked is asked: 428', async () => {
    const answer = await operator.put(at, { course: 3 }, { prefer: 'if-match' });
    expect(answer.status).toBe(428);
    expect(
      (await operator.put(at, { course: 3 }, { prefer: 'if-match', 'if-match': '"1"' })).status,
    ).toBe(200);
  });

  it('of twenty at once with one version exactly one is taken', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        operator.put(at, { groupName: `ИСП-${i}` }, { 'if-match': '"1"' }),
      ),
    );
    const statuses = answers.map((a) => a.status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    expect(object(await operator.get(at)).version).toBe(2);
  });
});

describe('PUT merges', () => {
  it.each<[what: string, body: JsonObject, changed: JsonObject]>([
    [
      'what is absent stays',
      { course: 3 },
      { course: 3, groupName: 'ИСП-41', lastName: 'Новиков' },
    ],
    ['null empties what may be empty', { course: null }, { course: null }],
    [
      'read-only members that say what is so are ignored',
      { version: 1, fullName: 'Новиков Лев', course: 2 },
      { course: 2 },
    ],
    ['the whole row as it was read', {}, { groupName: 'ИСП-41' }],
  ])('%s', async (what, body, changed) => {
    const given = what.startsWith('the whole') ? object(await operator.get(at)) : body;
    const answer = await operator.put(at, given);
    expect(answer.status, answer.text).toBe(200);
    expect(object(answer)).toMatchObject(changed);
  });

  it.each<[body: JsonObject, field: string]>([
    [{ version: 7 }, 'version'],
    [{ fullName: 'Другой' }, 'fullName'],
    [{ riskLevel: 'not-high' }, 'riskLevel'],
    [{ hasConsent: true }, 'hasConsent'],
    [{ regionId: 1 }, 'regionId'],
    [{ id: 1 }, 'id'],
    [{ nonsense: 1 }, 'nonsense'],
    [{ lastName: '' }, 'lastName'],
    [{ lastName: '   ' }, 'lastName'],
    [{ lastName: null }, 'lastName'],
    [{ birthDate: '2026-02-30' }, 'birthDate'],
    [{ course: 2.5 }, 'course'],
    [{ course: 2 ** 40 }, 'course'],
  ])('%j is refused with 400 at its field', async (body, field) => {
    const answer = await operator.put(at, body);
    expect(answer.status).toBe(400);
    expect(Object.keys(errorsOf(answer))).toContain(field);
    expect(object(await operator.get(at)).version).toBe(1);
  });

  it.each(['[]', '"x"', 'null', '1', ''])('a body %s is no record: 400', async (body) => {
    expect((await operator.request('PUT', at, body)).status).toBe(400);
    expect(object(await operator.get(at)).version).toBe(1);
  });
});

describe('D6: idempotency keys', () => {
  const events = async () => (await list(operator, 'learners', { groupName: 'Повтор' })).length;

  it('fifty at once with one key: one effect and one answer', async () => {
    const body = { ...newcomer(), groupName: 'Повтор' };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        operator.post('/api/learners', body, { 'idempotency-key': 'key-of-fifty' }),
      ),
    );
    expect(new Set(answers.map((a) => a.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((a) => a.text)).size).toBe(1);
    expect(await events()).toBe(1);
    const ids = answers.map((a) => String(object(a).id));
    const written = await server.test
      .db('audit_events')
      .where({ action: 'learner.create' })
      .whereIn('resource_id', ids);
    expect(written).toHaveLength(1);
  });

  it('one key with another body: 422, without an effect', async () => {
    const headers = { 'idempotency-key': 'key-of-two-bodies' };
    expect(
      (await operator.post('/api/learners', { ...newcomer(), groupName: 'Первое' }, headers))
        .status,
    ).toBe(201);
    const other = await operator.post(
      '/api/learners',
      { ...newcomer(), groupName: 'Второе' },
      headers,
    );
    expect(other.status).toBe(422);
    expect(await list(operator, 'learners', { groupName: 'Второе' })).toEqual([]);
  });

  it('another person’s key is another key', async () => {
    const headers = { 'idempotency-key': 'key-of-two-people' };
    const plain = await server.as('operator_plain');
    const first = await operator.post('/api/learners', newcomer(), headers);
    const second = await plain.post(
      '/api/learners',
      { ...newcomer(), groupName: 'ИСП-43' },
      headers,
    );
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(object(first).id).not.toBe(object(second).id);
  });

  it('a refused request leaves its key free', async () => {
    const headers = { 'idempotency-key': 'key-of-a-mistake' };
    expect(
      (await operator.post('/api/learners', { ...newcomer(), specialtyCode: '00.00.00' }, headers))
        .status,
    ).toBe(422);
    expect((await operator.post('/api/learners', newcomer(), headers)).status).toBe(201);
  });

  it.each(['short', 'a'.repeat(201), 'spaces in it'])('the key «%s» is refused', async (key) => {
    expect(
      (await operator.post('/api/learners', newcomer(), { 'idempotency-key': key })).status,
    ).toBe(400);
  });

  it('the stored reply of a person is sealed', async () => {
    await operator.post(
      '/api/learners',
      { ...newcomer(), lastName: 'Канареечный' },
      { 'idempotency-key': 'key-sealed-1' },
    );
    const row = await server.test.db('idempotency_keys').where({ key: 'key-sealed-1' }).first();
    expect(row.person_id).not.toBeNull();
    expect(row.reply).not.toContain('Канареечный');
  });
});

describe('bulk', () => {
  const ids = async () => (await list(operator, 'learners')).map((row) => Number(row.id));

  it.each<[what: string, bad: () => Promise<number>]>([
    ['a missing id', async () => 99_999_999],
    [
      'a foreign id',
      async () => (await server.test.db('persons').where({ last_name: 'Чужаков' }).first('id')).id,
    ],
  ])('with %s among them nothing is written', async (_what, bad) => {
    const mixed = [...(await ids()), await bad()];
    const before = await contents(server.test.db);
    const put = await operator.put(`/api/learners${query({ id: mixed })}`, { course: 1 });
    expect(put.status).toBe(404);
    const removed = await operator.delete(`/api/learners${query({ id: mixed })}`, {
      origin: server.url,
    });
    expect(removed.status).toBe(404);
    expect(await contents(server.test.db)).toEqual(before);
  });

  it('a wrong value writes nothing; a right one writes all', async () => {
    const all = await ids();
    expect((await operator.put(`/api/learners${query({ id: all })}`, { course: 12 })).status).toBe(
      400,
    );
    const done = await operator.put(`/api/learners${query({ id: all })}`, { course: 2 });
    expect([done.status, done.body]).toEqual([200, all]);
    expect(new Set((await list(operator, 'learners')).map((row) => row.course))).toEqual(
      new Set([2]),
    );
  });

  it.each([
    '',
    '?filter={}',
    '?filter={"id":[]}',
    '?filter={"course":2}',
    '?filter={"id":[1],"course":2}',
  ])('DELETE /api/learners%s names nobody: 400', async (tail) => {
    const before = await ids();
    expect((await operator.delete(`/api/learners${tail}`, { origin: server.url })).status).toBe(
      400,
    );
    expect(await ids()).toEqual(before);
  });
});
