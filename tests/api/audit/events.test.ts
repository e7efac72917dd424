// U3: whatever is done, refused, entered, exported or opened is one event, in the transaction of the deed.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { one, query, today } from '../../support/asking.ts';
import { contents } from '../../support/contents.ts';
import { testPassword } from '../../support/seed-template.ts';
import {
  type Answer,
  type Client,
  object,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';
import { fillTwoRegions, MISSING, type Pairs } from '../../support/two-regions.ts';

let server: TestServer;
let pairs: Pairs;
const clients = new Map<string, Client>();

beforeAll(async () => {
  server = await startTestServer();
  pairs = await fillTwoRegions(server);
  for (const login of [
    'operator',
    'operator_plain',
    'region_admin',
    'analyst_named',
    'employment_center',
  ]) {
    clients.set(login, await server.as(login));
  }
});
afterAll(() => server.close());
afterEach(() => vi.restoreAllMocks());

function as(login: string): Client {
  const client = clients.get(login);
  if (!client) throw new Error(login);
  return client;
}

const own = (resource: string) => pairs[resource]?.own ?? 0;
const lastId = async () =>
  Number((await server.test.db('audit_events').max({ id: 'id' }).first())?.id ?? 0);
const since = (id: number): Promise<Record<string, unknown>[]> =>
  server.test.db('audit_events').where('id', '>', id).orderBy('id').select('*');

/** The one event of a request. */
async function eventOf(
  ask: () => Promise<Answer>,
  status: number,
): Promise<Record<string, unknown>> {
  const before = await lastId();
  const answer = await ask();
  expect(answer.status, answer.text).toBe(status);
  const events = await since(before);
  expect(events.map((event) => event.summary)).toHaveLength(1);
  return events[0] ?? {};
}

const origin = () => ({ origin: server.url });
const learnerId = () => own('learners');

const deeds: [
  action: string,
  login: string,
  status: number,
  ask: (client: Client) => Promise<Answer>,
][] = [
  ['learner.update', 'operator', 200, (c) => c.put(`/api/learners/${learnerId()}`, { course: 3 })],
  [
    'practice.create',
    'operator',
    201,
    (c) =>
      c.post('/api/practices', {
        learnerId: learnerId(),
        kind: 'work',
        employerName: 'Лавка',
        specialtyRelation: 'none',
        startsOn: today(),
      }),
  ],
  [
    'practice.update',
    'operator',
    200,
    (c) => c.put(`/api/practices/${own('practices')}`, { employerName: 'Завод-2' }),
  ],
  [
    'practice.delete',
    'operator',
    200,
    (c) => c.delete(`/api/practices/${own('practices')}`, origin()),
  ],
  [
    'category.update',
    'operator',
    200,
    (c) => c.put(`/api/categories/${own('categories')}`, { groundNumber: '8' }),
  ],
  [
    'consent.update',
    'operator',
    200,
    (c) => c.put(`/api/consents/${own('consents')}`, { storedAt: 'Сейф' }),
  ],
  [
    'participation.update',
    'operator',
    200,
    (c) => c.put(`/api/participations/${own('participations')}`, { note: 'Да' }),
  ],
  ['resume.delete', 'operator', 200, (c) => c.delete(`/api/resumes/${own('resumes')}`, origin())],
  [
    'employment-record.update',
    'operator',
    200,
    (c) => c.put(`/api/employment-records/${own('employment-records')}`, { position: 'Слесарь' }),
  ],
  ['response.update', 'operator', 200, (c) => c.put(`/api/responses/${own('responses')}`, {})],
  [
    'graduate-statistic.update',
    'operator',
    200,
    (c) => c.put(`/api/graduate-statistics/${own('graduate-statistics')}`, { employed: 30 }),
  ],
  [
    'assessment.confirm',
    'employment_center',
    200,
    async (c) =>
      c.post(
        `/api/assessments/${(await one(c, 'assessments', { learnerId: learnerId(), current: true })).id}/confirm`,
        {},
      ),
  ],
  [
    'organization.create',
    'region_admin',
    201,
    async (c) =>
      c.post('/api/organizations', {
        parentId: (await one(c, 'organizations', { kind: 'municipality' })).id,
        kind: 'school',
        name: 'Школа 5',
      }),
  ],
  [
    'organization.update',
    'region_admin',
    200,
    (c) => c.put(`/api/organizations/${own('organizations')}`, { address: 'ул. Новая, 1' }),
  ],
  [
    'user.create',
    'region_admin',
    201,
    (c) =>
      c.post('/api/users', {
        login: 'audited',
        name: 'Ольга Новая',
        organizationId: own('organizations'),
        password: 'временный-7319',
      }),
  ],
  [
    'user.update',
    'region_admin',
    200,
    (c) => c.put(`/api/users/${own('users')}`, { position: 'Методист' }),
  ],
  [
    'grant.update',
    'region_admin',
    200,
    (c) => c.put(`/api/grants/${own('grants')}`, { endsOn: '2027-01-01' }),
  ],
  [
    'questionnaire.update',
    'region_admin',
    200,
    async (c) =>
      c.put(`/api/questionnaires/${own('questionnaires')}`, {
        draft: `${object(await c.get(`/api/questionnaires/${own('questionnaires')}`)).draft} `,
      }),
  ],
  [
    'risk-criterion.publish',
    'region_admin',
    201,
    (c) => c.post(`/api/risk-criteria/${own('risk-criteria')}/publish`, { note: 'Своё' }),
  ],
  [
    'risk-policy.delete',
    'region_admin',
    200,
    (c) => c.delete(`/api/risk-policies/${own('risk-policies')}`, origin()),
  ],
  [
    'report.update',
    'region_admin',
    200,
    (c) => c.put(`/api/reports/${own('reports')}`, { addressee: 'Минтруд' }),
  ],
];

const views: [action: string, login: string, path: () => string, subjects: boolean][] = [
  ['learner.read', 'operator_plain', () => `learners/${learnerId()}`, true],
  ['response.read', 'operator_plain', () => `responses/${own('responses')}`, true],
  ['assessment.read', 'operator_plain', () => `assessments/${own('assessments')}`, true],
  ['category.read', 'operator', () => `categories${query({ learnerId: learnerId() })}`, true],
  ['response.read', 'operator', () => `responses${query({ learnerId: learnerId() })}`, true],
  ['assessment.read', 'operator', () => `assessments${query({ learnerId: learnerId() })}`, true],
  [
    'report.read',
    'region_admin',
    () => `reports/${own('reports')}/people?row=total&column=contingent`,
    true,
  ],
  ['report.export', 'region_admin', () => `reports/${own('reports')}/export`, false],
];

describe('every deed', () => {
  it.each(deeds)('%s by %s', async (action, login, status, ask) => {
    const { id: userId } = await server.test.db('users').where({ login }).first('id');
    const event = await eventOf(() => ask(as(login)), status);
    expect(event).toMatchObject({ action, outcome: 'done', actor_login: login, actor_id: userId });
    expect(event.at).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(event.region_id).not.toBeNull();
  });

  it('of many at once is one event for each', async () => {
    const before = await lastId();
    const rows = (await server.test
      .db('persons')
      .where({ group_name: 'ИСП-41' })
      .pluck('id')) as number[];
    expect(
      (await as('operator').put(`/api/learners${query({ id: rows })}`, { course: 2 })).status,
    ).toBe(200);
    expect((await since(before)).map((event) => [event.action, event.resource_id])).toEqual(
      rows.map((id) => ['learner.update', String(id)]),
    );
  });
});

describe('every opening of a person', () => {
  it.each(views)('%s by %s', async (action, login, path, subjects) => {
    const event = await eventOf(() => as(login).get(`/api/${path()}`), 200);
    expect(event).toMatchObject({ action, outcome: 'viewed', actor_login: login });
    if (subjects) expect(JSON.parse(String(event.subjects))).toContain(learnerId());
  });

  it('a list without special values is no event', async () => {
    const before = await lastId();
    for (const path of ['learners', 'organizations', 'event-types', 'categories'])
      await as('operator_plain').get(`/api/${path}`);
    expect(await since(before)).toEqual([]);
  });
});

describe('every denial and every entry', () => {
  it.each<[what: string, login: string, ask: (c: Client) => Promise<Answer>]>([
    ['a verb not held', 'operator_plain', (c) => c.get('/api/users')],
    [
      'a foreign record',
      'operator_plain',
      (c) => c.get(`/api/learners/${pairs.learners?.foreign}`),
    ],
    ['a missing record', 'operator_plain', (c) => c.delete(`/api/learners/${MISSING}`, origin())],
    [
      'people behind a special figure',
      'analyst_named',
      (c) => c.get(`/api/reports/${own('reports')}/people?row=total&column=nonsense`),
    ],
  ])('%s', async (_what, login, ask) => {
    const event = await eventOf(() => ask(as(login)), 404);
    expect(event).toMatchObject({ outcome: 'denied', actor_login: login });
  });

  it('a page of another site', async () => {
    const event = await eventOf(
      () => as('operator_plain').post('/api/practices', {}, { origin: 'https://evil.example' }),
      403,
    );
    expect(event).toMatchObject({ outcome: 'denied', actor_login: 'operator_plain' });
  });

  it('logging in, failing to, changing the password, logging out', async () => {
    const enter = (password: string) =>
      server.nobody.post('/api/session', { login: 'curator', password });
    expect(await eventOf(() => enter('неверный'), 401)).toMatchObject({
      action: 'session.create',
      outcome: 'failed',
      actor_id: null,
    });
    expect(await eventOf(() => enter(testPassword), 201)).toMatchObject({
      action: 'session.create',
      outcome: 'done',
      actor_login: 'curator',
    });
    const curator = await server.as('curator');
    const change = { currentPassword: testPassword, newPassword: 'совсем-другой-2026' };
    expect(await eventOf(() => curator.put('/api/session/password', change), 204)).toMatchObject({
      action: 'session.password',
    });
    const again = await server.as('curator', change.newPassword);
    expect(await eventOf(() => again.delete('/api/session', origin()), 204)).toMatchObject({
      action: 'session.delete',
      actor_login: 'curator',
    });
    expect(JSON.stringify(await server.test.db('audit_events').select('*'))).not.toMatch(
      /неверный|совсем-другой|проверка-2026|временный-7319/,
    );
  });
});

describe('one transaction', () => {
  const newcomer = (): JsonObject => ({
    lastName: 'Откатов',
    firstName: 'Лев',
    birthDate: '2006-02-28',
    organizationId: own('organizations'),
    groupName: 'ИСП-41',
    specialtyCode: '09.02.07',
  });

  it.each<[what: string, table: string]>([
    ['a deed that fails at its end leaves no event', 'person_facts'],
    ['an event that cannot be written undoes the deed', 'audit_events'],
  ])('%s', async (_what, table) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const db = server.test.db;
    const [before, last] = [await contents(db), await lastId()];
    await db.schema.renameTable(table, `${table}_elsewhere`);
    const answers = [
      await as('operator').post('/api/learners', newcomer()),
      await as('operator').put(`/api/learners/${learnerId()}`, { lastName: 'Откатов' }),
    ];
    await db.schema.renameTable(`${table}_elsewhere`, table);
    expect(answers.map((a) => a.status)).toEqual([500, 500]);
    expect(await contents(db)).toEqual(before);
    expect(await since(last)).toEqual([]);
  });

  it('a view that cannot be journalled shows nothing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await server.test.db.schema.renameTable('audit_events', 'audit_events_elsewhere');
    const answer = await as('operator').get(`/api/learners/${learnerId()}`);
    await server.test.db.schema.renameTable('audit_events_elsewhere', 'audit_events');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('Соколов');
  });
});
