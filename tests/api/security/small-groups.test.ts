// Z11: a figure over special facts stands to whoever is not cleared only of groups large enough to hide anybody
// in, however it is narrowed; forms of the Ministry keep their sums.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { draftOf, part, publish, tuned } from '../../support/impact.ts';
import { answer, consent, created, one, placeId, query, today } from '../../support/requests.ts';
import {
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
let college: number;
let small: number;

type Leaves = Record<string, JsonObject>;
const all = (leaves: Leaves): JsonObject => ({
  properties: leaves,
  required: Object.keys(leaves),
});
const health: Leaves = { healthLimitation: { const: true } };
const people = (leaves: Leaves): JsonObject => ({
  dataset: 'learners',
  where: all(leaves),
  aggregate: 'count',
});

async function indicator(code: string, numerator: Leaves, denominator?: Leaves): Promise<void> {
  const body = {
    kind: 'indicator',
    code,
    title: `Показатель ${code}`,
    shortTitle: `Показатель ${code}`,
    legalReference: { document: 'План региона', clause: 'пункт 1' },
    unit: denominator ? 'percent' : 'count',
    direction: 'up',
    target: 30,
    nearFrom: 90,
    period: { kind: 'now' },
    breakdown: 'organization',
    aim: 'each-place',
    missing: 'человек',
    numerator: people(numerator),
    ...(denominator ? { denominator: people(denominator) } : {}),
  };
  const { id } = await created(
    admin.post('/api/indicators', { organizationId: region, draft: JSON.stringify(body) }),
  );
  await created(admin.post(`/api/indicators/${id}/publish`, { note: 'Свой' }));
}

const figure = async (login: string, code: string, organizationId?: number) => {
  const filter = organizationId === undefined ? '' : query({ organizationId });
  return rows(await as(login).get(`/api/figures${filter}`)).find(({ id }) => id === code);
};
const listed = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.map(part) : [];

/** Colleges: six people of А-1, two of А-2, all of the last year. */
beforeAll(async () => {
  server = await startTestServer();
  as = await loggedIn(server, [
    'region_admin',
    'analyst',
    'analyst_named',
    'operator',
    'secretary',
  ]);
  admin = as('region_admin');
  region = await placeId(admin, 'Регион А');
  college = await placeId(admin, 'Колледж А-1');
  small = await placeId(admin, 'Колледж А-2');
  const { id: learnerId } = await one(as('operator'), 'learners', { q: 'соколов' });
  for (const kind of ['personal-data', 'special-data'])
    await consent(as('operator'), learnerId, kind);
  await answer(as('operator'), learnerId, { parentalLeave: true });
  await created(
    as('operator').post('/api/categories', {
      learnerId,
      category: 'health-limitation',
      groundKind: 'Справка',
      groundNumber: '7',
      groundDate: today(),
      validFrom: today(),
    }),
  );
  await indicator('own-health', health, { educationLevel: { const: 'vocational' } });
  await indicator('own-health-count', health);
  await indicator(
    'own-health-final',
    { ...health, isFinalYear: { const: true } },
    { isFinalYear: { const: true }, educationLevel: { const: 'vocational' } },
  );
  await indicator(
    'own-health-of-one',
    { ...health, age: { minimum: 20 } },
    { age: { minimum: 20 } },
  );
  await indicator('own-health-of-level', { ...health, riskLevel: { const: 'high' } });
});
afterAll(() => server.close());

const READERS = ['region_admin', 'analyst', 'analyst_named', 'secretary'];

describe('without the «допуск»', () => {
  it.each(READERS)('%s: a place and its groups of k people or more', async (login) => {
    expect(await figure(login, 'own-health', college)).toMatchObject({ value: 1, of: 6 });
    // The two of the other college are in no figure of the region either: what is left cannot be subtracted.
    expect(await figure(login, 'own-health')).toMatchObject({ value: 1, of: 6, told: 'partly' });
    expect(await figure(login, 'own-health-count')).toMatchObject({ value: 1, told: 'partly' });
    const whole = object(await as(login).get('/api/figures/own-health'));
    expect(whole.least).toBe(5);
    expect(listed(whole.organizations).map(({ organizationId }) => organizationId)).toEqual([
      college,
    ]);
    expect(listed(whole.organizations).some(({ opens }) => opens === true)).toBe(false);
  });

  it.each(READERS)('%s: nothing of a place with fewer', async (login) => {
    for (const code of ['own-health', 'own-health-count']) {
      expect(await figure(login, code, small)).toBeUndefined();
      const card = await as(login).get(`/api/figures/${code}${query({ organizationId: small })}`);
      expect([card.status, object(card).title]).toEqual([404, 'Показатель вам не открыт']);
    }
  });

  it.each(READERS)('%s: nothing of whom another condition singles out', async (login) => {
    for (const code of ['own-health-of-one', 'own-health-of-level']) {
      expect(await figure(login, code)).toBeUndefined();
      expect((await as(login).get(`/api/figures/${code}`)).status).toBe(404);
    }
  });

  it('two figures are never apart by fewer than k people', async () => {
    const { db } = server.test;
    const someone = await db('persons').where({ last_name: 'Соколов' }).first('id');
    await db('persons').where({ id: someone.id }).update({ is_final_year: false });
    const of = async (code: string) => {
      const found = await figure('analyst', code);
      return [found?.value, found?.of];
    };
    // Five of the last year, and one who is not: that one is in neither.
    expect(await of('own-health')).toEqual([0, 5]);
    expect(await of('own-health-final')).toEqual([0, 5]);
    await db('persons').where({ id: someone.id }).update({ is_final_year: true });
    expect(await of('own-health')).toEqual([1, 6]);
  });

  it('k is the region’s to set', async () => {
    const draft = (least: number) =>
      draftOf(
        admin,
        'risk-policies',
        'risk-policy',
        'risk-level',
        region,
        tuned('leastGroup', { default: least }),
      );
    await publish(server, admin, await draft(7));
    expect(await figure('analyst', 'own-health')).toBeUndefined();
    await publish(server, admin, await draft(6));
    expect(await figure('analyst', 'own-health')).toMatchObject({ of: 6 });
  });

  it('what a draft would count, and whom a parameter is for, follow the same rule', async () => {
    const body = await draftOf(admin, 'indicators', 'indicator', 'own-health', region, (own) => ({
      ...own,
      numerator: people({ ...health, course: { minimum: 4 } }),
    }));
    const job = await created(admin.post(`/api/indicators/${body.id}/impact`, {}));
    await server.app.jobs.drain();
    const { result } = object(await admin.get(`/api/jobs/${job.id}`));
    expect(listed(part(result).totals).map(({ before, after }) => [before, after])).toEqual([
      [16.7, null],
      [1, null],
      [6, null],
    ]);
    await admin.delete(`/api/indicators/${body.id}`, { origin: server.url });
  });
});

describe('with it', () => {
  it('the figure is whole, of however few', async () => {
    expect(await figure('operator', 'own-health')).toMatchObject({
      value: 1,
      of: 6,
      told: 'whole',
    });
    expect(await figure('operator', 'own-health-of-one')).toMatchObject({ told: 'whole' });
    expect(await figure('operator', 'own-health-of-level')).toMatchObject({ value: 1 });
  });
});

describe('a report', () => {
  const cells = async (login: string, id: number, key: string) => {
    const content = object(await as(login).get(`/api/reports/${id}/content`));
    return listed(content.rows)
      .filter(({ kind }) => kind !== 'subtotal')
      .map((line) => part(part(line.cells)[key]).value);
  };
  const made = async (organizationId: number) => {
    const { id: templateVersionId } = await one(admin, 'definition-versions', {
      kind: 'report-template',
      inForceAt: organizationId,
    });
    return (
      await created(
        admin.post('/api/reports', { templateVersionId, organizationId, asOf: today() }),
      )
    ).id;
  };

  it('of the Ministry keeps its sums', async () => {
    const id = await made(region);
    for (const login of READERS.slice(0, 3)) {
      const values = await cells(login, id, 'highParentalLeave');
      expect(values.every((value) => typeof value === 'number')).toBe(true);
    }
  });

  it('of one’s own making tells of its own columns what a figure would, in the file too', async () => {
    const column = (title: string, leaves: Leaves): JsonObject => ({
      title,
      type: 'integer',
      'x-query': people(leaves),
    });
    const draft = await draftOf(
      admin,
      'report-templates',
      'report-template',
      'risk-summary',
      region,
      (body) => {
        const schema = part(body.schema);
        const header = part(body.header);
        const own = {
          o1a2b3_health: column('Своя графа о здоровье', health),
          o1a2b3_one: column('Графа об одном', { ...health, course: { minimum: 4 } }),
        };
        return {
          ...body,
          schema: { ...schema, properties: { ...part(schema.properties), ...own } },
          header: {
            ...header,
            order: [...(Array.isArray(header.order) ? header.order : []), ...Object.keys(own)],
            items: {
              ...part(header.items),
              ...Object.fromEntries(Object.keys(own).map((key) => [key, { title: key }])),
            },
          },
        };
      },
    );
    await publish(server, admin, draft);
    const id = await made(region);
    expect(await cells('analyst', id, 'o1a2b3_health')).toEqual([1, null, null, 1]);
    expect(await cells('analyst', id, 'o1a2b3_one')).toEqual([null, null, null, null]);
    const values = await cells('analyst', id, 'highParentalLeave');
    expect(values.every((value) => typeof value === 'number')).toBe(true);
    const content = object(await as('analyst').get(`/api/reports/${id}/content`));
    expect(content).toMatchObject({ partly: ['o1a2b3_health', 'o1a2b3_one'] });
    const here = await made(college);
    expect(await cells('operator', here, 'o1a2b3_one')).toEqual([1, 1]);
    expect(await cells('analyst', here, 'o1a2b3_one')).toEqual([null, null]);
  });
});
