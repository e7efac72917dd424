// What is built of special facts is special, whatever it calls itself: refused when it is published so, and
// closed when it was published long ago.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUid } from '../../../api/db/uid.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { draftOf, impactOf, part, publish } from '../../support/impact.ts';
import {
  answer,
  consent,
  created,
  list,
  one,
  placeId,
  query,
  today,
} from '../../support/requests.ts';
import {
  type Answer,
  type Client,
  loggedIn,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
let as: (login: string) => Client;
let admin: Client;
let region: number;
let learnerId: number;

const CODE = 'o1a2b3-own-health';
const READERS = ['operator_plain', 'curator', 'base_center', 'region_admin', 'analyst_named'];

const criterion = (changes: JsonObject = {}): JsonObject => ({
  kind: 'risk-criterion',
  code: CODE,
  number: 15,
  title: 'Нужна помощь врача',
  shortTitle: 'Нужна помощь',
  explanation: 'Так решил регион',
  legalReference: { document: 'Положение региона', clause: 'пункт 3' },
  sensitivity: 'special',
  missing: 'not-met',
  when: { properties: { healthLimitation: { const: true } }, required: ['healthLimitation'] },
  weight: 1,
  services: ['curator'],
  ...changes,
});

async function publishNew(resource: string, body: JsonObject): Promise<Answer> {
  const draft = JSON.stringify(body);
  const { id } = await created(admin.post(`/api/${resource}`, { organizationId: region, draft }));
  const answered = await admin.post(`/api/${resource}/${id}/publish`, { note: 'Своё' });
  if (answered.status === 201) return answered;
  await admin.delete(`/api/${resource}/${id}`, { origin: server.url });
  return answered;
}

const issuesOf = (answered: Answer): string => {
  expect(answered.status, answered.text).toBe(422);
  return JSON.stringify(object(answered));
};

beforeAll(async () => {
  server = await startTestServer();
  as = await loggedIn(server, [...READERS, 'operator', 'analyst', 'employment_center']);
  admin = as('region_admin');
  region = await placeId(admin, 'Регион А');
});
afterAll(() => server.close());

describe('published as more open than what is read', () => {
  const some = (name: string): JsonObject => ({
    properties: { [name]: { const: true } },
    required: [name],
  });

  it.each<[string, JsonObject]>([
    ['its condition', {}],
    ['whom it concerns', { when: some('isFinalYear'), appliesTo: some('orphan') }],
    [
      'what chooses the value of its parameter',
      {
        when: {
          properties: { course: { minimum: { 'x-param': 'from' } } },
          required: ['course'],
        },
        parameters: {
          from: {
            title: 'С какого курса',
            type: 'integer',
            default: 4,
            overrides: [{ when: some('priorOffence'), value: 1 }],
          },
        },
      },
    ],
  ])('a criterion is refused: %s', async (_what, changes) => {
    const refused = await publishNew(
      'risk-criteria',
      criterion({ ...changes, sensitivity: 'personal' }),
    );
    expect(issuesOf(refused)).toMatch(/"sensitivity".*специальные сведения/);
  });

  it.each(['appliesTo', 'confirmed.when'])('a rule is refused: %s', async (path) => {
    const read = some('parentalLeave');
    const draft = await draftOf(
      admin,
      'risk-policies',
      'risk-policy',
      'risk-level',
      region,
      (body) =>
        path === 'appliesTo'
          ? { ...body, appliesTo: read }
          : { ...body, confirmed: { ...part(body.confirmed), when: read } },
    );
    const refused = await admin.post(`/api/risk-policies/${draft.id}/publish`, { note: 'Своё' });
    expect(issuesOf(refused)).toContain(`"${path}"`);
    await admin.delete(`/api/risk-policies/${draft.id}`, { origin: server.url });
  });
});

describe('published long ago', () => {
  let assessmentId: number;

  /** Somebody whose only reason is the criterion that calls itself personal. */
  beforeAll(async () => {
    const operator = as('operator');
    learnerId = (await one(operator, 'learners', { q: 'соколов' })).id;
    const { db } = server.test;
    const { versionId } = object(await publishNew('risk-criteria', criterion()));
    const { id: _, ...version } = await db('definition_versions')
      .where({ id: Number(versionId) })
      .first();
    const body = JSON.stringify(criterion({ sensitivity: 'personal' }));
    const [old] = await db('definition_versions')
      .insert({ ...version, uid: newUid(), number: 2, body, hash: 'of-long-ago' })
      .returning('id');
    await db('definitions')
      .where({ id: version.definition_id })
      .update({ published_version_id: old.id });
    const policy = await draftOf(
      admin,
      'risk-policies',
      'risk-policy',
      'risk-level',
      region,
      (body) => {
        const { order, items } = part(body.criteria);
        const codes = Array.isArray(order) ? order : [];
        return {
          ...body,
          criteria: { order: [...codes, CODE], items: { ...part(items), [CODE]: {} } },
        };
      },
    );
    await publish(server, admin, policy);
    for (const kind of ['personal-data', 'special-data']) await consent(operator, learnerId, kind);
    await answer(operator, learnerId);
    await created(
      operator.post('/api/categories', {
        learnerId,
        category: 'health-limitation',
        groundKind: 'Справка КАНАРЕЙКА',
        groundNumber: '7',
        groundDate: today(),
        validFrom: today(),
      }),
    );
    assessmentId = (await one(operator, 'assessments', { learnerId, current: true })).id;
  });

  const told =
    /КАНАРЕЙКА|Справка|документом-основанием|healthLimitation|здоровь|own-health|Нужна помощь/i;

  it('it stands whole to whoever is cleared', async () => {
    const whole = object(await as('operator').get(`/api/assessments/${assessmentId}`));
    expect(whole).toMatchObject({ level: 'high', reasonsOpen: true });
    expect(JSON.stringify(whole)).toMatch(/healthLimitation.*Категория с документом-основанием/);
  });

  it.each(READERS)('%s: by card and list no reason, value, ground or date', async (login) => {
    const client = as(login);
    const single = await client.get(`/api/assessments/${assessmentId}`);
    const listed = await client.get(`/api/assessments${query({ learnerId, current: true })}`);
    for (const { status, text } of [single, listed]) {
      expect(status).toBe(200);
      expect(text).not.toMatch(told);
    }
    const { level, reasonsOpen, criteria } = object(single);
    expect([level, reasonsOpen]).toEqual(['high', false]);
    expect(JSON.stringify(criteria)).not.toMatch(/outcome|evidence/);
  });

  it.each(READERS)('%s: neither filter nor order nor file tells of it', async (login) => {
    const client = as(login);
    for (const name of ['criteria', 'missing', 'gist', 'overriddenBy', 'healthLimitation']) {
      const filtered = await client.get(`/api/assessments${query({ [name]: 'x' })}`);
      const ordered = await client.get(`/api/assessments${query({}, [name, 'ASC'])}`);
      expect([name, filtered.status, ordered.status]).toEqual([name, 400, 400]);
    }
    for (const path of ['learners', 'responses']) {
      const file = await client.get(`/api/${path}/export?format=csv`);
      expect(file.text).not.toMatch(told);
    }
  });

  it('what its change does opens nobody by name, added, tuned or taken away', async () => {
    const policy = await draftOf(
      admin,
      'risk-policies',
      'risk-policy',
      'risk-level',
      region,
      (body) => {
        const { order, items } = part(body.criteria);
        const { [CODE]: _, ...rest } = part(items);
        const codes = (Array.isArray(order) ? order : []).filter((code) => code !== CODE);
        return { ...body, criteria: { order: codes, items: rest } };
      },
    );
    const result = await impactOf(server, admin, policy);
    expect(part(result.sums)).toBeDefined();
    const people = await admin.get(`/api/risk-policies/${policy.id}/impact/people`);
    expect([people.status, people.text]).toEqual([404, expect.not.stringMatching(told)]);
  });

  it('a column over it says that it opens to nobody without the «допуск»', async () => {
    const operator = as('operator');
    const version = await one(operator, 'definition-versions', {
      kind: 'report-template',
      inForceAt: region,
    });
    const { id } = await created(
      admin.post('/api/reports', {
        templateVersionId: version.id,
        organizationId: region,
        asOf: today(),
      }),
    );
    const content = await admin.get(`/api/reports/${id}/content`);
    const lines = object(content).rows;
    for (const line of Array.isArray(lines) ? lines.map(part) : [])
      expect(part(part(line.cells).highParentalLeave).opens).toBe(false);
    expect(
      (await admin.get(`/api/reports/${id}/people?row=total&column=highParentalLeave`)).status,
    ).toBe(404);
  });
});

describe('answers', () => {
  it('an account with the «допуск» but a role that reads no special fields sees none', async () => {
    const { db } = server.test;
    const user = await db('users').where({ login: 'base_center' }).first('id');
    const { id: _, ...own } = await db('grants').where({ user_id: user.id }).first();
    await db('grants').insert({ ...own, role: 'special-access', uid: newUid() });
    const client = await server.as('base_center');
    const [shown] = await list(client, 'responses', { learnerId });
    expect(shown?.answers).not.toHaveProperty('parentalLeave');
    const single = object(
      await client.get(
        `/api/assessments/${(await one(client, 'assessments', { learnerId, current: true })).id}`,
      ),
    );
    expect(single.reasonsOpen).toBe(false);
    expect(rows(await client.get('/api/categories'))).toEqual([]);
  });
});
