// A field told once in the record is written, read, ordered by, filtered by, filed and described.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { created, errorsOf, list, placeId, query } from '../../support/requests.ts';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let base: JsonObject;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  base = { organizationId: await placeId(operator, 'Колледж А-1') };
  for (const [name, employeeCount] of [
    ['Малое предприятие', 12],
    ['Большое предприятие', 2400],
    ['Неизвестное предприятие', null],
  ] as const)
    await created(operator.post('/api/employers', { ...base, name, employeeCount }));
});
afterAll(() => server.close());

it('is read as it was written, and a condition finds it', async () => {
  const large = await list(operator, 'employers', { employeeCount_gte: 100 });
  expect(large.map(({ name, employeeCount }) => [name, employeeCount])).toEqual([
    ['Большое предприятие', 2400],
  ]);
  const ordered = await operator.get(`/api/employers${query({}, ['employeeCount', 'DESC'])}`);
  const counts = rows(ordered).map(({ employeeCount }) => employeeCount);
  expect(counts.filter((value) => value !== null)).toEqual([2400, 12]);
});

it('what it cannot be is refused at the field', async () => {
  const answer = await operator.post('/api/employers', {
    ...base,
    name: 'Пустое предприятие',
    employeeCount: 0,
  });
  expect(answer.status).toBe(400);
  expect(Object.keys(errorsOf(answer))).toEqual(['employeeCount']);
});

it('stands in the file under its title', async () => {
  const file = await operator.get('/api/employers/export?format=csv');
  const [head = '', ...lines] = file.text.replace(/^\uFEFF/, '').split('\r\n');
  const at = head.split(';').indexOf('Число работников');
  expect(at).toBeGreaterThan(0);
  const values = lines.filter(Boolean).map((line) => line.split(';')[at]);
  expect(values.sort()).toEqual(['', '12', '2400']);
});

it('is described to programs', async () => {
  const { paths } = object(await operator.get('/api/openapi.json')) as {
    paths: Record<string, JsonObject>;
  };
  expect(JSON.stringify(paths['/api/employers'])).toContain('employeeCount');
});
