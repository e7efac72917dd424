// A register is narrowed by conditions over its own fields, for whoever sees its rows and for nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { created, list, placeId, query } from '../../support/requests.ts';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let operator: Client;

const register = (code: string, more: JsonObject = {}): JsonObject => ({
  kind: 'register',
  code,
  title: `Реестр ${code}`,
  shortTitle: `Реестр ${code}`,
  legalReference: { document: 'Приказ региона', clause: 'пункт 1' },
  attachedTo: 'none',
  sensitivity: 'open',
  schema: {
    type: 'object',
    properties: {
      name: { title: 'Название', type: 'string', maxLength: 100 },
      places: { title: 'Мест', type: 'integer', minimum: 0, maximum: 1000 },
      since: { title: 'С какого дня', type: 'string', format: 'date' },
      free: { title: 'Бесплатно', type: 'boolean' },
      kinds: {
        title: 'Чем занимаются',
        type: 'array',
        items: {
          type: 'string',
          oneOf: [
            { const: 'sport', title: 'Спорт' },
            { const: 'art', title: 'Искусство' },
          ],
        },
        uniqueItems: true,
        maxItems: 2,
      },
    },
    required: ['name'],
  },
  titleField: 'name',
  columns: ['name'],
  ...more,
});

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  const region = await placeId(admin, 'Регион А');
  const organizationId = await placeId(operator, 'Колледж А-1');
  const { id } = await created(
    admin.post('/api/registers', {
      organizationId: region,
      draft: JSON.stringify(register('own-clubs')),
    }),
  );
  await created(admin.post(`/api/registers/${id}/publish`, { note: 'Первая редакция' }));
  const clubs: JsonObject[] = [
    { name: 'А', places: 5, since: '2025-01-10', free: true, kinds: ['sport'] },
    { name: 'Б', places: 20, since: '2025-06-01', free: false, kinds: ['art', 'sport'] },
    { name: 'В', places: 20, kinds: ['art'] },
    { name: 'Г' },
  ];
  for (const values of clubs)
    await created(
      operator.post('/api/register-records', { register: 'own-clubs', organizationId, values }),
    );
}, 60_000);
afterAll(() => server.close());

const over = (field: string, leaf: JsonObject) => ({
  properties: { [field]: leaf },
  required: [field],
});
const asked = (where: JsonObject): JsonObject => ({ register: 'own-clubs', where });

describe('records of a register', () => {
  it.each<[string, JsonObject, string]>([
    ['a number', over('places', { minimum: 10 }), 'БВ'],
    ['a day', over('since', { formatMinimum: '2025-02-01' }), 'Б'],
    ['yes and no', over('free', { const: false }), 'Б'],
    ['marked', over('kinds', { contains: { const: 'sport' } }), 'АБ'],
    [
      'not marked, where something is',
      over('kinds', { not: { contains: { const: 'sport' } } }),
      'В',
    ],
    ['not filled', { not: { required: ['since'] } }, 'ВГ'],
    ['any of', { anyOf: [over('free', { const: true }), over('places', { const: 20 })] }, 'АБВ'],
    ['none of', { not: { anyOf: [over('places', { maximum: 5 })] } }, 'БВ'],
    ['a field that is not there: nothing is surely so', over('gone', { const: 1 }), ''],
    ['nothing asked', {}, 'АБВГ'],
  ])('are narrowed by %s', async (_, where, names) => {
    const found = await list(operator, 'register-records', asked(where));
    expect(found.map(({ title }) => title).join('')).toBe(names);
  });

  it('the file holds what the list shows', async () => {
    const answer = await operator.get(
      `/api/register-records/export${query(asked(over('places', { minimum: 10 })))}&format=csv`,
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-total-count')).toBe('2');
  });

  it('of others stay unseen, whatever is asked', async () => {
    const foreign = await server.as('operator_b');
    expect(await list(foreign, 'register-records', asked({ required: ['name'] }))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a text', 'places > 1'],
    ['an unknown word', over('places', { like: 1 })],
    ['a constraint without its required', { properties: { places: { minimum: 1 } } }],
    ['a name with a quote', over("places' or 1=1 --", { const: 1 })],
    ['a parameter', over('places', { minimum: { 'x-param': 'a' } })],
    ['a very large one', { anyOf: Array.from({ length: 90 }, () => over('places', { const: 1 })) }],
  ])('%s is refused as malformed', async (_, where) => {
    const filter = JSON.stringify({ register: 'own-clubs', where });
    const answer = await operator.get(`/api/register-records?${new URLSearchParams({ filter })}`);
    expect(answer.status).toBe(400);
  });

  it('no other list takes such a condition', async () => {
    for (const resource of ['learners', 'organizations', 'events', 'kept-registers'])
      expect(
        (await admin.get(`/api/${resource}${query({ where: { required: ['name'] } })}`)).status,
      ).toBe(400);
  });
});
