// Z3, Z8 in the rooms of events, employers, lists taken in and plans: another region's numbers in bodies,
// relations, bulk acts and files are as absent as numbers nobody has; what is no field is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { contents } from '../../support/contents.ts';
import { list, one, placeId, query, today } from '../../support/requests.ts';
import { loggedIn, startTestServer, type TestServer } from '../../support/server.ts';
import { fillTwoRegions, MISSING, type Pairs } from '../../support/two-regions.ts';

let server: TestServer;
let pairs: Pairs;
let as: Awaited<ReturnType<typeof loggedIn>>;
let fair = 0;
const places = { own: 0, sibling: 0, foreign: 0 };

beforeAll(async () => {
  server = await startTestServer();
  pairs = await fillTwoRegions(server);
  as = await loggedIn(server, [
    'operator',
    'operator_plain',
    'region_admin',
    'region_admin_b',
    'analyst',
  ]);
  places.own = await placeId(as('region_admin'), 'Колледж А-1');
  places.sibling = await placeId(as('region_admin'), 'Колледж А-2');
  places.foreign = await placeId(as('region_admin_b'), 'Колледж Б');
  fair = (
    await one(as('operator'), 'definition-versions', {
      kind: 'event-type',
      code: 'job-fair',
      inForceAt: places.own,
    })
  ).id;
});
afterAll(() => server.close());

const own = (resource: string) => pairs[resource]?.own ?? 0;
const foreign = (resource: string) => pairs[resource]?.foreign ?? 0;

const event = (more: JsonObject): JsonObject => ({
  organizationId: places.own,
  eventTypeVersionId: fair,
  startsOn: today(),
  ...more,
});
const newcomer: JsonObject = {
  lastName: 'Чужой',
  firstName: 'Лев',
  birthDate: '2006-02-28',
  groupName: 'ИСП-42',
  specialtyCode: '09.02.07',
};
const taken = (more: JsonObject, row: JsonObject = {}): JsonObject => ({
  organizationId: places.own,
  title: 'Список',
  rows: [{ values: newcomer, ...row }],
  ...more,
});
const ofEvent = (path: string) => `/api/events/${own('events')}/${path}`;

const inBody: [
  what: string,
  where: () => string,
  body: (id: number) => JsonObject,
  id: () => number,
][] = [
  [
    'an employer kept by a foreign place',
    () => 'POST /api/employers',
    (organizationId) => ({ organizationId, name: 'Завод' }),
    () => places.foreign,
  ],
  [
    'an employer kept by a sibling',
    () => 'POST /api/employers',
    (organizationId) => ({ organizationId, name: 'Завод' }),
    () => places.sibling,
  ],
  [
    'an employer seated in a foreign place',
    () => 'POST /api/employers',
    (seatId) => ({ organizationId: places.own, name: 'Завод', seatId }),
    () => places.foreign,
  ],
  [
    'a first contact of a foreign place',
    () => 'POST /api/employers',
    (firstContactWith) => ({ organizationId: places.own, name: 'Завод', firstContactWith }),
    () => places.foreign,
  ],
  ...['employer-sites', 'employer-contacts'].flatMap((resource): typeof inBody => [
    [
      `${resource} of a foreign employer`,
      () => `POST /api/${resource}`,
      (employerId) => ({ employerId, organizationId: places.own, name: 'Чужая запись' }),
      () => foreign('employers'),
    ],
    [
      `${resource} moved to a foreign employer`,
      () => `PUT /api/${resource}/${own(resource)}`,
      (employerId) => ({ employerId }),
      () => foreign('employers'),
    ],
  ]),
  [
    'an employer given away',
    () => `PUT /api/employers/${own('employers')}`,
    (organizationId) => ({ organizationId }),
    () => places.foreign,
  ],
  [
    'an event of a foreign place',
    () => 'POST /api/events',
    (organizationId) => event({ organizationId }),
    () => places.foreign,
  ],
  [
    'an event of a foreign type',
    () => 'POST /api/events',
    (eventTypeVersionId) => event({ eventTypeVersionId }),
    () => foreign('definition-versions'),
  ],
  [
    'a foreign employer at an event',
    () => 'POST /api/events',
    (id) => event({ employerIds: [own('employers'), id] }),
    () => foreign('employers'),
  ],
  [
    'a foreign organisation at an event',
    () => `PUT /api/events/${own('events')}`,
    (id) => ({ organizationIds: [id] }),
    () => places.foreign,
  ],
  [
    'an event given away',
    () => `PUT /api/events/${own('events')}`,
    (organizationId) => ({ organizationId }),
    () => places.foreign,
  ],
  [
    'a foreign person among participants',
    () => `POST ${ofEvent('participants')}`,
    (id) => ({ learnerIds: [own('learners'), id] }),
    () => foreign('learners'),
  ],
  [
    'a group of a foreign college',
    () => `POST ${ofEvent('participants')}`,
    (organizationId) => ({ organizationId, groupName: 'ИСП-42' }),
    () => places.foreign,
  ],
  [
    'a mark for a foreign person',
    () => `PUT ${ofEvent('attendance')}`,
    (learnerId) => ({ marks: [{ learnerId, attended: false }] }),
    () => foreign('learners'),
  ],
  ...['', '/check'].flatMap((path): typeof inBody => [
    [
      `a list for a foreign college${path}`,
      () => `POST /api/imports${path}`,
      (organizationId) =>
        path ? { organizationId, rows: [{ values: newcomer }] } : taken({ organizationId }),
      () => places.foreign,
    ],
  ]),
  [
    'a row for a foreign person',
    () => 'POST /api/imports',
    (learnerId) => taken({}, { learnerId }),
    () => foreign('learners'),
  ],
];

describe('Z3: a foreign number in the body', () => {
  it.each(inBody)('%s', async (_what, where, body, id) => {
    const [method = '', path = ''] = where().split(' ');
    const before = await contents(server.test.db);
    const answer = await as('operator').request(method, path, body(id()));
    const missing = await as('operator').request(method, path, body(MISSING));
    expect([answer.status, answer.text]).toEqual([missing.status, missing.text]);
    expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await contents(server.test.db)).toEqual(before);
  });
});

const bulk: [resource: string, login: string, change: JsonObject][] = [
  ['employers', 'operator', { note: 'Захвачен' }],
  ['employer-sites', 'operator', { note: 'Захвачен' }],
  ['employer-contacts', 'operator', { position: 'Захвачен' }],
  ['events', 'operator', { place: 'Захвачен' }],
  ['saved-views', 'operator', { title: 'Захвачен' }],
  ['plans', 'region_admin', { title: 'Захвачен' }],
  ['plan-items', 'region_admin', { title: 'Захвачен' }],
  ['control-points', 'region_admin', { title: 'Захвачен' }],
  ['responsible-persons', 'region_admin', { position: 'Захвачен' }],
  ['appointments', 'region_admin', { orderNumber: 'Захвачен' }],
];

describe('Z3: a foreign number among several', () => {
  it.each(bulk)(
    '%s: neither changed nor deleted, and its own neighbour stays',
    async (resource, login, change) => {
      const before = await contents(server.test.db);
      const at = (id: number) => `/api/${resource}${query({ id: [own(resource), id] })}`;
      const client = as(login);
      for (const act of [
        (id: number) => client.put(at(id), change),
        (id: number) => client.delete(at(id), { origin: server.url }),
      ]) {
        const [answer, missing] = [await act(foreign(resource)), await act(MISSING)];
        expect([answer.status, answer.text]).toEqual([missing.status, missing.text]);
        expect(answer.status, answer.text).toBe(404);
      }
      expect(await contents(server.test.db)).toEqual(before);
    },
  );

  it.each([
    ...bulk.map(([resource, login]) => [resource, login] as const),
    ['imports', 'operator'],
    ['event-employers', 'operator'],
  ] as const)('%s: a list and a file of both hold one', async (resource, login) => {
    const filter = { id: [own(resource), foreign(resource), MISSING] };
    expect((await list(as(login), resource, filter)).map(({ id }) => id)).toEqual([own(resource)]);
    const file = await as(login).get(`/api/${resource}/export${query(filter)}&format=csv`);
    expect([file.status, file.text.trimEnd().split('\r\n').length]).toEqual([200, 2]);
  });

  it.each([
    ['employer-sites', 'employerId', 'employers'],
    ['employer-contacts', 'employerId', 'employers'],
    ['event-employers', 'employerId', 'employers'],
    ['event-employers', 'eventId', 'events'],
    ['participations', 'eventId', 'events'],
    ['plan-items', 'planId', 'plans'],
    ['control-points', 'planId', 'plans'],
    ['appointments', 'responsiblePersonId', 'responsible-persons'],
    ['appointments', 'itemId', 'plan-items'],
  ])('%s by a foreign %s is empty, as by a missing one', async (resource, field, of) => {
    const login = ['plans', 'responsible-persons', 'plan-items'].includes(of)
      ? 'region_admin'
      : 'operator';
    const ask = (id: number) => as(login).get(`/api/${resource}${query({ [field]: id })}`);
    const [answer, missing] = [await ask(foreign(of)), await ask(MISSING)];
    expect([answer.status, answer.text]).toEqual([200, '[]']);
    expect(answer.headers.get('content-range')).toBe(missing.headers.get('content-range'));
  });

  it('a view is its owner’s alone, in the same college too', async () => {
    const id = own('saved-views');
    const client = as('operator_plain');
    const answers = [
      await client.get(`/api/saved-views/${id}`),
      await client.put(`/api/saved-views/${id}`, { title: 'Мой' }),
      await client.delete(`/api/saved-views/${id}`, { origin: server.url }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await list(client, 'saved-views')).toEqual([]);
  });

  it('figures of a foreign place are those of a missing one', async () => {
    for (const path of ['figures', 'figures/consents']) {
      const ask = (organizationId: number) =>
        as('analyst').get(`/api/${path}${query({ organizationId })}`);
      const [answer, missing] = [await ask(places.foreign), await ask(MISSING)];
      expect([answer.status, answer.text]).toEqual([404, missing.text]);
    }
  });
});

describe('Z8: what is no field of the record', () => {
  const members = [
    '"__proto__":{"role":"region_admin"}',
    '"constructor":{"prototype":{}}',
    '"role":"region_admin"',
    '"regionId":1',
    '"createdBy":1',
    '"userId":1',
    '"uid":"0"',
    '"version":77',
  ];

  it.each(bulk)('%s: refused with 400, the row unchanged', async (resource, login) => {
    const before = await contents(server.test.db);
    for (const member of members) {
      const answer = await as(login).request(
        'PUT',
        `/api/${resource}/${own(resource)}`,
        `{${member}}`,
      );
      expect([member, answer.status]).toEqual([member, 400]);
    }
    expect(await contents(server.test.db)).toEqual(before);
  });

  it.each([
    ...members,
    '"organizationId":1',
    '"riskLevel":"not-high"',
    '"hasConsent":true',
    '"status":"active"',
    '"learnerId":1',
  ])('a row of a list with %s is refused', async (member) => {
    const before = await contents(server.test.db);
    const values = `{${JSON.stringify(newcomer).slice(1, -1)},${member}}`;
    const rows = [
      `{"values":${values}}`,
      `{"values":${JSON.stringify(newcomer)},${member === '"learnerId":1' ? '"version":1' : member}}`,
    ];
    for (const row of rows) {
      const answer = await as('operator').request(
        'POST',
        '/api/imports',
        `{"organizationId":${places.own},"title":"Список","rows":[${row}]}`,
      );
      expect([400, 422], answer.text).toContain(answer.status);
    }
    expect(await contents(server.test.db)).toEqual(before);
  });

  it.each([
    [
      'a view',
      'POST /api/saved-views',
      '{"resource":"learners","title":"В","query":{"filter":{"__proto__":{"a":1}}}}',
    ],
    [
      'a view',
      'POST /api/saved-views',
      '{"resource":"learners","title":"В","query":{"__proto__":{"a":1}}}',
    ],
    ['an event’s own fields', 'PUT /api/events/{}', '{"fields":{"__proto__":{"a":1}}}'],
    ['an event’s own fields', 'PUT /api/events/{}', '{"fields":{"constructor":"x"}}'],
    [
      'a mark',
      'PUT /api/events/{}/attendance',
      '{"marks":[{"learnerId":1,"__proto__":{"attended":true}}]}',
    ],
  ])('%s with %s %s keeps nothing of it', async (_what, where, body) => {
    const [method = '', path = ''] = where.replace('{}', String(own('events'))).split(' ');
    const answer = await as('operator').request(method, path, body);
    expect(answer.status, answer.text).toBeLessThan(500);
    expect(answer.text).not.toMatch(/__proto__"|"constructor"/);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});
