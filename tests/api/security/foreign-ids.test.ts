// Z3, Z9: another region's numbers in a body, and moving one's own record where one may not write: the
// same answer as for a number nobody has, nothing written.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { contents } from '../../support/contents.ts';
import { one, placeId, today } from '../../support/requests.ts';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';
import { fillTwoRegions, MISSING, type Pairs } from '../../support/two-regions.ts';

let server: TestServer;
let pairs: Pairs;
const clients: Record<string, Client> = {};
const places = { own: 0, sibling: 0, foreign: 0, foreignRegion: 0 };

beforeAll(async () => {
  server = await startTestServer();
  pairs = await fillTwoRegions(server);
  for (const login of [
    'operator',
    'region_admin',
    'region_admin_b',
    'curator',
    'employment_center',
  ]) {
    clients[login] = await server.as(login);
  }
  const [admin, other] = [as('region_admin'), as('region_admin_b')];
  places.own = await placeId(admin, 'Колледж А-1');
  places.sibling = await placeId(admin, 'Колледж А-2');
  places.foreign = await placeId(other, 'Колледж Б');
  places.foreignRegion = await placeId(other, 'Регион Б');
});
afterAll(() => server.close());

function as(login: string): Client {
  const client = clients[login];
  if (!client) throw new Error(login);
  return client;
}

const own = (resource: string) => pairs[resource]?.own ?? 0;
const foreign = (resource: string) => pairs[resource]?.foreign ?? 0;

/** `body` is built for a foreign number and for a missing one; both must be answered alike. */
const inBody: [
  what: string,
  login: string,
  path: () => string,
  body: (id: number) => JsonObject,
  id: () => number,
][] = [
  ...[
    'categories',
    'consents',
    'participations',
    'practices',
    'resumes',
    'employment-records',
    'responses',
  ].map((resource): (typeof inBody)[number] => [
    `${resource}: whose record it is`,
    'operator',
    () => `POST /api/${resource}`,
    (learnerId) => ({ ...record[resource], learnerId }),
    () => foreign('learners'),
  ]),
  [
    'a learner of a foreign college',
    'operator',
    () => 'POST /api/learners',
    (organizationId) => ({ ...person, organizationId }),
    () => places.foreign,
  ],
  [
    'a learner of a sibling college',
    'operator',
    () => 'POST /api/learners',
    (organizationId) => ({ ...person, organizationId }),
    () => places.sibling,
  ],
  [
    'a user of a foreign place',
    'region_admin',
    () => 'POST /api/users',
    (organizationId) => ({ ...user, organizationId }),
    () => places.foreign,
  ],
  [
    'a grant at a foreign place',
    'region_admin',
    () => 'POST /api/grants',
    (organizationId) => ({ ...grant, userId: own('users'), organizationId }),
    () => places.foreign,
  ],
  [
    'a grant to a foreign user',
    'region_admin',
    () => 'POST /api/grants',
    (userId) => ({ ...grant, userId, organizationId: places.own }),
    () => foreign('users'),
  ],
  [
    'a service area of a foreign provider',
    'region_admin',
    () => 'POST /api/service-areas',
    (providerId) => ({ ...area, providerId, organizationId: places.own }),
    () => places.foreign,
  ],
  [
    'a service area over a foreign college',
    'region_admin',
    () => 'POST /api/service-areas',
    (organizationId) => ({ ...area, providerId: places.own, organizationId }),
    () => places.foreign,
  ],
  [
    'figures of a foreign college',
    'operator',
    () => 'POST /api/graduate-statistics',
    (organizationId) => ({ ...figures, organizationId }),
    () => places.foreign,
  ],
  [
    'a definition from a foreign version',
    'region_admin',
    () => 'POST /api/event-types',
    (baseVersionId) => ({ organizationId: places.sibling, baseVersionId }),
    () => foreign('definition-versions'),
  ],
  [
    'a definition at a foreign place',
    'region_admin',
    () => 'POST /api/event-types',
    (organizationId) => ({ organizationId, baseVersionId: own('definition-versions') }),
    () => places.foreign,
  ],
  ...(
    [
      ['plans', 'organizationId', () => places.foreign],
      ['plans', 'basedOnId', () => foreign('plans')],
      ['plan-items', 'planId', () => foreign('plans')],
      ['control-points', 'planId', () => foreign('plans')],
      ['responsible-persons', 'organizationId', () => places.foreign],
      ['appointments', 'itemId', () => foreign('plan-items')],
      ['appointments', 'responsiblePersonId', () => foreign('responsible-persons')],
      ['appointments', 'replacesId', () => foreign('appointments')],
      ['appointments', 'substitutesId', () => foreign('appointments')],
    ] as const
  ).map(([resource, field, id]): (typeof inBody)[number] => [
    `${resource}: ${field}`,
    'region_admin',
    () => `POST /api/${resource}`,
    (number) => ({ ...planned()[resource], [field]: number }),
    id,
  ]),
  [
    'handing one’s duties to a foreign person',
    'region_admin',
    () => `POST /api/responsible-persons/${own('responsible-persons')}/hand-over`,
    (toId) => ({ ...order, toId, startsOn: '2026-02-01' }),
    () => foreign('responsible-persons'),
  ],
  [
    'a foreign organisation answering for an item',
    'region_admin',
    () => `PUT /api/plan-items/${own('plan-items')}`,
    (organizationId) => ({
      responsibles: [{ kind: 'organisation', text: 'Колледж', organizationId }],
    }),
    () => places.foreign,
  ],
  // Z9: one's own record is moved.
  [
    'moving a learner to a foreign college',
    'operator',
    () => `PUT /api/learners/${own('learners')}`,
    (organizationId) => ({ organizationId }),
    () => places.foreign,
  ],
  [
    'moving a learner to a sibling college',
    'operator',
    () => `PUT /api/learners/${own('learners')}`,
    (organizationId) => ({ organizationId }),
    () => places.sibling,
  ],
  [
    'moving a user',
    'region_admin',
    () => `PUT /api/users/${own('users')}`,
    (organizationId) => ({ organizationId }),
    () => places.foreign,
  ],
  [
    'moving a grant',
    'region_admin',
    () => `PUT /api/grants/${own('grants')}`,
    (organizationId) => ({ organizationId }),
    () => places.foreign,
  ],
  [
    'giving a grant to another user',
    'region_admin',
    () => `PUT /api/grants/${own('grants')}`,
    (userId) => ({ userId }),
    () => foreign('users'),
  ],
  [
    'moving figures',
    'operator',
    () => `PUT /api/graduate-statistics/${own('graduate-statistics')}`,
    (organizationId) => ({ organizationId }),
    () => places.foreign,
  ],
];

const order = { orderNumber: '1', orderDate: '2026-01-12' };
const period = { periodFrom: '2026-01-12', periodTo: '2026-12-31' };
const planned = (): Record<string, JsonObject> => ({
  plans: { organizationId: places.own, title: 'Чужой план', ...period },
  'plan-items': { title: 'Чужой пункт' },
  'control-points': { number: '1', audience: 'region', title: 'Точка', dueOn: '2026-03-01' },
  'responsible-persons': { name: 'Чужой Человек' },
  appointments: {
    ...order,
    responsiblePersonId: own('responsible-persons'),
    duty: 'plan-item',
    itemId: own('plan-items'),
    startsOn: '2026-06-01',
  },
});
const person = {
  lastName: 'Чужой',
  firstName: 'Лев',
  birthDate: '2006-02-28',
  groupName: 'ИСП-42',
  specialtyCode: '09.02.07',
};
const user = { login: 'stranger', name: 'Посторонний', password: 'временный-7319' };
const grant = { role: 'operator', startsOn: '2026-01-01' };
const area = { groundKind: 'order', validFrom: '2026-01-01' };
const figures = { specialtyCode: '34.02.01', year: 2025, graduates: 1, employed: 1 };
const record: Record<string, JsonObject> = {
  categories: {
    category: 'orphan',
    groundKind: 'Справка',
    groundNumber: '1',
    groundDate: today(),
    validFrom: today(),
  },
  consents: {
    kind: 'personal-data',
    givenBy: 'learner',
    signedOn: today(),
    storedAt: 'Папка',
    textVersion: '1',
  },
  participations: { eventTypeVersionId: 1, heldOn: today() },
  practices: {
    kind: 'practice',
    employerName: 'Завод',
    specialtyRelation: 'main',
    startsOn: today(),
  },
  resumes: { place: 'file', publishedOn: today() },
  'employment-records': { status: 'not-employed', groundKind: 'words', startsOn: today() },
  responses: { versionId: 1, answers: {}, answeredOn: today() },
};

describe('Z3, Z9: a foreign number in the body', () => {
  it.each(inBody)('%s (%s)', async (_what, login, where, body, id) => {
    const [method = '', path = ''] = where().split(' ');
    const before = await contents(server.test.db);
    const answer = await as(login).request(method, path, body(id()));
    const missing = await as(login).request(method, path, body(MISSING));
    expect([answer.status, answer.text]).toEqual([missing.status, missing.text]);
    expect(answer.status, answer.text).toBeGreaterThanOrEqual(404);
    expect(answer.status).toBeLessThan(500);
    expect(await contents(server.test.db)).toEqual(before);
  });

  it('an organisation cannot be hung on, or become, another region’s', async () => {
    const before = await contents(server.test.db);
    const admin = as('region_admin');
    const made = { kind: 'municipality', name: 'Чужой город' };
    const answers = [
      await admin.post('/api/organizations', { ...made, parentId: places.foreignRegion }),
      await admin.put(`/api/organizations/${places.own}`, { parentId: places.foreignRegion }),
      await admin.put(`/api/organizations/${places.foreign}`, { name: 'Захваченный' }),
      await admin.put(
        `/api/organizations/${(await one(admin, 'organizations', { kind: 'country' })).id}`,
        { name: 'Захваченная' },
      ),
    ];
    expect(answers.map((a) => a.status >= 400 && a.status < 500)).toEqual([true, true, true, true]);
    expect(await contents(server.test.db)).toEqual(before);
  });

  it('what stands above on the path is read, never changed or deleted', async () => {
    const admin = as('region_admin');
    const { id } = await one(admin, 'organizations', { kind: 'country' });
    const missing = await admin.delete(`/api/organizations/${MISSING}`, { origin: server.url });
    for (const answer of [
      await admin.delete(`/api/organizations/${id}`, { origin: server.url }),
      await admin.put(`/api/organizations/${id}`, {}),
    ]) {
      expect([answer.status, answer.text]).toEqual([404, missing.text]);
    }
  });

  it('a curator cannot hand a learner out of the groups entrusted', async () => {
    const before = await contents(server.test.db);
    expect(
      (await as('curator').put(`/api/learners/${own('learners')}`, { groupName: 'ИСП-41' })).status,
    ).toBe(404);
    expect(await contents(server.test.db)).toEqual(before);
  });
});
