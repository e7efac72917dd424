// An event of any published type: its own fields, its term by the production calendar, its course.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../api/clock.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { created, errorsOf, list, one, placeId, today } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let neighbour: Client;
let admin: Client;
let center: Client;
const places = { college: 0, other: 0, center: 0, region: 0 };
const types: Record<string, number> = {};

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  neighbour = await server.as('operator_med');
  admin = await server.as('region_admin');
  center = await server.as('employment_center');
  places.college = await placeId(admin, 'Колледж А-1');
  places.other = await placeId(admin, 'Колледж А-2');
  places.center = await placeId(admin, 'ЦЗН А');
  places.region = await placeId(admin, 'Регион А');
  for (const code of ['job-fair', 'career-tour', 'interview-training']) {
    const filter = { kind: 'event-type', code, inForceAt: places.college };
    types[code] = (await one(operator, 'definition-versions', filter)).id;
  }
});
afterAll(() => server.close());

const fair = (given: JsonObject = {}): JsonObject => ({
  organizationId: places.college,
  eventTypeVersionId: types['job-fair'] ?? 0,
  startsOn: today(),
  ...given,
});
const tour = (given: JsonObject = {}): JsonObject => ({
  organizationId: places.college,
  eventTypeVersionId: types['career-tour'] ?? 0,
  startsOn: today(),
  fields: { employer: 'Завод' },
  ...given,
});
const post = (client: Client, body: JsonObject) => client.post('/api/events', body);

describe('who sees and who changes', () => {
  it('everybody of the region sees it; only the organiser and those above change it', async () => {
    const { id } = await created(post(operator, fair()));
    const path = `/api/events/${id}`;
    for (const login of ['operator_med', 'secretary', 'curator', 'analyst', 'responsible'])
      expect((await (await server.as(login)).get(path)).status, login).toBe(200);
    for (const login of ['operator_b', 'methodologist', 'system_admin'])
      expect((await (await server.as(login)).get(path)).status, login).toBe(404);
    expect((await server.nobody.get(path)).status).toBe(401);
    expect((await neighbour.put(path, { place: 'Зал' })).status).toBe(404);
    expect((await neighbour.post(`${path}/record`, {})).status).toBe(404);
    expect((await operator.put(path, { place: 'Зал' })).status).toBe(200);
    expect((await post(neighbour, fair())).status).toBe(404);
    await created(post(center, fair({ organizationId: places.center })));
  });
});

describe('fields of the type', () => {
  it('are asked for, checked and kept; the title is the type’s own unless given', async () => {
    const missing = await post(operator, tour({ fields: {} }));
    expect(missing.status).toBe(422);
    expect(errorsOf(missing)).toHaveProperty(['fields.employer']);
    const wrong = await post(operator, fair({ fields: { employerCount: -1, unknown: 1 } }));
    expect(Object.keys(errorsOf(wrong)).sort()).toEqual(['fields.employerCount', 'fields.unknown']);
    const row = await created(post(operator, fair({ fields: { employerCount: 9 } })));
    expect(row).toMatchObject({
      title: 'Ярмарка вакансий (трудоустройства)',
      fields: { employerCount: 9 },
      status: 'planned',
    });
  });

  it('a type the region adds is a form at once, and a later edition leaves the event at its own', async () => {
    const draft = {
      kind: 'event-type',
      code: 'own-open-week',
      title: 'Неделя без турникетов: своя',
      legalReference: { document: 'План мероприятий региона', clause: 'Пункт 1' },
      audience: ['vocational-student'],
      organizers: ['vocational-college'],
      countsAs: ['employer-contact'],
      recordWithinWorkdays: 1,
      schema: {
        type: 'object',
        properties: { enterprise: { title: 'Предприятие', type: 'string', maxLength: 200 } },
        required: ['enterprise'],
      },
      participantSchema: { type: 'object', properties: {} },
    };
    const definition = await created(
      admin.post('/api/event-types', {
        organizationId: places.region,
        draft: JSON.stringify(draft),
      }),
    );
    const publish = async () =>
      Number(
        (
          await created(
            admin.post(`/api/event-types/${definition.id}/publish`, { note: 'Свой вид' }),
          )
        ).versionId,
      );
    const first = await publish();
    const refused = await post(operator, fair({ eventTypeVersionId: first }));
    expect(errorsOf(refused)).toHaveProperty(['fields.enterprise']);
    const body = fair({ eventTypeVersionId: first, fields: { enterprise: 'Насосный завод' } });
    const event = await created(post(operator, body));
    const version = Number(object(await admin.get(`/api/event-types/${definition.id}`)).version);
    const renamed = { ...draft, title: 'Неделя без турникетов: новая' };
    const changed = await admin.put(`/api/event-types/${definition.id}`, {
      draft: JSON.stringify(renamed),
      version,
    });
    expect(changed.status, changed.text).toBe(200);
    expect(await publish()).not.toBe(first);
    expect(errorsOf(await post(operator, body))).toHaveProperty('eventTypeVersionId');
    const kept = await operator.put(`/api/events/${event.id}`, { place: 'Проходная' });
    expect(object(kept)).toMatchObject({
      eventTypeVersionId: first,
      eventTypeTitle: draft.title,
      fields: { enterprise: 'Насосный завод' },
    });
  });
});

describe('what is wrong is said at its field', () => {
  it.each([
    ['a type of nowhere', { eventTypeVersionId: 999_999 }, 'eventTypeVersionId'],
    ['an end before the beginning', { endsOn: '2020-01-01' }, 'endsOn'],
    ['an hour that no clock shows', { startsAt: '25:00' }, 'startsAt'],
    ['an employer of nowhere', { employerIds: [999_999] }, 'employerIds'],
    ['a participant organisation of nowhere', { organizationIds: [999_999] }, 'organizationIds'],
    ['held tomorrow', { startsOn: '2099-01-01', status: 'held' }, 'startsOn'],
    ['results by the way', { status: 'recorded' }, 'status'],
    ['cancelled without a reason', { status: 'cancelled' }, 'status'],
  ])('%s', async (_, given, field) => {
    const answer = await post(operator, fair(given));
    expect(answer.status, answer.text).toBe(422);
    expect(Object.keys(errorsOf(answer))).toEqual([field]);
  });

  it('another region’s employer is as one that nobody has', async () => {
    const stranger = await server.as('operator_b');
    const foreign = await placeId(stranger, 'Колледж Б');
    const theirs = await created(
      stranger.post('/api/employers', { organizationId: foreign, name: 'Чужой завод' }),
    );
    const [real, missing] = [
      await post(operator, fair({ employerIds: [theirs.id] })),
      await post(operator, fair({ employerIds: [999_999_999] })),
    ];
    expect([real.status, real.text]).toEqual([missing.status, missing.text]);
  });
});

describe('the term of results (story 11)', () => {
  it.each([
    ['2024-10-30', '2024-11-02'],
    ['2024-05-08', '2024-05-15'],
  ])('a tour of %s is to be recorded till %s', async (startsOn, due) => {
    const event = await created(post(operator, tour({ startsOn, status: 'held' })));
    expect(event).toMatchObject({ recordDueOn: due, recordState: 'overdue', recordOverdue: true });
    const recorded = object(await operator.post(`/api/events/${event.id}/record`, {}));
    expect(recorded).toMatchObject({
      status: 'recorded',
      recordedOn: today(),
      recordState: 'late',
      recordOverdue: false,
      late: true,
    });
    const ids = (rows: JsonObject[]) => rows.map(({ id }) => id);
    expect(ids(await list(operator, 'events', { late: true }))).toContain(event.id);
    expect(ids(await list(operator, 'events', { recordOverdue: true }))).not.toContain(event.id);
    expect((await operator.post(`/api/events/${event.id}/record`, {})).status).toBe(409);
  });

  it('moves with the day, is none where the type sets none, and is met in time', async () => {
    const moved = await created(post(operator, tour({ startsOn: '2024-10-30' })));
    const after = object(
      await operator.put(`/api/events/${moved.id}`, { startsOn: '2024-05-08', status: 'held' }),
    );
    expect(after.recordDueOn).toBe('2024-05-15');
    const free = await created(post(operator, fair({ startsOn: '2024-10-30' })));
    expect(free).toMatchObject({ recordDueOn: null, recordState: 'due', late: false });
    const now = await created(post(operator, tour()));
    expect(object(await operator.post(`/api/events/${now.id}/record`, {}))).toMatchObject({
      recordState: 'recorded',
      late: false,
      heldOn: today(),
    });
  });

  it('has not come while the event is ahead', async () => {
    const ahead = await created(post(operator, tour({ startsOn: addDays(today(), 5) })));
    expect(ahead).toMatchObject({ recordState: 'ahead', recordOverdue: false });
    const early = await operator.post(`/api/events/${ahead.id}/record`, {});
    expect(errorsOf(early)).toHaveProperty('heldOn');
  });
});

describe('cancelling', () => {
  it('keeps the reason, asks for no results, and may be taken back', async () => {
    const { id } = await created(post(operator, tour({ startsOn: '2024-10-30' })));
    expect((await operator.post(`/api/events/${id}/cancel`, {})).status).toBe(400);
    const cancelled = object(
      await operator.post(`/api/events/${id}/cancel`, { reason: 'Карантин' }),
    );
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      cancelReason: 'Карантин',
      recordState: 'none',
      recordOverdue: false,
    });
    expect((await operator.post(`/api/events/${id}/record`, {})).status).toBe(409);
    const back = object(await operator.put(`/api/events/${id}`, { status: 'planned' }));
    expect(back).toMatchObject({ status: 'planned', cancelReason: null });
  });
});

describe('employers of held career tours (story 23)', () => {
  it('are told from the other side: only held ones, each with its ИНН', async () => {
    const employer = (name: string, inn: string | null) =>
      created(operator.post('/api/employers', { organizationId: places.college, name, inn }));
    const known = await employer('Насосы', '7707083893');
    const other = await employer('Станки', '7736050003');
    const day = { startsOn: '2026-01-20' };
    for (const ids of [[known.id], [known.id, other.id]])
      await created(post(operator, tour({ ...day, status: 'held', employerIds: ids })));
    const planned = await created(post(operator, tour({ ...day, employerIds: [other.id] })));
    const held = await list(operator, 'event-employers', {
      eventTypeCode: 'career-tour',
      status_in: ['held', 'recorded'],
      startsOn: day.startsOn,
    });
    expect(held).toHaveLength(3);
    expect(new Set(held.map(({ inn }) => inn)).size).toBe(2);
    const seen = await list(neighbour, 'event-employers', { employerId: other.id });
    expect(seen.map(({ eventId }) => eventId)).toContain(planned.id);
    expect((await admin.delete(`/api/employers/${other.id}`)).status).toBe(409);
    await operator.put(`/api/events/${planned.id}`, { employerIds: [] });
    const now = await list(neighbour, 'event-employers', { employerId: other.id });
    expect(now.map(({ eventId }) => eventId)).not.toContain(planned.id);
  });
});

it('is found by word, type, period and organiser', async () => {
  const given = { title: 'Ярмарка «Ёлка»', startsOn: '2023-02-03' };
  const { id } = await created(post(operator, fair(given)));
  const filters: JsonObject[] = [
    { q: 'елка' },
    { startsOn_gte: '2023-02-01', startsOn_lte: '2023-02-28' },
    { eventTypeCode: 'job-fair', organizationId: places.college, startsOn: '2023-02-03' },
  ];
  for (const filter of filters)
    expect((await list(neighbour, 'events', filter)).map((row) => row.id)).toEqual([id]);
});

it('leaves as a file with the state of its results as of the reader’s day', async () => {
  await created(post(operator, tour({ title: 'Для выгрузки', startsOn: '2024-10-30' })));
  const filter = encodeURIComponent(JSON.stringify({ q: 'для выгрузки', recordOverdue: true }));
  const file = await operator.get(`/api/events/export?filter=${filter}&format=csv`);
  expect(file.status, file.text.slice(0, 300)).toBe(200);
  expect(file.text).toContain('Для выгрузки');
  expect(file.text).toContain('итоги просрочены');
});
