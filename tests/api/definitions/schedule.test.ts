// Publication on a day to come: it waits for the place's day, is checked again then, and can be called off.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startOfDay } from '../../../api/clock.ts';
import { addQuestion, type Own, saveDraft, takeOver } from '../../support/elements.ts';
import { errorsOf, one, placeId } from '../../support/requests.ts';
import {
  type Client,
  object,
  startTestServer,
  type TestServer,
  testClock,
} from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let region: number;
let own: Own;

const set = async (instant: string) => {
  testClock.set(instant);
  admin = await server.as('region_admin');
};

beforeAll(async () => {
  server = await startTestServer();
  await set('2026-11-25T09:00:00.000Z');
  region = await placeId(admin, 'Регион А');
  // Ten hours ahead of the server's day.
  await server.test
    .db('organizations')
    .where({ id: region })
    .update({ time_zone: 'Asia/Vladivostok' });
  own = await takeOver(admin, {
    resource: 'questionnaires',
    kind: 'questionnaire',
    code: 'labour-status',
    organizationId: region,
  });
});
afterAll(() => server.close());

const row = async () => object(await admin.get(`/api/questionnaires/${own.id}`));
const schedule = (body: object) => admin.post(`/api/questionnaires/${own.id}/schedule`, body);
const inForce = async () =>
  one(admin, 'definition-versions', {
    kind: 'questionnaire',
    code: 'labour-status',
    inForceAt: region,
  });

describe('the day of a place', () => {
  it.each([
    ['Europe/Moscow', '2026-12-01', '2026-11-30T21:00:00.000Z'],
    ['Asia/Vladivostok', '2026-12-01', '2026-11-30T14:00:00.000Z'],
    ['Europe/Kaliningrad', '2026-12-01', '2026-11-30T22:00:00.000Z'],
    ['Asia/Kathmandu', '2026-12-01', '2026-11-30T18:15:00.000Z'],
    ['America/New_York', '2026-03-09', '2026-03-09T04:00:00.000Z'],
    ['UTC', '2026-12-01', '2026-12-01T00:00:00.000Z'],
  ])('in %s %s begins at %s', (zone, date, instant) => {
    expect(startOfDay(zone, date).toISOString()).toBe(instant);
  });
});

describe('a publication set for a day', () => {
  beforeEach(() => set('2026-11-25T09:00:00.000Z'));

  it.each([
    ['today at the place', '2026-11-25', 'Выберите день позже сегодняшнего'],
    ['a day gone by', '2026-11-01', 'Выберите день позже сегодняшнего'],
    ['a slip of the hand', '2062-12-01', 'Выберите день не дальше двух лет'],
  ])('is refused for %s', async (_, on, message) => {
    const refused = await schedule({ note: 'вопрос', on });
    expect(refused.status).toBe(422);
    expect(errorsOf(refused)).toEqual({ on: message });
  });

  it('is refused while the text has errors, by path', async () => {
    const { pages, ...broken } = own.body;
    await saveDraft(admin, 'questionnaires', { ...own, body: broken });
    const refused = await schedule({ note: 'вопрос', on: '2026-12-01' });
    expect(refused.status).toBe(422);
    expect(Object.keys(errorsOf(refused)).join()).toContain('pages');
    await saveDraft(admin, 'questionnaires', own);
  });

  it('is set by who may publish there and by nobody else', async () => {
    for (const login of ['operator', 'region_admin_b', 'methodologist', 'secretary']) {
      const client = await server.as(login);
      for (const answer of [
        await client.post(`/api/questionnaires/${own.id}/schedule`, {
          note: 'чужое',
          on: '2026-12-01',
        }),
        await client.delete(`/api/questionnaires/${own.id}/schedule`),
      ])
        expect(answer.status, login).toBe(404);
    }
    expect((await row()).scheduledOn).toBeNull();
  });

  it('keeps the text it will publish until it is called off', async () => {
    addQuestion(own.body, 'r46_hasCar', 'Есть ли у Вас водительские права?');
    await saveDraft(admin, 'questionnaires', own);
    expect(object(await schedule({ note: 'вопрос о правах', on: '2026-12-01' }))).toMatchObject({
      scheduledOn: '2026-12-01',
      scheduledNote: 'вопрос о правах',
      scheduleFailure: null,
    });
    const draft = JSON.stringify(own.body);
    expect((await admin.put(`/api/questionnaires/${own.id}`, { draft })).status).toBe(409);
    expect((await admin.delete(`/api/questionnaires/${own.id}/schedule`)).status).toBe(200);
    expect((await admin.put(`/api/questionnaires/${own.id}`, { draft })).status).toBe(200);
    expect((await admin.delete(`/api/questionnaires/${own.id}/schedule`)).status).toBe(409);
    await set('2026-12-02T00:00:00.000Z');
    await server.app.jobs.drain();
    expect(await row()).toMatchObject({ publishedNumber: null, scheduledOn: null });
  });

  it('happens when the day begins at the place, not before and not at the server’s midnight', async () => {
    await schedule({ note: 'вопрос о правах', on: '2026-12-01' });
    await set('2026-11-30T13:59:00.000Z');
    await server.app.jobs.drain();
    expect((await row()).publishedNumber).toBeNull();
    await set('2026-11-30T14:00:00.000Z');
    await server.app.jobs.drain();
    expect(await row()).toMatchObject({
      publishedNumber: 1,
      scheduledOn: null,
      draft: null,
      state: 'published',
    });
    expect(await inForce()).toMatchObject({ note: 'вопрос о правах', number: 1 });
    const version = await server.test.db('definition_versions').where({ definition_id: own.id });
    expect(version).toMatchObject([{ valid_from: '2026-12-01' }]);
    const event = await server.test
      .db('audit_events')
      .where({ action: 'questionnaire.publish', outcome: 'done', actor_login: 'region_admin' })
      .orderBy('id', 'desc')
      .first('summary');
    expect(event.summary).toContain('Опубликовано в назначенный день');
  });

  it('that no longer passes the check leaves the draft with the reason', async () => {
    addQuestion(own.body, 'r46_ownHousing', 'Есть ли у Вас жильё?');
    await saveDraft(admin, 'questionnaires', own);
    await schedule({ note: 'жильё', on: '2026-12-10' });
    // What was in order when the day was set is not any more: the key was given away meanwhile.
    await server.test.db('definition_keys').insert({
      definition_id: own.id,
      path: 'schema.properties.r46_ownHousing',
      code: 'r46_ownHousing',
      role: 'question',
      type: 'string',
      title: 'Прежнее поле',
      first_number: 1,
      retired_number: 1,
    });
    await set('2026-12-09T14:00:00.000Z');
    await server.app.jobs.drain();
    const left = await row();
    expect(left).toMatchObject({ publishedNumber: 1, scheduledOn: null, state: 'changed' });
    expect(left.draft).toContain('r46_ownHousing');
    expect(left.scheduleFailure).toContain('принадлежал вопросу «Прежнее поле»');
    const failed = await server.test
      .db('audit_events')
      .where({ action: 'questionnaire.publish', outcome: 'failed' });
    expect(failed).toHaveLength(1);
    // The next edit says the reason has been read.
    await saveDraft(admin, 'questionnaires', own);
    expect((await row()).scheduleFailure).toBeNull();
  });

  it('by somebody who has lost the right since leaves the draft with the reason', async () => {
    addQuestion(own.body, 'r46_hasBoat', 'Есть ли у Вас лодка?');
    own.body = JSON.parse(JSON.stringify(own.body).replaceAll('r46_ownHousing', 'r46_housing'));
    await saveDraft(admin, 'questionnaires', own);
    await schedule({ note: 'лодка', on: '2026-12-12' });
    const { db } = server.test;
    const { id: user_id } = await db('users').where({ login: 'region_admin' }).first('id');
    const granted = await db('grants').where({ user_id }).select('id', 'ends_on');
    await db('grants').where({ user_id }).update({ ends_on: '2026-12-10' });
    await set('2026-12-12T12:00:00.000Z');
    await server.app.jobs.drain();
    for (const { id, ends_on } of granted) await db('grants').where({ id }).update({ ends_on });
    await set('2026-12-12T12:00:30.000Z');
    const left = await row();
    expect(left).toMatchObject({ publishedNumber: 1, scheduledOn: null, state: 'changed' });
    expect(left.scheduleFailure).toContain('больше не может публиковать');
  });

  it('moved to another day happens on that day only', async () => {
    await saveDraft(admin, 'questionnaires', own);
    await schedule({ note: 'лодка', on: '2026-12-20' });
    await schedule({ note: 'лодка', on: '2026-12-25' });
    await set('2026-12-21T00:00:00.000Z');
    await server.app.jobs.drain();
    expect(await row()).toMatchObject({ publishedNumber: 1, scheduledOn: '2026-12-25' });
    await set('2026-12-24T14:00:00.000Z');
    await server.app.jobs.drain();
    expect(await row()).toMatchObject({ publishedNumber: 2, scheduledOn: null });
  });
});
