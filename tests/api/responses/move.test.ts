// Records stay by their version until somebody moves them: told beforehand field by field, and nothing is lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../forms/json.ts';
import {
  addQuestion,
  type Own,
  part,
  publish,
  saveDraft,
  takeOver,
} from '../../support/elements.ts';
import { answer, consent, created, errorsOf, one, placeId, today } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let operator: Client;
let plain: Client;
let region: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  plain = await server.as('operator_plain');
  region = await placeId(admin, 'Регион А');
});
afterAll(() => server.close());

const linesOf = (answer: JsonObject, ...states: string[]) =>
  (answer.lines as JsonObject[])
    .filter(({ state }) => states.includes(String(state)))
    .map(({ key, state }) => `${key} ${state}`)
    .sort();

/** A choice with an option that is closed in itself. */
const needs: JsonObject = {
  type: 'array',
  uniqueItems: true,
  maxItems: 2,
  'x-widget': 'checkboxes',
  items: {
    type: 'string',
    oneOf: [
      { const: 'job', title: 'Работа' },
      { const: 'health', title: 'Лечение', 'x-sensitivity': 'special' },
    ],
  },
};

describe('answers', () => {
  let own: Own;
  let second: number;
  let id: number;
  const path = (end = '') => `/api/responses/${id}${end}`;
  const move = (client: Client, versionId: number, headers = {}) =>
    client.post(path('/move'), { versionId }, headers);

  beforeAll(async () => {
    const learnerId = (await one(operator, 'learners', { q: 'белов' })).id;
    await consent(operator, learnerId);
    await consent(operator, learnerId, 'special-data');
    own = await takeOver(admin, {
      resource: 'questionnaires',
      kind: 'questionnaire',
      code: 'labour-status',
      organizationId: region,
    });
    addQuestion(own.body, 'r46_hasCar', 'Есть ли у Вас водительские права?');
    addQuestion(own.body, 'r46_ownBusiness', 'Есть ли своё дело?', {
      'x-sensitivity': 'special',
    });
    for (const key of ['r46_needs', 'r46_wishes']) addQuestion(own.body, key, key, needs);
    await saveDraft(admin, 'questionnaires', own);
    await publish(admin, 'questionnaires', own.id);
    const response = await answer(operator, learnerId, {
      r46_hasCar: true,
      r46_ownBusiness: true,
      r46_needs: ['job', 'health'],
      r46_wishes: ['job', 'health'],
    });
    id = response.id;
    // Version 2: both questions are gone, one option too, a question is new.
    const properties = part(own.body, 'schema', 'properties');
    const gone = ['r46_hasCar', 'r46_ownBusiness', 'r46_wishes'];
    for (const key of gone) delete properties[key];
    const work = part(own.body, 'pages', 'items', 'work');
    work.fields = (work.fields as string[]).filter((f) => !gone.includes(f));
    const grounds = part(own.body, 'schema', 'properties', 'certaintyGround');
    grounds.oneOf = (grounds.oneOf as JsonObject[]).filter((o) => o.const !== 'agreed');
    addQuestion(own.body, 'r46_ownHousing', 'Есть ли у Вас жильё?');
    await saveDraft(admin, 'questionnaires', own);
    second = await publish(admin, 'questionnaires', own.id);
  });

  it('are not touched by the publication', async () => {
    const shown = object(await operator.get(path()));
    expect(shown).toMatchObject({ versionNumber: 1, keptAside: null });
    expect(shown.answers).toMatchObject({ r46_hasCar: true, r46_ownBusiness: true });
  });

  it('tell beforehand what goes, what stays empty and what is kept beside', async () => {
    const described = object(await operator.get(path('/move')));
    expect(described).toMatchObject({ versionId: second, fromNumber: 1, toNumber: 2 });
    expect(linesOf(described, 'aside')).toEqual([
      'certaintyGround aside',
      'r46_hasCar aside',
      'r46_ownBusiness aside',
      'r46_wishes aside',
    ]);
    expect(linesOf(described, 'empty')).toContain('r46_ownHousing empty');
    expect(linesOf(described, 'same')).toContain('practiceCount same');
    const car = (described.lines as JsonObject[]).find(({ key }) => key === 'r46_hasCar');
    expect(car).toMatchObject({ shown: 'Да', reason: 'такого вопроса больше нет' });
  });

  it('are told without what is closed to the reader, not even whether it was answered', async () => {
    const described = JSON.stringify(object(await plain.get(path('/move'))));
    for (const closed of ['r46_ownBusiness', 'своё дело', 'conscripted', 'parentalLeave'])
      expect(described).not.toContain(closed);
    expect(described).not.toContain('Лечение');
  });

  it('are moved by whoever corrects them, and only into what was shown', async () => {
    for (const login of ['region_admin', 'operator_b', 'analyst', 'methodologist']) {
      const client = await server.as(login);
      expect((await move(client, second)).status, login).toBe(404);
    }
    expect((await (await server.as('operator_b')).get(path('/move'))).status).toBe(404);
    expect(errorsOf(await move(operator, second - 1))).toHaveProperty('versionId');
    expect((await move(operator, second, { 'if-match': '"999"' })).status).toBe(412);
    expect(object(await operator.get(path())).versionNumber).toBe(1);
  });

  it('go over whole: what has no place stands beside, seen by those who saw it', async () => {
    const before = object(await operator.get(path()));
    const moved = object(await move(plain, second));
    expect(moved).toMatchObject({ versionNumber: 2, versionId: second });
    const seenBy = async (client: Client) => object(await client.get(path()));
    const whole = await seenBy(operator);
    const kept = (row: JsonObject) =>
      ((row.keptAside as JsonObject[] | null) ?? []).map(({ key }) => String(key)).sort();
    expect(kept(whole)).toEqual(['certaintyGround', 'r46_hasCar', 'r46_ownBusiness', 'r46_wishes']);
    expect(kept(await seenBy(plain))).toEqual(['certaintyGround', 'r46_hasCar']);
    expect(whole.answers).not.toHaveProperty('r46_hasCar');
    // Every value of before stands somewhere.
    for (const [key, value] of Object.entries(before.answers as JsonObject)) {
      const aside = (whole.keptAside as JsonObject[]).find((one) => one.key === key);
      const stands: Json | undefined = aside ? aside.value : (whole.answers as JsonObject)[key];
      expect(stands, key).toEqual(value);
    }
    expect((await move(operator, second)).status).toBe(409);
  });

  it('keep what stands beside through a correction, and give it to a file without the special part', async () => {
    const { answers } = object(await operator.get(path()));
    const corrected = await operator.put(path(), {
      answers: { ...(answers as JsonObject), r46_ownHousing: true, certaintyGround: 'signed' },
    });
    expect(corrected.status, corrected.text).toBe(200);
    expect(object(corrected).keptAside).toHaveLength(4);
    const file = (await operator.get('/api/responses/export?format=csv')).text;
    expect(file).toContain('Есть ли у Вас водительские права?: Да (версия 1)');
    expect(file).not.toContain('своё дело');
    expect(file).not.toContain('r46_wishes: ');
    const event = await server.test
      .db('audit_events')
      .where({ action: 'response.update' })
      .orderBy('id', 'asc')
      .first('changes');
    expect(event.changes).not.toContain('своё дело');
  });

  it('come back when a version has their question again', async () => {
    addQuestion(own.body, 'r46_spare', 'Запасной вопрос');
    part(own.body, 'schema', 'properties', 'certaintyGround').oneOf = [
      { const: 'agreed', title: 'Договорились' },
      { const: 'signed', title: 'Подписан договор' },
    ];
    await saveDraft(admin, 'questionnaires', own);
    const third = await publish(admin, 'questionnaires', own.id);
    const { answers } = object(await operator.get(path()));
    const { certaintyGround, ...rest } = answers as JsonObject;
    await server.test
      .db('responses')
      .where({ id })
      .update({ answers: JSON.stringify(rest) });
    expect(linesOf(object(await operator.get(path('/move'))), 'back')).toEqual([
      'certaintyGround back',
    ]);
    await move(operator, third);
    const back = object(await operator.get(path()));
    expect(back.answers).toMatchObject({ certaintyGround: 'agreed' });
    expect(back.keptAside).toHaveLength(3);
  });
});

describe('an event', () => {
  it('goes with what was entered of it and of its participants', async () => {
    const own = await takeOver(admin, {
      resource: 'event-types',
      kind: 'event-type',
      code: 'job-fair',
      organizationId: region,
    });
    const field: JsonObject = { type: 'string', title: 'Программа дня', maxLength: 200 };
    part(own.body, 'schema', 'properties').r46_dayProgram = field;
    part(own.body, 'participantSchema', 'properties').r46_mood = {
      type: 'boolean',
      title: 'Доволен',
    };
    await saveDraft(admin, 'event-types', own);
    const first = await publish(admin, 'event-types', own.id);
    const college = await placeId(operator, 'Колледж А-1');
    const event = await created(
      operator.post('/api/events', {
        organizationId: college,
        eventTypeVersionId: first,
        startsOn: today(),
        fields: { r46_dayProgram: 'Встреча в 10:00' },
      }),
    );
    const { id: learnerId } = await one(operator, 'learners', { q: 'белов' });
    await operator.post(`/api/events/${event.id}/participants`, { learnerIds: [learnerId] });
    const marked = await operator.put(`/api/events/${event.id}/attendance`, {
      marks: [{ learnerId, attended: true, fields: { r46_mood: true } }],
    });
    expect(marked.status, marked.text).toBe(200);
    delete part(own.body, 'schema', 'properties').r46_dayProgram;
    delete part(own.body, 'participantSchema', 'properties').r46_mood;
    await saveDraft(admin, 'event-types', own);
    const second = await publish(admin, 'event-types', own.id);

    const at = `/api/events/${event.id}`;
    expect(object(await operator.get(at))).toMatchObject({ eventTypeVersionId: first });
    const described = object(await operator.get(`${at}/move`));
    expect(linesOf(described, 'aside')).toEqual(['r46_dayProgram aside']);
    const foreign = await server.as('operator_b');
    expect((await foreign.post(`${at}/move`, { versionId: second })).status).toBe(404);
    const moved = object(await operator.post(`${at}/move`, { versionId: second }));
    expect(moved).toMatchObject({
      eventTypeVersionId: second,
      keptAside: [expect.objectContaining({ key: 'r46_dayProgram', shown: 'Встреча в 10:00' })],
    });
    expect((await operator.get('/api/events/export?format=csv')).text).toContain(
      'Программа дня: Встреча в 10:00 (версия 1)',
    );
    const participation = await one(operator, 'participations', { eventId: event.id });
    expect(participation).toMatchObject({
      eventTypeVersionId: second,
      attended: true,
      keptAside: [expect.objectContaining({ key: 'r46_mood', value: true })],
    });
  });
});
