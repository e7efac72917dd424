// A code is a thing for ever: whatever wrote the text, publication gives a code that a version held to nothing else,
// and answers are never joined by it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringLedgersUp } from '../../../api/definitions/keys/bring-up.ts';
import { findJoined, joinedInWords } from '../../../api/definitions/keys/find-joined.ts';
import type { JsonObject } from '../../../forms/json.ts';
import {
  addQuestion,
  type Own,
  part,
  publish,
  saveDraft,
  takeOver,
} from '../../support/elements.ts';
import { answer, consent, one, placeId } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let operator: Client;
let own: Own;
let responseId: number;

const HOURS = { type: 'number', title: 'Сколько часов в неделю готовы работать?', minimum: 0 };
const GRADE = { type: 'number', title: 'Средний балл аттестата', minimum: 0 };

const url = (end: string) => `/api/questionnaires/${own.id}${end}`;
const check = async (): Promise<JsonObject[]> => {
  const draft = `${JSON.stringify(own.body, null, 2)}\n`;
  return object(await admin.post(url('/check'), { draft })).issues as JsonObject[];
};
const refused = async () => {
  await saveDraft(admin, 'questionnaires', own);
  const answered = await admin.post(url('/publish'), { note: 'Проверка' });
  expect(answered.status).toBe(422);
  return answered.text;
};
const ask = (key: string, field: JsonObject) =>
  addQuestion(own.body, key, String(field.title), field);
function drop(key: string) {
  delete part(own.body, 'schema', 'properties')[key];
  const work = part(own.body, 'pages', 'items', 'work');
  work.fields = (work.fields as string[]).filter((one) => one !== key);
}

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  own = await takeOver(admin, {
    resource: 'questionnaires',
    kind: 'questionnaire',
    code: 'labour-status',
    organizationId: await placeId(admin, 'Регион А'),
  });
  ask('r46_q1', HOURS);
  await saveDraft(admin, 'questionnaires', own);
  await publish(admin, 'questionnaires', own.id);
  const learnerId = (await one(operator, 'learners', { q: 'белов' })).id;
  await consent(operator, learnerId);
  await consent(operator, learnerId, 'special-data');
  responseId = (await answer(operator, learnerId, { r46_q1: 20.5 })).id;
});
afterAll(() => server.close());

describe('a code of a published version', () => {
  it('is refused to another question at the check and at publication, with what it was', async () => {
    drop('r46_q1');
    ask('r46_q1', GRADE);
    const words =
      'Код «r46_q1» принадлежал вопросу «Сколько часов в неделю готовы работать?» (версия 1): выберите другой';
    expect(await check()).toContainEqual(
      expect.objectContaining({
        path: 'schema.properties.r46_q1',
        keyword: 'other-thing',
        message: expect.stringContaining(words),
      }),
    );
    expect(await refused()).toContain(words);
  });

  it('stays refused after the question is gone, to the same words too', async () => {
    drop('r46_q1');
    await saveDraft(admin, 'questionnaires', own);
    await publish(admin, 'questionnaires', own.id);
    for (const field of [GRADE, HOURS]) {
      ask('r46_q1', field);
      expect(await refused()).toContain('или верните тот вопрос');
      drop('r46_q1');
    }
  });

  it('is told to whoever edits, with the version to bring it back from', async () => {
    const { held } = object(await admin.get(url('/keys'))) as { held: JsonObject[] };
    const entry = held.find(({ path }) => path === 'schema.properties.r46_q1');
    expect(entry).toMatchObject({
      code: 'r46_q1',
      role: 'question',
      type: 'number',
      title: HOURS.title,
      first: 1,
      retired: 2,
    });
    const version = object(await admin.get(`/api/definition-versions/${entry?.versionId}`));
    expect(version).toMatchObject({ number: 1 });
  });

  it('comes back with its question by name, and its answers with it', async () => {
    ask('r46_q1', { ...HOURS, 'x-was': HOURS.title });
    expect(await check()).toEqual([]);
    await saveDraft(admin, 'questionnaires', own);
    await publish(admin, 'questionnaires', own.id);
    const { lines } = object(await operator.get(`/api/responses/${responseId}/move`));
    expect(lines).toContainEqual(
      expect.objectContaining({ key: 'r46_q1', title: HOURS.title, state: 'same', shown: '20,5' }),
    );
  });

  it('comes back with a version taken up again', async () => {
    drop('r46_q1');
    await saveDraft(admin, 'questionnaires', own);
    const without = await publish(admin, 'questionnaires', own.id);
    const first = await server.test
      .db('definition_versions')
      .where({ definition_id: own.id, number: 1 })
      .first('id');
    const restored = object(await admin.post(url('/restore'), { versionId: first.id }));
    expect(JSON.parse(String(restored.draft)).schema.properties.r46_q1).toMatchObject({
      title: HOURS.title,
      'x-was': HOURS.title,
    });
    expect(await publish(admin, 'questionnaires', own.id)).toBeGreaterThan(without);
    own.body = JSON.parse(String(restored.draft));
  });
});

describe('answers', () => {
  it('that an earlier release had joined are put beside, never under the new question', async () => {
    // As it was published before codes were kept apart: the ledger tells it from the versions alone.
    const { db } = server.test;
    const newest = await db('definition_versions')
      .where({ definition_id: own.id })
      .orderBy('number', 'desc')
      .first();
    const body = structuredClone(own.body);
    part(body, 'schema', 'properties').r46_q1 = GRADE;
    const { id: _, ...columns } = newest;
    const [joined] = await db('definition_versions')
      .insert({
        ...columns,
        uid: `${newest.uid}-joined`,
        number: newest.number + 1,
        body: JSON.stringify(body),
        hash: 'joined',
      })
      .returning('id');
    await db('definitions').where({ id: own.id }).update({ published_version_id: joined.id });
    await db('definition_keys').where({ definition_id: own.id }).delete();
    await bringLedgersUp(db, server.test.database.write);
    const { lines } = object(await operator.get(`/api/responses/${responseId}/move`));
    const told = (lines as JsonObject[]).filter(({ key }) => key === 'r46_q1');
    expect(told).toEqual([
      expect.objectContaining({ title: GRADE.title, state: 'empty' }),
      expect.objectContaining({
        title: HOURS.title,
        state: 'aside',
        shown: '20,5',
        reason: 'под этим кодом теперь другой вопрос',
      }),
    ]);
  });

  it('are found in the stored versions, with how many they are', async () => {
    const joined = (await findJoined(server.test.db)).filter(({ code }) => code === 'r46_q1');
    expect(joined).toEqual([
      {
        kind: 'questionnaire',
        element: 'labour-status',
        place: 'Регион А',
        path: 'schema.properties.r46_q1',
        code: 'r46_q1',
        before: { title: HOURS.title, number: 5 },
        after: { title: GRADE.title, number: 6 },
        gap: false,
        answers: { before: 1, after: 0 },
      },
    ]);
    expect(joined.map(joinedInWords)[0]).toContain('«Средний балл аттестата» (версия 6)');
    // Nobody else's code is named.
    expect(await findJoined(server.test.db)).toHaveLength(1);
  });

  it('the ledger told by the versions is the one kept at publication', async () => {
    const { db } = server.test;
    const rows = () =>
      db('definition_keys as k')
        .join('definitions as d', 'd.id', 'k.definition_id')
        .whereNot('d.id', own.id)
        .orderBy(['k.definition_id', 'k.path', 'k.type', 'k.title'])
        .select(
          'k.definition_id',
          'k.path',
          'k.code',
          'k.role',
          'k.type',
          'k.title',
          'k.was',
          'k.first_number',
          'k.retired_number',
        );
    const kept = await rows();
    expect(kept.length).toBeGreaterThan(100);
    await db('definition_keys').delete();
    await bringLedgersUp(db, server.test.database.write);
    expect(await rows()).toEqual(kept);
  });
});
