// Consents to special data are special rows, and what the journal says is as closed as what it speaks of.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { type Closed, fillClosed } from '../../support/closed-values.ts';
import { consent, created, errorsOf, list, one, query, today } from '../../support/requests.ts';
import { object, rows } from '../../support/server.ts';

let closed: Closed;
const as = (login: string) => closed.as(login);
const READERS = ['operator_plain', 'curator', 'employment_center', 'base_center', 'region_admin'];

beforeAll(async () => {
  closed = await fillClosed();
  // A list that shows special rows, a file of them, and one of the consents.
  for (const path of ['categories', 'categories/export?format=csv', 'consents'])
    expect((await as('operator').get(`/api/${path}`)).status).toBe(200);
});
afterAll(() => closed.server.close());

const kinds = (all: JsonObject[]) => all.map(({ kind }) => kind);

describe('consents to special data', () => {
  it('stand to whoever is cleared', async () => {
    const all = await list(as('operator'), 'consents', { learnerId: closed.learnerId });
    expect(kinds(all).sort()).toEqual(['personal-data', 'special-data']);
  });

  it.each(READERS)(
    '%s: not in the list, not in its count, not by number, not in a file',
    async (login) => {
      const client = as(login);
      const shown = await client.get(`/api/consents${query({ learnerId: closed.learnerId })}`);
      expect(kinds(rows(shown))).toEqual(['personal-data']);
      expect(shown.headers.get('content-range')).toBe('consents 0-0/1');
      const special = await one(as('operator'), 'consents', { kind: 'special-data' });
      expect((await client.get(`/api/consents/${special.id}`)).status).toBe(404);
      expect(rows(await client.get(`/api/consents${query({ kind: 'special-data' })}`))).toEqual([]);
      expect((await client.get('/api/consents/export?format=csv')).text).not.toMatch(/специальн/i);
    },
  );

  it('are entered, changed and taken away by whoever is cleared', async () => {
    const plain = as('operator_plain');
    const { learnerId } = closed;
    const body = {
      learnerId,
      kind: 'special-data',
      givenBy: 'learner',
      signedOn: today(),
      storedAt: 'Папка 41',
      textVersion: '2026-1',
    };
    const refused = await plain.post('/api/consents', body);
    expect([refused.status, errorsOf(refused).kind]).toEqual([
      422,
      expect.stringMatching(/допуск/),
    ]);
    const own = await consent(plain, learnerId);
    const raised = await plain.put(`/api/consents/${own.id}`, { kind: 'special-data' });
    expect(raised.status).toBe(422);
    const special = await one(as('operator'), 'consents', { kind: 'special-data' });
    for (const answer of [
      await plain.put(`/api/consents/${special.id}`, { storedAt: 'Сейф' }),
      await plain.delete(`/api/consents/${special.id}`, { origin: closed.server.url }),
    ])
      expect(answer.status).toBe(404);
    await created(as('operator').post('/api/consents', body));
  });
});

describe('the journal of what is special', () => {
  const special = async (): Promise<number[]> => {
    const { db } = closed.server.test;
    return db('audit_events')
      .where({ resource: 'categories' })
      .orWhere((q) => q.where({ resource: 'consents' }).where('changes', 'like', '%special%'))
      .orWhere((q) => q.where({ resource: 'consents', outcome: 'viewed' }))
      .pluck('id');
  };

  it.each(['region_admin', 'system_admin'])(
    '%s: that something was done, by whom and when',
    async (login) => {
      const ids = await special();
      expect(ids.length).toBeGreaterThanOrEqual(5);
      const told = rows(await as(login).get(`/api/audit${query({ id: ids })}`));
      expect(told.length).toBeGreaterThan(0);
      for (const event of [...told, object(await as(login).get(`/api/audit/${told[0]?.id}`))]) {
        expect(String(event.actorLogin)).not.toBe('');
        expect(Object.keys(event).sort()).toEqual(
          [
            'actorId',
            'actorLogin',
            'actorName',
            'at',
            'id',
            'organizationId',
            'organizationName',
            'outcome',
          ].sort(),
        );
      }
    },
  );

  it.each(['region_admin', 'system_admin'])(
    '%s: no filter and no order finds it',
    async (login) => {
      const ids = new Set(await special());
      const filters: JsonObject[] = [
        { resource: 'categories' },
        { action: 'category.create' },
        { sensitivity: 'special' },
        { summary_neq: 'x' },
        { resource_in: ['categories', 'consents'] },
      ];
      for (const filter of filters) {
        const found = await list(as(login), 'audit', filter);
        expect(found.filter(({ id }) => ids.has(Number(id)))).toEqual([]);
      }
      const ordered = rows(
        await as(login).get(`/api/audit${query({}, ['resource', 'ASC'], [0, 499])}`),
      ).map(({ id }) => Number(id));
      const closedOnes = ordered.filter((id) => ids.has(id));
      // They stand together, in the order of their numbers.
      expect(closedOnes).toEqual([...closedOnes].sort((a, b) => a - b));
    },
  );

  it('a file of the journal holds no word of it', async () => {
    const { text } = await as('region_admin').get('/api/audit/export?format=csv');
    expect(text).toContain('operator');
    expect(text).not.toMatch(/categor|категори/i);
  });

  it('persons are named to whoever reads them by name', async () => {
    const seen = async (login: string) =>
      (await list(as(login), 'audit')).filter(
        ({ subjects }) => Array.isArray(subjects) && subjects.includes(closed.learnerId),
      ).length;
    expect(await seen('region_admin')).toBeGreaterThan(0);
    expect(await seen('system_admin')).toBe(0);
  });
});
