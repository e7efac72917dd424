// Events, their participants and records of registers against a draft of their type.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { type Draft, impactOf, part, publish } from '../../support/impact.ts';
import { consent, created, list, placeId, today } from '../../support/requests.ts';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let operator: Client;
let region: number;
let college: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  region = await placeId(admin, 'Регион А');
  college = await placeId(operator, 'Колледж А-1');
});
afterAll(() => server.close());

const legal = { legalReference: { document: 'Приказ', clause: 'Пункт 1' }, locked: [] };
const whole = (title: string, maximum: number) => ({ title, type: 'integer', minimum: 0, maximum });

async function publishOwn(
  resource: string,
  body: JsonObject,
): Promise<Draft & { versionId: number }> {
  const { id } = await created(
    admin.post(`/api/${resource}`, { organizationId: region, draft: JSON.stringify(body) }),
  );
  await publish(server, admin, { resource, id });
  const row = object(await admin.get(`/api/${resource}/${id}`));
  return { resource, id, versionId: Number(row.publishedVersionId) };
}
const save = async ({ resource, id }: Draft, body: JsonObject) => {
  const saved = await admin.put(`/api/${resource}/${id}`, { draft: JSON.stringify(body) });
  expect(saved.status, saved.text).toBe(200);
};
const pathsOf = ({ paths }: JsonObject) =>
  (Array.isArray(paths) ? paths.map(part) : []).map(({ source, path, keyword, records }) =>
    [source, path, keyword, records].join(' '),
  );

describe('a type of event', () => {
  const body = (seats: number, marks: number): JsonObject => ({
    kind: 'event-type',
    code: 'a-day-at-the-plant',
    title: 'День на предприятии',
    description: 'Проверка влияния на события.',
    ...legal,
    audience: ['vocational-student'],
    organizers: ['vocational-college'],
    countsAs: ['employer-contact'],
    schema: { type: 'object', properties: { seats: whole('Мест', seats) }, required: [] },
    participantSchema: {
      type: 'object',
      properties: { mark: whole('Отметка', marks) },
      required: [],
    },
  });

  it('counts events and what is said of participants apart; the events are listed', async () => {
    const draft = await publishOwn('event-types', body(100, 10));
    const events: number[] = [];
    for (const seats of [10, 40, 80])
      events.push(
        (
          await created(
            operator.post('/api/events', {
              organizationId: college,
              eventTypeVersionId: draft.versionId,
              startsOn: today(),
              fields: { seats },
            }),
          )
        ).id,
      );
    const people = (await list(operator, 'learners', { organizationId: college })).slice(0, 4);
    const learnerIds = people.map(({ id }) => Number(id));
    for (const id of learnerIds) await consent(operator, id);
    const [event] = events;
    const entered = await operator.post(`/api/events/${event}/participants`, {
      learnerIds,
      attended: true,
    });
    expect(entered.status, entered.text).toBeLessThan(300);
    const marked = await operator.put(`/api/events/${event}/attendance`, {
      marks: learnerIds.map((learnerId, at) => ({
        learnerId,
        attended: true,
        fields: { mark: at * 3 },
      })),
    });
    expect(marked.status, marked.text).toBe(200);

    await save(draft, body(50, 5));
    const result = await impactOf(server, admin, draft);
    expect(result).toMatchObject({ about: 'records', records: 7, invalid: 3 });
    expect(pathsOf(result).sort()).toEqual([
      'events seats maximum 1',
      'participations mark maximum 2',
    ]);
    const listed = rows(await admin.get(`/api/event-types/${draft.id}/impact/records`));
    expect(listed.map(({ id }) => id)).toEqual([events[2]]);
    expect(listed[0]).not.toHaveProperty('fields');
  });
});

describe('a register', () => {
  const body = (places: number, required: string[]): JsonObject => ({
    kind: 'register',
    code: 'a-clubs',
    title: 'Кружки региона',
    description: 'Проверка влияния на записи реестра.',
    ...legal,
    shortTitle: 'Кружки',
    attachedTo: 'none',
    sensitivity: 'open',
    schema: {
      type: 'object',
      properties: {
        name: { title: 'Название', type: 'string', maxLength: 200 },
        places: whole('Мест', places),
      },
      required,
    },
    titleField: 'name',
    columns: ['name', 'places'],
  });

  it('counts records whose value leaves its bounds or is asked for now', async () => {
    const draft = await publishOwn('registers', body(100, ['name']));
    const enter = async (values: JsonObject) =>
      (
        await created(
          operator.post('/api/register-records', {
            register: 'a-clubs',
            organizationId: college,
            values,
          }),
        )
      ).id;
    const fits = await enter({ name: 'Радио', places: 10 });
    const tooMany = await enter({ name: 'Хор', places: 80 });
    const unsaid = await enter({ name: 'Шахматы' });

    await save(draft, body(30, ['name', 'places']));
    const result = await impactOf(server, admin, draft);
    expect(result).toMatchObject({ records: 3, invalid: 2 });
    expect(pathsOf(result).sort()).toEqual([
      'register_records places maximum 1',
      'register_records places required 1',
    ]);
    expect(result.places).toEqual([
      expect.objectContaining({ name: 'Колледж А-1', records: 3, invalid: 2 }),
    ]);
    const listed = rows(await admin.get(`/api/registers/${draft.id}/impact/records`));
    const found = listed.map(({ id }) => Number(id)).sort((a, b) => a - b);
    expect(found).toEqual([tooMany, unsaid]);
    expect(found).not.toContain(fits);
  });
});
