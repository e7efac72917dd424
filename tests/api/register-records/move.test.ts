// A record of an earlier version: shown by it, moved when asked, nothing of it lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { created, errorsOf, placeId } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let operator: Client;
let region: number;
let college: number;

const register: JsonObject = {
  kind: 'register',
  code: 'r46-renewed',
  title: 'Клубы региона',
  shortTitle: 'Клубы региона',
  legalReference: { document: 'Приказ региона', clause: 'пункт 1' },
  attachedTo: 'none',
  sensitivity: 'open',
  schema: {
    type: 'object',
    properties: {
      name: { title: 'Название', type: 'string', maxLength: 100 },
      kind: {
        title: 'Вид',
        type: 'string',
        oneOf: [
          { const: 'a', title: 'Первый' },
          { const: 'b', title: 'Второй' },
        ],
      },
      since: { title: 'С какого дня', type: 'string', format: 'date' },
    },
    required: ['name'],
  },
  titleField: 'name',
  columns: ['name', 'kind'],
};

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  region = await placeId(admin, 'Регион А');
  college = await placeId(operator, 'Колледж А-1');
});
afterAll(() => server.close());

describe('a record of an earlier version', () => {
  let id: number;
  let definitionId: number;
  const move = (client: Client, body: JsonObject) =>
    client.post(`/api/register-records/${id}/move`, body);

  beforeAll(async () => {
    const organizationId = region;
    ({ id: definitionId } = await created(
      admin.post('/api/registers', { organizationId, draft: JSON.stringify(register) }),
    ));
    await created(admin.post(`/api/registers/${definitionId}/publish`, { note: 'Первая' }));
    const body = register;
    id = (
      await created(
        operator.post('/api/register-records', {
          register: 'r46-renewed',
          organizationId: college,
          values: { name: 'Клуб', kind: 'a', since: '2026-01-12' },
        }),
      )
    ).id;
    const { since: _, ...kept } = (body.schema as { properties: JsonObject }).properties;
    const properties = { ...kept, place: { title: 'Где', type: 'string', maxLength: 100 } };
    const next = { ...body, schema: { ...(body.schema as JsonObject), properties } };
    await admin.put(`/api/registers/${definitionId}`, { draft: JSON.stringify(next) });
    await created(admin.post(`/api/registers/${definitionId}/publish`, { note: 'Без даты' }));
  });

  it('stays in it, and is told what a move would do', async () => {
    const shown = object(await operator.get(`/api/register-records/${id}`));
    expect(shown.values).toEqual({ name: 'Клуб', kind: 'a', since: '2026-01-12' });
    const preview = object(await operator.get(`/api/register-records/${id}/move`));
    expect(preview).toMatchObject({ fromNumber: 1, toNumber: 2 });
    expect(
      (preview.lines as JsonObject[]).map(({ key, state }) => `${state} ${key}`).sort(),
    ).toEqual(['aside since', 'empty place', 'same kind', 'same name']);
  });

  it('moves when asked, and what has no place stays beside, also in the file', async () => {
    const versionId = Number(
      object(await operator.get(`/api/register-records/${id}/move`)).versionId,
    );
    expect((await move(operator, { versionId: 1 })).status).toBe(422);
    const foreign = await server.as('region_admin_b');
    expect((await move(foreign, { versionId })).status).toBe(404);
    const moved = object(await move(operator, { versionId }));
    expect(moved).toMatchObject({
      definitionVersionId: versionId,
      values: { name: 'Клуб', kind: 'a' },
      title: 'Клуб',
    });
    expect(moved.keptAside).toMatchObject([{ key: 'since', value: '2026-01-12', number: 1 }]);
    expect(moved.keptAsideShown).toBe('С какого дня: 12.01.2026 (версия 1)');
    expect((await move(operator, { versionId })).status).toBe(409);
  });

  it('comes back whole when its field does', async () => {
    const own = object(await admin.get(`/api/registers/${definitionId}`));
    const body: JsonObject = JSON.parse(String(own.published));
    const again = { ...register, title: String(body.title) };
    await admin.put(`/api/registers/${definitionId}`, { draft: JSON.stringify(again) });
    const back = await admin.post(`/api/registers/${definitionId}/publish`, { note: 'С датой' });
    // A retired key is never given away, not even to the field it was of.
    expect(back.status).toBe(422);
    expect(Object.keys(errorsOf(back))).toEqual(['schema.properties.since']);
  });
});
