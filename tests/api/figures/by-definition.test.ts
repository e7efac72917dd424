// What a region makes of an indicator is what its figures are counted by, at once and nowhere else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { consent, created, one, placeId, query, today } from '../../support/requests.ts';
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
let analyst: Client;
let region: number;
let college: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  analyst = await server.as('analyst');
  region = await placeId(admin, 'Регион А');
  college = await placeId(operator, 'Колледж А-1');
  await server.test.db('persons').where({ assessable: true }).update({ is_final_year: true });
});
afterAll(() => server.close());

const figures = async (client: Client, organizationId?: number) =>
  rows(
    await client.get(
      `/api/figures${organizationId === undefined ? '' : query({ organizationId })}`,
    ),
  );
const figure = async (client: Client, id: string, organizationId?: number) =>
  (await figures(client, organizationId)).find((row) => row.id === id);

const head = (code: string): JsonObject => ({
  kind: 'indicator',
  code,
  title: `Показатель ${code}`,
  shortTitle: `Показатель ${code}`,
  legalReference: { document: 'План региона', clause: 'пункт 1' },
});
const all = (properties: Record<string, JsonObject>): JsonObject => ({
  properties,
  required: Object.keys(properties),
});
const ofEvents = (code: string, rest: JsonObject): JsonObject => ({
  ...head(code),
  unit: 'count',
  direction: 'up',
  target: 30,
  nearFrom: 90,
  period: { kind: 'now' },
  breakdown: 'organization',
  aim: 'each-place',
  missing: 'мероприятий',
  numerator: { dataset: 'events', where: {}, aggregate: 'count' },
  ...rest,
});

async function publish(client: Client, organizationId: number, body: JsonObject): Promise<void> {
  const { id } = await created(
    client.post('/api/indicators', { organizationId, draft: JSON.stringify(body) }),
  );
  await created(client.post(`/api/indicators/${id}/publish`, { note: 'Своя редакция' }));
}

async function own(code: string, change: (body: JsonObject) => void) {
  const base = await one(admin, 'definition-versions', {
    kind: 'indicator',
    code,
    inForceAt: region,
  });
  const body = JSON.parse(
    String(object(await admin.get(`/api/definition-versions/${base.id}`)).body),
  );
  change(body);
  const { id } = await created(
    admin.post('/api/indicators', { organizationId: region, baseVersionId: base.id }),
  );
  const saved = await admin.put(`/api/indicators/${id}`, { draft: JSON.stringify(body) });
  expect(saved.status, saved.text).toBe(200);
  return admin.post(`/api/indicators/${id}/publish`, { note: 'Своя редакция' });
}

describe('an indicator of the region', () => {
  it('with its own target judges the same figure anew; another region keeps the federal one', async () => {
    const before = await figure(analyst, 'consents');
    expect(before).toMatchObject({ target: 100, state: 'below' });
    const answer = await own('consents', (body) => {
      body.target = 0;
    });
    expect(answer.status, answer.text).toBe(201);
    expect(await figure(analyst, 'consents')).toMatchObject({
      target: 0,
      value: before?.value,
      of: before?.of,
      state: 'met',
    });
    const foreign = await server.as('operator_b');
    expect(await figure(foreign, 'consents')).toMatchObject({ target: 100 });
  });

  it('keeps the federal numerator and denominator: they are locked', async () => {
    const refused = await own('assessed-students', (body) => {
      body.denominator = { dataset: 'learners', where: {}, aggregate: 'count' };
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('denominator');
  });

  it('made from nothing is counted from its publication on', async () => {
    expect(await figure(operator, 'own-events')).toBeUndefined();
    await publish(admin, region, ofEvents('own-events', {}));
    expect(await figure(operator, 'own-events')).toMatchObject({
      value: 0,
      of: null,
      share: null,
      missing: 30,
      state: 'below',
    });
    expect(await figure(await server.as('operator_b'), 'own-events')).toBeUndefined();
  });
});

describe('events and employers', () => {
  it('an employer met twice is counted once, and only where the event was held', async () => {
    const employer = async (name: string) =>
      (await created(operator.post('/api/employers', { organizationId: college, name }))).id;
    const [first, second] = [await employer('Завод'), await employer('Комбинат')];
    const { id: tour } = await one(operator, 'definition-versions', {
      kind: 'event-type',
      code: 'career-tour',
      inForceAt: college,
    });
    const held = (employerIds: number[], status: string) =>
      created(
        operator.post('/api/events', {
          organizationId: college,
          eventTypeVersionId: tour,
          startsOn: today(),
          status,
          employerIds,
          fields: { employer: 'Завод' },
        }),
      );
    await held([first], 'held');
    await held([first], 'held');
    await held([second], 'planned');
    expect(await figure(analyst, 'tour-employers')).toMatchObject({ value: 1, missing: 29 });
    const { organizations } = object(await analyst.get('/api/figures/tour-employers'));
    expect(organizations).toMatchObject([{ organizationId: college, value: 1, opens: false }]);
    expect(await figure(operator, 'own-events')).toMatchObject({ value: 3 });
  });

  it('a target of the region is no target of a college', async () => {
    expect(await figure(operator, 'tour-employers')).toBeUndefined();
    expect(await figure(analyst, 'tour-employers', college)).toBeUndefined();
    expect((await operator.get('/api/figures/tour-employers')).status).toBe(404);
  });

  it('a period leaves out what was before and after it', async () => {
    const dates = (since: string, until: string) => ({
      period: { kind: 'dates', since, until },
    });
    await publish(admin, region, ofEvents('past-events', dates('2020-01-01', '2020-12-31')));
    await publish(admin, region, ofEvents('this-years', { period: { kind: 'last-12-months' } }));
    expect(await figure(analyst, 'past-events')).toMatchObject({ value: 0 });
    expect(await figure(analyst, 'this-years')).toMatchObject({ value: 3 });
  });

  it('a breakdown by municipality adds up to the whole', async () => {
    const students = { dataset: 'learners', aggregate: 'count' };
    await publish(admin, region, {
      ...ofEvents('by-municipality', {}),
      unit: 'percent',
      target: 50,
      breakdown: 'municipality',
      numerator: { ...students, where: all({ isFinalYear: { const: true } }) },
      denominator: { ...students, where: {} },
    });
    const whole = object(await analyst.get('/api/figures/by-municipality'));
    const parts = whole.organizations as JsonObject[];
    expect(parts.reduce((sum, { of }) => sum + Number(of), 0)).toBe(whole.of);
    expect(new Set(parts.map(({ kind }) => kind))).not.toContain('vocational-college');
  });

  it('schools are counted where they stand, whoever held the event', async () => {
    const whole = object(await analyst.get('/api/figures/schools-with-center-events'));
    const schools = rows(
      await analyst.get(`/api/organizations${query({ kind: 'school' }, ['id', 'ASC'])}`),
    );
    expect(whole).toMatchObject({ of: schools.length, value: 0, unit: 'percent' });
  });

  it('people of an event are counted once, by whoever organised it', async () => {
    const came = {
      dataset: 'participations',
      where: all({ attended: { const: true }, organizerKind: { const: 'vocational-college' } }),
    };
    await publish(
      admin,
      region,
      ofEvents('people', { numerator: { ...came, aggregate: 'distinct', field: 'personId' } }),
    );
    await publish(
      admin,
      region,
      ofEvents('visits', { numerator: { ...came, aggregate: 'count' } }),
    );
    const { id: training } = await one(operator, 'definition-versions', {
      kind: 'event-type',
      code: 'job-fair',
      inForceAt: college,
    });
    const { id: learnerId } = await one(operator, 'learners', { q: 'соколов' });
    await consent(operator, learnerId);
    for (const attended of [true, true, false]) {
      const event = await created(
        operator.post('/api/events', {
          organizationId: college,
          eventTypeVersionId: training,
          startsOn: today(),
          status: 'held',
        }),
      );
      await operator.post(`/api/events/${event.id}/participants`, { learnerIds: [learnerId] });
      await operator.put(`/api/events/${event.id}/attendance`, {
        marks: [{ learnerId, attended }],
      });
    }
    // Told of, but of no event that is entered: nobody knows who organised it.
    await created(
      operator.post('/api/participations', {
        learnerId,
        eventTypeVersionId: training,
        heldOn: today(),
        attended: true,
      }),
    );
    expect(await figure(analyst, 'people')).toMatchObject({ value: 1 });
    expect(await figure(analyst, 'visits')).toMatchObject({ value: 2 });
  });

  it('an indicator over nobody is told as such', async () => {
    expect(await figure(analyst, 'grade-8-events', college)).toMatchObject({
      of: 0,
      state: 'none',
    });
  });

  it('organisations with records of a register are counted; closed records are not', async () => {
    const agreements = {
      dataset: 'register-records',
      where: all({ register: { const: 'cooperation-agreements' } }),
      aggregate: 'distinct',
      field: 'organizationId',
    };
    await publish(admin, region, ofEvents('with-agreements', { numerator: agreements }));
    const values = { partner: 'ЦЗН', partnerKind: 'employment-center', state: 'draft' };
    const record = { register: 'cooperation-agreements', organizationId: college, values };
    for (let times = 0; times < 2; times += 1)
      await created(operator.post('/api/register-records', { ...record, attachedId: college }));
    expect(await figure(analyst, 'with-agreements')).toMatchObject({ value: 1 });
    await server.test.db('register_records').update({ sensitivity: 'personal' });
    expect(await figure(analyst, 'with-agreements')).toMatchObject({ value: 0 });
  });
});
