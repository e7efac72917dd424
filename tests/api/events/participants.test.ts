// People on an event: groups written down at once, ticks in one request, levels following them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../api/clock.ts';
import type { JsonObject } from '../../../forms/json.ts';
import {
  answer,
  consent,
  created,
  errorsOf,
  levelOf,
  list,
  one,
  placeId,
  today,
} from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let center: Client;
let college = 0;
let people: JsonObject[] = [];
let first = 0;
let second = 0;
let silent = 0;
const types: Record<string, number> = {};

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  center = await server.as('employment_center');
  college = await placeId(operator, 'Колледж А-1');
  people = await list(operator, 'learners', { groupName: 'ИСП-42' });
  [first = 0, second = 0] = people.map(({ id }) => Number(id));
  silent = (
    await created(
      operator.post('/api/learners', {
        organizationId: college,
        lastName: 'Безмолвный',
        firstName: 'Пётр',
        birthDate: '2006-03-03',
        groupName: 'ИСП-42',
        specialtyCode: '09.02.07',
        course: 4,
        isFinalYear: true,
      }),
    )
  ).id;
  await consent(operator, first);
  await consent(operator, second);
  for (const code of ['job-fair', 'interview-training']) {
    const filter = { kind: 'event-type', code, inForceAt: college };
    types[code] = (await one(operator, 'definition-versions', filter)).id;
  }
});
afterAll(() => server.close());

const event = async (code: string, given: JsonObject = {}) =>
  created(
    operator.post('/api/events', {
      organizationId: college,
      eventTypeVersionId: types[code] ?? 0,
      startsOn: today(),
      fields: code === 'interview-training' ? { topic: 'Резюме' } : {},
      ...given,
    }),
  );
const add = (client: Client, id: number, body: JsonObject) =>
  client.post(`/api/events/${id}/participants`, body);
const tick = (client: Client, id: number, marks: JsonObject[]) =>
  client.put(`/api/events/${id}/attendance`, { marks });
const counts = async (id: number) => {
  const { invitedCount, attendedCount } = object(await operator.get(`/api/events/${id}`));
  return [attendedCount, invitedCount];
};

describe('a group', () => {
  it('is written down at once: those without a consent are named, the rest go on', async () => {
    const { id } = await event('job-fair');
    const group = { organizationId: college, groupName: 'ИСП-42' };
    const done = object(await add(operator, id, group));
    expect(done.added).toBe(2);
    const refused = (Array.isArray(done.refused) ? done.refused : []) as JsonObject[];
    expect(refused.map(({ learnerId }) => learnerId)).toContain(silent);
    expect(String(refused[0]?.reason)).toContain('согласия');
    expect(object(await add(operator, id, group))).toMatchObject({ added: 0, known: 2 });
    expect(await counts(id)).toEqual([0, 2]);
  });

  it('is refused where nobody is, or where it is said twice', async () => {
    const { id } = await event('job-fair');
    const nobody = await add(operator, id, { organizationId: college, groupName: 'Нет такой' });
    expect(errorsOf(nobody)).toHaveProperty('groupName');
    expect((await add(operator, id, {})).status).toBe(400);
    const both = { learnerIds: [first], organizationId: college, groupName: 'ИСП-42' };
    expect((await add(operator, id, both)).status).toBe(400);
  });
});

describe('the own area', () => {
  it('a centre adds people of the colleges it serves to its own event; others’ people are nobody', async () => {
    const centerId = await placeId(center, 'ЦЗН А');
    const { id } = await created(
      center.post('/api/events', {
        organizationId: centerId,
        eventTypeVersionId: types['job-fair'] ?? 0,
        startsOn: today(),
      }),
    );
    expect(object(await add(center, id, { learnerIds: [first] })).added).toBe(1);
    // The college adds its own people to the centre's event as well.
    expect(object(await add(operator, id, { learnerIds: [second] })).added).toBe(1);
    const stranger = await server.as('operator_med');
    const [foreign, missing] = [
      await add(stranger, id, { learnerIds: [first] }),
      await add(stranger, id, { learnerIds: [999_999_999] }),
    ];
    expect([foreign.status, foreign.text]).toEqual([404, missing.text]);
    expect((await tick(stranger, id, [{ learnerId: first, attended: true }])).status).toBe(404);
    expect(await list(stranger, 'participations', { eventId: id })).toEqual([]);
    const secretary = await server.as('secretary');
    expect((await add(secretary, id, { learnerIds: [first] })).status).toBe(404);
    expect((await server.nobody.put(`/api/events/${id}/attendance`, {})).status).toBe(401);
  });
});

describe('ticks', () => {
  it('are stored together, hold the event, and stand in the journal of each person', async () => {
    const { id } = await event('job-fair', { startsOn: addDays(today(), -1) });
    await add(operator, id, { learnerIds: [first, second] });
    const marks: JsonObject[] = [
      { learnerId: first, attended: true, fields: { offer: 'job' } },
      { learnerId: second, attended: false },
    ];
    const done = await tick(operator, id, marks);
    expect(object(done), done.text).toEqual({ marked: 1, refused: [] });
    expect(await counts(id)).toEqual([1, 2]);
    expect(object(await operator.get(`/api/events/${id}`))).toMatchObject({
      status: 'held',
      heldOn: addDays(today(), -1),
    });
    const [row] = await list(operator, 'participations', { eventId: id, learnerId: first });
    expect(row).toMatchObject({
      attended: true,
      fields: { offer: 'job' },
      heldOn: addDays(today(), -1),
    });
    const admin = await server.as('region_admin');
    const described = await list(admin, 'audit', { resource: 'participations' });
    expect(described.some(({ resourceId }) => resourceId === String(row?.id))).toBe(true);
    const wrong = await tick(operator, id, [{ learnerId: first, fields: { offer: 'yes' } }]);
    expect(errorsOf(wrong)).toHaveProperty(['fields.offer']);
  });

  it('wait for the day, for a consent, and for an event that is not cancelled', async () => {
    const ahead = await event('job-fair', { startsOn: addDays(today(), 3) });
    await add(operator, ahead.id, { learnerIds: [first] });
    expect(
      errorsOf(await tick(operator, ahead.id, [{ learnerId: first, attended: true }])),
    ).toHaveProperty('marks');
    const stranger = await tick(operator, ahead.id, [{ learnerId: silent, attended: false }]);
    expect(stranger.status).toBe(404);
    await operator.post(`/api/events/${ahead.id}/cancel`, { reason: 'Карантин' });
    expect((await add(operator, ahead.id, { learnerIds: [second] })).status).toBe(409);
  });

  it('an event with people who came is neither cancelled nor deleted', async () => {
    const { id } = await event('job-fair');
    await add(operator, id, { learnerIds: [first], attended: true });
    expect((await operator.post(`/api/events/${id}/cancel`, { reason: 'Ошибка' })).status).toBe(
      409,
    );
    expect((await operator.delete(`/api/events/${id}`)).status).toBe(409);
    const back = await operator.put(`/api/events/${id}`, { status: 'planned' });
    expect(errorsOf(back)).toHaveProperty('status');
    for (const row of await list(operator, 'participations', { eventId: id }))
      await operator.delete(`/api/participations/${row.id}`);
    expect((await operator.delete(`/api/events/${id}`)).status).toBe(200);
  });

  it('a person stands on an event once', async () => {
    const { id } = await event('job-fair');
    await add(operator, id, { learnerIds: [first] });
    await add(operator, id, { learnerIds: [first] });
    expect(await counts(id)).toEqual([0, 1]);
  });
});

describe('records of participation follow their event', () => {
  it('in day and title; alone they keep only the tick and the note', async () => {
    const { id } = await event('job-fair', { startsOn: '2026-01-15', status: 'held' });
    await add(operator, id, { learnerIds: [first], attended: true });
    const [row] = await list(operator, 'participations', { eventId: id });
    const path = `/api/participations/${row?.id}`;
    expect((await operator.put(path, { note: 'Был с наставником' })).status).toBe(200);
    expect(errorsOf(await operator.put(path, { heldOn: '2026-01-16' }))).toHaveProperty('heldOn');
    await operator.put(`/api/events/${id}`, { startsOn: '2026-01-20', title: 'Ярмарка' });
    expect(object(await operator.get(path))).toMatchObject({
      heldOn: '2026-01-20',
      title: 'Ярмарка',
      note: 'Был с наставником',
    });
  });
});

describe('attendance moves the level', () => {
  // Everything else is in order: one criterion alone makes the level high.
  it.each([
    ['a job fair answers criterion 9', 'job-fair', { employerEvents: 0, employerEventKinds: [] }],
    ['interview training answers criterion 10', 'interview-training', { interviewTrainings: 0 }],
  ])('%s', async (_, code, answers) => {
    await answer(operator, first, answers);
    const { id } = await event(code, { startsOn: addDays(today(), -1) });
    for (const row of await list(operator, 'participations', { learnerId: first }))
      await operator.delete(`/api/participations/${row.id}`);
    await add(operator, id, { learnerIds: [first] });
    expect(await levelOf(operator, first)).toBe('high');
    await tick(operator, id, [{ learnerId: first, attended: true }]);
    expect(await levelOf(operator, first)).toBe('not-high');
    await tick(operator, id, [{ learnerId: first, attended: false }]);
    expect(await levelOf(operator, first)).toBe('high');
    await tick(operator, id, [{ learnerId: first, attended: true }]);
    // Two years ago no longer counts as the last twelve months, training does.
    await operator.put(`/api/events/${id}`, { startsOn: '2024-01-15', heldOn: '2024-01-15' });
    expect(await levelOf(operator, first)).toBe(code === 'job-fair' ? 'high' : 'not-high');
  });

  it('of a crowd in the background', async () => {
    const { id } = await event('job-fair');
    const ids: number[] = [];
    for (let i = 0; i < 65; i += 1) {
      const learner = await created(
        operator.post('/api/learners', {
          organizationId: college,
          lastName: `Многолюдный${'абвгдежзик'[i % 10]}`,
          firstName: 'Иван',
          birthDate: `2006-01-${String(1 + (i % 28)).padStart(2, '0')}`,
          sex: 'male',
          groupName: `ТОЛПА-${Math.floor(i / 28)}`,
          specialtyCode: '09.02.07',
          course: 4,
          isFinalYear: true,
        }),
      );
      await consent(operator, learner.id);
      ids.push(learner.id);
    }
    await answer(operator, ids[64] ?? 0, { employerEvents: 0, employerEventKinds: [] });
    const done = object(await add(operator, id, { learnerIds: ids, attended: true }));
    expect(done).toMatchObject({ added: 65, refused: [] });
    await server.app.jobs.drain();
    expect(await levelOf(operator, ids[64] ?? 0)).toBe('not-high');
  });
});
