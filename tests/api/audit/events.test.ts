// U3: whatever is done, exported or opened is one event that says who, what and of whom.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { eventOf, eventsOf } from '../../support/journal.ts';
import { one, query, today } from '../../support/requests.ts';
import {
  type Answer,
  type Client,
  loggedIn,
  object,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';
import { fillTwoRegions, type Pairs } from '../../support/two-regions.ts';

let server: TestServer;
let pairs: Pairs;
let as: (login: string) => Client;

beforeAll(async () => {
  server = await startTestServer();
  pairs = await fillTwoRegions(server);
  as = await loggedIn(server, [
    'operator',
    'operator_plain',
    'region_admin',
    'analyst_named',
    'employment_center',
  ]);
});
afterAll(() => server.close());
afterEach(() => vi.restoreAllMocks());

const own = (resource: string) => pairs[resource]?.own ?? 0;
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
    const event = await eventOf(server, () => ask(as(login)), status);
    expect(event).toMatchObject({ action, outcome: 'done', actor_login: login, actor_id: userId });
    expect(event.at).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(event.region_id).not.toBeNull();
  });

  it('of many at once is one event for each', async () => {
    const ids: number[] = await server.test
      .db('persons')
      .where({ group_name: 'ИСП-41' })
      .pluck('id');
    const events = await eventsOf(server, () =>
      as('operator').put(`/api/learners${query({ id: ids })}`, { course: 2 }),
    );
    expect(events.map((event) => [event.action, event.resource_id])).toEqual(
      ids.map((id) => ['learner.update', String(id)]),
    );
  });
});

describe('every opening of a person', () => {
  it.each(views)('%s by %s', async (action, login, path, subjects) => {
    const event = await eventOf(server, () => as(login).get(`/api/${path()}`), 200);
    expect(event).toMatchObject({ action, outcome: 'viewed', actor_login: login });
    if (subjects) expect(JSON.parse(String(event.subjects))).toContain(learnerId());
  });

  it('a list without special values is no event', async () => {
    const events = await eventsOf(server, async () => {
      for (const path of ['learners', 'organizations', 'event-types', 'categories']) {
        await as('operator_plain').get(`/api/${path}`);
      }
    });
    expect(events).toEqual([]);
  });
});
