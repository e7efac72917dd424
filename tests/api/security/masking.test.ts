// Special and personal fields: a list, one record and the level's reasons close the same to the same reader.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Closed, fillClosed, objects, SPECIAL_WORDS } from '../../support/closed-values.ts';
import { list, one, today } from '../../support/requests.ts';
import { object } from '../../support/server.ts';

let closed: Closed;

beforeAll(async () => {
  closed = await fillClosed();
});
afterAll(() => closed.server.close());

const as = (login: string) => closed.as(login);

const withoutClearance = [
  'operator_plain',
  'curator',
  'employment_center',
  'base_center',
  'region_admin',
  'analyst_named',
];

describe('without the «допуск»', () => {
  it.each([...withoutClearance, 'analyst'])('%s: no category, not even how many', async (login) => {
    const answered = await as(login).get('/api/categories');
    expect([answered.status, answered.text, answered.headers.get('content-range')]).toEqual([
      200,
      '[]',
      'categories 0-0/0',
    ]);
  });

  it('held for another college it opens no category here', async () => {
    const { db } = closed.server.test;
    const { id: userId } = await one(as('system_admin'), 'users', { login: 'operator_plain' });
    const { id: elsewhere } = await db('organizations')
      .where({ short_name: 'Колледж А-2' })
      .first();
    const { id: _, ...own } = await db('grants').where({ user_id: userId }).first();
    const added = { ...own, role: 'special-access', uid: 'elsewhere', organization_id: elsewhere };
    await db('grants').insert(added);
    const entitled = await closed.server.as('operator_plain');
    const answered = await entitled.get('/api/categories');
    const known = await one(as('operator'), 'categories', { learnerId: closed.learnerId });
    const single = await entitled.get(`/api/categories/${known.id}`);
    await db('grants').where({ uid: 'elsewhere' }).delete();
    expect([answered.status, answered.text, single.status]).toEqual([200, '[]', 404]);
  });

  it.each(withoutClearance)('%s: the level, and of its reasons nothing', async (login) => {
    const open = await one(as('operator'), 'assessments', {
      learnerId: closed.learnerId,
      current: true,
    });
    const listed = await one(as(login), 'assessments', {
      learnerId: closed.learnerId,
      current: true,
    });
    const single = object(await as(login).get(`/api/assessments/${listed.id}`));
    const special = objects(open.criteria).filter((c) => c.sensitivity === 'special');
    expect(special.some((c) => c.outcome === 'met')).toBe(true);
    for (const shown of [listed, single]) {
      expect(shown.level).toBe('high');
      expect(shown.reasonsOpen).toBe(false);
      expect(objects(shown.criteria).filter((c) => c.sensitivity === 'special')).toEqual([]);
      expect(objects(shown.criteria).length).toBeGreaterThan(0);
      expect(JSON.stringify(shown.criteria)).not.toMatch(/outcome|evidence/);
      expect(JSON.stringify(shown)).not.toMatch(SPECIAL_WORDS);
    }
  });

  it.each(withoutClearance)(
    '%s: answers without the special questions and options',
    async (login) => {
      const [listed] = await list(as(login), 'responses', { learnerId: closed.learnerId });
      const single = object(await as(login).get(`/api/responses/${closed.responseId}`));
      for (const shown of [listed ?? {}, single]) {
        expect(shown.answers).toMatchObject({ hasResume: false, requests: ['first-job'] });
        expect(shown.answers).not.toHaveProperty('parentalLeave');
        expect(shown.closedQuestions).toContain('parentalLeave');
      }
    },
  );

  it.each(['operator_plain', 'curator'])(
    '%s writes no special answer and keeps those that stand',
    async (login) => {
      const refused = await as(login).put(`/api/responses/${closed.responseId}`, {
        answers: { parentalLeave: false },
      });
      expect(refused.status).toBe(422);
      const shown = object(await as(login).get(`/api/responses/${closed.responseId}`));
      const kept = await as(login).put(`/api/responses/${closed.responseId}`, {
        answers: shown.answers,
      });
      expect(kept.status, kept.text).toBe(200);
      expect(
        object(await as('operator').get(`/api/responses/${closed.responseId}`)).answers,
      ).toMatchObject({
        parentalLeave: true,
        requests: ['first-job', 'obstacles'],
      });
    },
  );

  it('operator_plain enters no category: the person is as if not there', async () => {
    const body = {
      learnerId: closed.learnerId,
      category: 'orphan',
      groundKind: 'Справка',
      groundNumber: '1',
      groundDate: today(),
      validFrom: today(),
    };
    expect((await as('operator_plain').post('/api/categories', body)).status).toBe(404);
  });
});

describe('without personal rights', () => {
  const personal = [
    'lastName',
    'firstName',
    'patronymic',
    'fullName',
    'birthDate',
    'sex',
    'snils',
    'phone',
    'email',
  ];

  it('an analyst gets rows without names, in the list and alone', async () => {
    const all = await list(as('analyst'), 'learners');
    expect(all).toHaveLength(11);
    const single = object(await as('analyst').get(`/api/learners/${closed.learnerId}`));
    for (const row of [...all, single])
      expect(Object.keys(row).filter((key) => personal.includes(key))).toEqual([]);
    expect(all.filter((row) => row.riskLevel === 'high')).toHaveLength(1);
  });

  it.each([
    'responses',
    'assessments',
    'consents',
    'practices',
    'resumes',
    'employment-records',
    'enrolments',
    'participations',
    'categories',
  ])('an analyst gets no row of %s', async (resource) =>
    expect(await list(as('analyst'), resource)).toEqual([]),
  );

  it('with the grant «personal» an analyst reads names', async () => {
    expect((await one(as('analyst_named'), 'learners', { id: [closed.learnerId] })).fullName).toBe(
      'Соколов Артём Игоревич',
    );
  });
});

describe('levels of risk', () => {
  it.each(['operator_school', 'municipal_coordinator'])('%s sees none', async (login) => {
    const all = await list(as(login), 'learners');
    expect(all.length).toBeGreaterThan(0);
    const single = object(await as(login).get(`/api/learners/${all[0]?.id}`));
    for (const row of [...all, single])
      expect(Object.keys(row).filter((key) => ['riskLevel', 'assessedOn'].includes(key))).toEqual(
        [],
      );
    expect((await as(login).get('/api/assessments')).status).toBe(404);
  });
});

describe('a curator', () => {
  it('has the people of the own groups and nobody else, whatever the way', async () => {
    const curator = as('curator');
    const names = (await list(curator, 'learners')).map((row) => row.lastName);
    expect(names.sort()).toEqual(['Власова', 'Соколов']);
    const stranger = await one(as('operator'), 'learners', { q: 'белов' });
    expect((await curator.get(`/api/learners/${stranger.id}`)).status).toBe(404);
    expect((await curator.get(`/api/learners/${stranger.id}/next`)).status).toBe(404);
    expect(new Set((await list(curator, 'enrolments')).map((row) => row.groupName))).toEqual(
      new Set(['ИСП-42']),
    );
  });
});
