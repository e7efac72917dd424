// Figures against targets: counted in the reader's scope, by organisation, opened only by rights.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { answer, consent, list, one, placeId, query } from '../../support/requests.ts';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let analyst: Client;
let college: number;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  analyst = await server.as('analyst');
  college = await placeId(operator, 'Колледж А-1');
  await server.test.db('persons').where({ assessable: true }).update({ is_final_year: true });
});
afterAll(() => server.close());

const figure = async (client: Client, code: string, organizationId?: number) => {
  const filter = organizationId === undefined ? '' : query({ organizationId });
  const all = rows(await client.get(`/api/figures${filter}`));
  const found = all.find(({ id }) => id === code);
  if (!found) throw new Error(code);
  return found;
};
const byOrganization = async (client: Client, code: string) =>
  (object(await client.get(`/api/figures/${code}`)).organizations as JsonObject[]) ?? [];

describe('counting', () => {
  it('the figure is what the list of people shows, and follows an answer', async () => {
    const students = await list(operator, 'learners', { isFinalYear: true });
    const before = await figure(operator, 'assessed-students');
    expect(before).toMatchObject({ of: students.length, target: 100 });
    const fresh = students.find(({ riskLevel }) => riskLevel === null);
    await consent(operator, Number(fresh?.id));
    await answer(operator, Number(fresh?.id));
    const after = await figure(operator, 'assessed-students');
    expect(after.value).toBe(Number(before.value) + 1);
    expect((await figure(operator, 'consents')).value).toBe(1);
  });

  it('each reader counts the own scope; a place narrows it', async () => {
    const region = await figure(analyst, 'assessed-students');
    const own = await figure(operator, 'assessed-students');
    expect(Number(region.of)).toBeGreaterThan(Number(own.of));
    expect(await figure(analyst, 'assessed-students', college)).toMatchObject({
      of: own.of,
      value: own.value,
    });
  });

  it('organisations add up to the whole, those with most missing first', async () => {
    const whole = await figure(analyst, 'assessed-students');
    const parts = await byOrganization(analyst, 'assessed-students');
    const sum = (name: string) => parts.reduce((total, part) => total + Number(part[name]), 0);
    expect([sum('value'), sum('of')]).toEqual([whole.value, whole.of]);
    const missing = parts.map((part) => Number(part.missing));
    expect(missing).toEqual([...missing].sort((a, b) => b - a));
  });
});

describe('rights', () => {
  it('another region counts nothing of this one', async () => {
    const before = await figure(analyst, 'consents');
    const foreign = await one(await server.as('operator_b'), 'learners', {});
    await consent(await server.as('operator_b'), foreign.id);
    expect(await figure(analyst, 'consents')).toEqual(before);
  });

  it('people open to those who may see them by name', async () => {
    const opens = async (client: Client, code: string) =>
      (await byOrganization(client, code)).map((part) => part.opens);
    expect(new Set(await opens(operator, 'assessed-students'))).toEqual(new Set([true]));
    expect(new Set(await opens(analyst, 'assessed-students'))).toEqual(new Set([false]));
    const named = await server.as('analyst_named');
    expect(new Set(await opens(named, 'consents'))).toEqual(new Set([true]));
  });

  it('stand in the order asked for; an unknown name is refused', async () => {
    const sorted = (field: string, order = 'ASC') =>
      operator.get(`/api/figures?sort=${encodeURIComponent(JSON.stringify([field, order]))}`);
    const titles = rows(await operator.get('/api/figures')).map(({ title }) => String(title));
    const up = rows(await sorted('title')).map(({ title }) => String(title));
    expect(up).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'ru')));
    const down = rows(await sorted('title', 'DESC')).map(({ title }) => String(title));
    expect(down).toEqual([...up].reverse());
    const values = rows(await sorted('value')).map(({ value }) => Number(value));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(rows(await sorted('id')).map(({ title }) => title)).toEqual(titles);
    for (const name of ['nothing', 'constructor', 'missingWord'])
      expect((await sorted(name)).status, name).toBe(400);
  });

  it('a foreign place, another field and an unknown figure are refused', async () => {
    const foreign = await placeId(await server.as('operator_b'), 'Колледж Б');
    const status = async (path: string) => (await operator.get(path)).status;
    expect(await status(`/api/figures${query({ organizationId: foreign })}`)).toBe(404);
    expect(await status(`/api/figures${query({ riskLevel: 'high' })}`)).toBe(400);
    expect(await status('/api/figures/nothing')).toBe(404);
    expect((await server.nobody.get('/api/figures')).status).toBe(401);
    expect((await (await server.as('curator')).get('/api/figures')).status).toBe(404);
  });
});
