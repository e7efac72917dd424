// Z5: two databases that differ only in what a reader may not know answer that reader byte for byte alike.

import { readXlsx } from 'hucre';
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { answer, consent, created, one, query } from '../../support/requests.ts';
import { startTestServer, type TestServer, testClock } from '../../support/server.ts';

let left: TestServer;
let right: TestServer;

const NOW = '2026-10-20T09:00:00.000Z';

/** The same story in both; only the special answers are told otherwise. */
async function tell(server: TestServer, special: JsonObject): Promise<void> {
  const operator = await server.as('operator');
  const { id } = await one(operator, 'learners', { q: 'соколов' });
  for (const kind of ['personal-data', 'special-data'])
    await consent(operator, id, kind, '2026-10-20');
  await answer(operator, id, { hasResume: false, interviewTrainings: 0, ...special }, '2026-10-20');
  const analyst = await server.as('analyst');
  const { id: organizationId } = await one(analyst, 'organizations', { kind: 'region' });
  const { id: templateVersionId } = await one(analyst, 'definition-versions', {
    kind: 'report-template',
    inForceAt: organizationId,
  });
  await created(
    analyst.post('/api/reports', { templateVersionId, organizationId, asOf: '2026-10-20' }),
  );
}

/** What nobody in region A may know. */
async function changeRegionB(db: Knex): Promise<void> {
  const b = await db('organizations').where({ name: 'Регион Б' }).first('id');
  await db('persons').where({ region_id: b.id }).update({
    last_name: 'Аааев',
    sort_key: 'ааа',
    search_key: 'белов',
    birth_date: '1999-01-01',
    group_name: 'ИСП-41',
    course: 1,
    risk_level: 'high',
  });
  await db('organizations')
    .where({ region_id: b.id })
    .update({ short_name: 'Аа', name: 'Аа', sort_key: 'аа', search_key: 'аа' });
  await db('users')
    .where({ region_id: b.id })
    .update({ name: 'Аа', sort_key: 'аа', search_key: 'проверяющий' });
}

/** What only some in region A may know. */
async function renameEverybody(db: Knex): Promise<void> {
  const people: { id: number }[] = await db('persons').select('id').orderBy('id', 'desc');
  for (const [i, { id }] of people.entries()) {
    const name = `Я${String.fromCharCode(0x430 + i)}в`;
    await db('persons')
      .where({ id })
      .update({
        last_name: name,
        first_name: 'Ян',
        patronymic: null,
        sort_key: name.toLowerCase(),
        search_key: name.toLowerCase(),
        birth_date: `2005-01-${10 + i}`,
        phone: `+7900000000${i}`,
      });
  }
}

beforeAll(async () => {
  testClock.set(NOW);
  [left, right] = [await startTestServer(), await startTestServer()];
  await tell(left, { parentalLeave: false, conscripted: false, toBeConscripted: false });
  await tell(right, {
    parentalLeave: true,
    conscripted: true,
    toBeConscripted: true,
    requests: ['first-job', 'obstacles'],
  });
  // A consent to special data more, told nobody who is not cleared, nor that there is any.
  const operator = await right.as('operator');
  const { id } = await one(operator, 'learners', { q: 'соколов' });
  await consent(operator, id, 'special-data', '2026-10-20');
});
afterAll(async () => {
  testClock.set(new Date().toISOString());
  await Promise.all([left.close(), right.close()]);
});

const people = [
  ...[
    'id',
    'groupName',
    'course',
    'organizationName',
    'municipalityId',
    'specialtyName',
    'updatedAt',
    'riskLevel',
  ].flatMap((field) => [
    `learners${query({}, [field, 'ASC'], [0, 4])}`,
    `learners${query({}, [field, 'DESC'], [3, 9])}`,
  ]),
  `learners${query({ groupName: 'ИСП-41' }, ['id', 'ASC'])}`,
  `learners${query({ course_gte: 4, riskLevel: 'high' }, ['id', 'ASC'])}`,
  `learners${query({ organizationId_nin: [1] }, ['id', 'ASC'])}`,
];
const named = [
  `learners${query({ q: 'белов' })}`,
  `learners${query({}, ['fullName', 'ASC'])}`,
  `learners${query({ birthDate_lt: '2006-03-01' })}`,
];
const records = [
  'responses',
  'assessments',
  'categories',
  'consents',
  'participations',
  'enrolments',
].map((resource) => `${resource}${query({}, ['id', 'ASC'])}`);
const files = ['consents', 'learners', 'categories'].map(
  (resource) => `${resource}/export?format=csv`,
);
const places = [
  `organizations${query({})}`,
  `organizations${query({ q: 'аа' })}`,
  `organizations${query({ kind: 'vocational-college' }, ['name', 'DESC'])}`,
  'definition-versions',
  'event-types',
];
const figures = ['reports', 'reports/1', 'reports/1/content', 'graduate-statistics'];

async function compare(login: string, paths: string[]): Promise<void> {
  const [one, other] = [await left.as(login), await right.as(login)];
  for (const path of paths) {
    const [a, b] = [await one.get(`/api/${path}`), await other.get(`/api/${path}`)];
    const told = (answer: typeof a) => [
      answer.status,
      answer.headers.get('content-range'),
      answer.headers.get('etag'),
      answer.text,
    ];
    expect([path, ...told(b)]).toEqual([path, ...told(a)]);
    expect(a.status, path).toBe(200);
  }
}

describe('whoever lacks the «допуск»', () => {
  it.each(['operator_plain', 'curator', 'employment_center', 'base_center', 'region_admin'])(
    '%s learns nothing from special answers',
    async (login) => compare(login, [...people, ...named, ...records, ...files]),
  );
});

describe('another region', () => {
  beforeAll(() => changeRegionB(right.test.db));

  it.each(['operator', 'region_admin', 'analyst_named', 'municipal_coordinator'])(
    '%s learns nothing of it',
    async (login) => {
      const seesLevels = login !== 'municipal_coordinator';
      const asked = seesLevels ? people : people.filter((path) => !path.includes('riskLevel'));
      const mine = login === 'operator' ? [] : ['reports'];
      await compare(login, [
        ...asked,
        ...named,
        ...places,
        ...mine,
        ...(login === 'region_admin'
          ? ['users', 'grants', `users${query({ q: 'проверяющий' })}`]
          : []),
      ]);
    },
  );
});

describe('an analyst without names', () => {
  beforeAll(() => renameEverybody(right.test.db));

  it('learns nothing of who they are', async () => {
    await compare('analyst', [
      ...people,
      ...places,
      ...figures.filter((path) => !path.includes('content')),
    ]);
  });

  it('gets the same figures in the report and in its export', async () => {
    // Here the special answers differ, which figures do count: the same story is told again to the left.
    const same = await startTestServer();
    await tell(same, {
      parentalLeave: true,
      conscripted: true,
      toBeConscripted: true,
      requests: ['first-job', 'obstacles'],
    });
    const [one, other] = [await same.as('analyst'), await right.as('analyst')];
    const path = '/api/reports/1/content';
    expect((await other.get(path)).text).toBe((await one.get(path)).text);
    const sheets = async (server: TestServer, cookie = '') => {
      const file = await fetch(`${server.url}/api/reports/1/export`, { headers: { cookie } });
      return JSON.stringify(
        (await readXlsx(new Uint8Array(await file.arrayBuffer()))).sheets.map(
          (sheet) => sheet.rows,
        ),
      );
    };
    expect(await sheets(right, other.cookie)).toBe(await sheets(same, one.cookie));
    await same.close();
  });
});
