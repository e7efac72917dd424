// An element's life: draft → published version for good → the next draft; a place's own in place of the federal.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyFederalLibrary } from '../../../api/packages/apply-library.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { answer, consent, created, errorsOf, list, one, placeId } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let operator: Client;
let region: number;
let college: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  region = await placeId(admin, 'Регион А');
  college = await placeId(admin, 'Колледж А-1');
});
afterAll(() => server.close());

const federal = (kind: string, code: string) =>
  one(admin, 'definition-versions', { kind, code, inForceAt: region });
const inForceAt = (organizationId: number, kind: string, code: string) =>
  one(operator, 'definition-versions', { kind, code, inForceAt: organizationId });

async function bodyOf(client: Client, versionId: unknown): Promise<JsonObject> {
  const version = object(await client.get(`/api/definition-versions/${versionId}`));
  return JSON.parse(String(version.body));
}

function part(body: JsonObject, ...path: string[]): JsonObject {
  let at: JsonObject = body;
  for (const key of path) at = at[key] as JsonObject;
  return at;
}

describe('a questionnaire of the region', () => {
  let id: number;
  let federalId: number;
  let first: number;
  let learnerId: number;
  let responseId: number;

  it('is taken over from the federal version, unpublished and in force for nobody', async () => {
    federalId = (await federal('questionnaire', 'labour-status')).id;
    const row = await created(
      admin.post('/api/questionnaires', { organizationId: region, baseVersionId: federalId }),
    );
    id = row.id;
    expect(row).toMatchObject({
      state: 'draft',
      layer: 'region',
      publishedNumber: null,
      mayEdit: true,
      mayPublish: true,
    });
    expect((await inForceAt(college, 'questionnaire', 'labour-status')).id).toBe(federalId);
  });

  it('is not taken over twice', async () => {
    const again = await admin.post('/api/questionnaires', {
      organizationId: region,
      baseVersionId: federalId,
    });
    expect(again.status).toBe(409);
  });

  it('its draft is told to those who edit only', async () => {
    const seen = object(await operator.get(`/api/questionnaires/${id}`));
    expect(seen).toMatchObject({ draft: null, mayEdit: false, mayPublish: false });
    const foreign = await server.as('region_admin_b');
    expect((await foreign.get(`/api/questionnaires/${id}`)).status).toBe(404);
    expect(await list(foreign, 'questionnaires', { id: [id] })).toEqual([]);
    expect((await server.nobody.get(`/api/questionnaires/${id}`)).status).toBe(401);
  });

  it.each(['operator', 'region_admin_b', 'methodologist', 'system_admin'])(
    '%s may neither write nor publish it',
    async (login) => {
      const client = await server.as(login);
      expect((await client.put(`/api/questionnaires/${id}`, { draft: '{}' })).status).toBe(404);
      expect(
        (await client.post(`/api/questionnaires/${id}/publish`, { note: 'чужое' })).status,
      ).toBe(404);
      expect(
        (
          await client.post('/api/questionnaires', {
            organizationId: region,
            baseVersionId: federalId,
          })
        ).status,
      ).toBe(404);
    },
  );

  it('keeps an unfinished draft and refuses to publish it, by path', async () => {
    const draft = object(await admin.get(`/api/questionnaires/${id}`));
    const body = JSON.parse(String(draft.draft));
    part(body, 'schema', 'properties').r46_hasCar = { type: 'boolean' };
    const saved = await admin.put(`/api/questionnaires/${id}`, { draft: JSON.stringify(body) });
    expect(saved.status, saved.text).toBe(200);
    const refused = await admin.post(`/api/questionnaires/${id}/publish`, { note: 'проба' });
    expect(refused.status).toBe(422);
    expect(Object.keys(errorsOf(refused))).toEqual([
      expect.stringContaining('schema.properties.r46_hasCar'),
    ]);
    const checked = object(
      await admin.post(`/api/questionnaires/${id}/check`, { draft: JSON.stringify(body) }),
    );
    expect(checked.issues).toEqual([
      expect.objectContaining({ path: expect.stringContaining('schema.properties.r46_hasCar') }),
    ]);
  });

  it('refuses to lose what the federal place locked, naming the path', async () => {
    const body = await bodyOf(admin, federalId);
    const items = part(body, 'schema', 'properties', 'requests', 'items');
    items.oneOf = (items.oneOf as JsonObject[]).filter((option) => option.const !== 'practice');
    await admin.put(`/api/questionnaires/${id}`, { draft: JSON.stringify(body) });
    const refused = await admin.post(`/api/questionnaires/${id}/publish`, { note: 'без запроса' });
    expect(refused.status).toBe(422);
    expect(errorsOf(refused)).toHaveProperty(['schema.properties.requests.items.oneOf.practice']);
    const unlocked = { ...(await bodyOf(admin, federalId)), locked: [] };
    await admin.put(`/api/questionnaires/${id}`, { draft: JSON.stringify(unlocked) });
    expect(
      errorsOf(await admin.post(`/api/questionnaires/${id}/publish`, { note: 'без замка' })),
    ).toHaveProperty('locked');
  });

  it('publishes version 1 with a question of its own; the nearest place is in force', async () => {
    const body = await bodyOf(admin, federalId);
    part(body, 'schema', 'properties').r46_hasCar = {
      type: 'boolean',
      title: 'Есть ли у Вас водительские права?',
    };
    (part(body, 'pages', 'items', 'work').fields as string[]).push('r46_hasCar');
    const saved = await admin.put(`/api/questionnaires/${id}`, { draft: JSON.stringify(body) });
    const stale = await admin.post(
      `/api/questionnaires/${id}/publish`,
      { note: 'права' },
      { 'if-match': '"1"' },
    );
    expect(stale.status).toBe(412);
    expect(object(stale)).toMatchObject({ current: expect.objectContaining({ id }) });
    const tag = saved.headers.get('etag') ?? '';
    const row = await created(
      admin.post(`/api/questionnaires/${id}/publish`, { note: 'права' }, { 'if-match': tag }),
    );
    first = Number(row.publishedVersionId);
    expect(row).toMatchObject({ state: 'published', publishedNumber: 1, draft: null });
    expect((await inForceAt(college, 'questionnaire', 'labour-status')).id).toBe(first);
    const other = await server.as('operator_b');
    const b = await placeId(other, 'Колледж Б');
    expect(
      (
        await one(other, 'definition-versions', {
          kind: 'questionnaire',
          code: 'labour-status',
          inForceAt: b,
        })
      ).id,
    ).toBe(federalId);
    expect(
      (await admin.post(`/api/questionnaires/${id}/publish`, { note: 'ещё раз' })).status,
    ).toBe(409);
  });

  it('a version is for good: the database itself refuses', async () => {
    const { db } = server.test;
    await expect(
      db('definition_versions').where({ id: first }).update({ title: 'иначе' }),
    ).rejects.toThrow(/immutable/);
    await expect(db('definition_versions').where({ id: first }).delete()).rejects.toThrow(
      /immutable/,
    );
    await expect(db('definition_layers').update({ note: 'иначе' })).rejects.toThrow(/immutable/);
    expect((await admin.delete(`/api/questionnaires/${id}`)).status).toBe(409);
  });

  it('answers under version 1 stay shown and edited by it when version 2 is published', async () => {
    learnerId = (await one(operator, 'learners', { q: 'белов' })).id;
    await consent(operator, learnerId);
    const response = await answer(operator, learnerId, { r46_hasCar: true });
    responseId = response.id;
    expect(response).toMatchObject({ versionId: first, versionNumber: 1 });

    const body = await bodyOf(admin, first);
    delete part(body, 'schema', 'properties').r46_hasCar;
    part(body, 'pages', 'items', 'work').fields = (
      part(body, 'pages', 'items', 'work').fields as string[]
    ).filter((f) => f !== 'r46_hasCar');
    part(body, 'schema', 'properties').r46_ownHousing = {
      type: 'boolean',
      title: 'Есть ли у Вас жильё?',
    };
    (part(body, 'pages', 'items', 'work').fields as string[]).push('r46_ownHousing');
    await admin.put(`/api/questionnaires/${id}`, { draft: JSON.stringify(body) });
    expect(object(await admin.get(`/api/questionnaires/${id}`)).state).toBe('changed');
    await created(admin.post(`/api/questionnaires/${id}/publish`, { note: 'жильё вместо прав' }));

    const shown = object(await operator.get(`/api/responses/${responseId}`));
    expect(shown).toMatchObject({
      versionId: first,
      answers: expect.objectContaining({ r46_hasCar: true }),
    });
    expect(part(await bodyOf(operator, shown.versionId), 'schema', 'properties')).toHaveProperty(
      'r46_hasCar',
    );
    const edited = await operator.put(`/api/responses/${responseId}`, {
      answers: { ...(shown.answers as JsonObject), r46_hasCar: false },
    });
    expect(object(edited)).toMatchObject({
      versionId: first,
      answers: expect.objectContaining({ r46_hasCar: false }),
    });
    const wrong = await operator.put(`/api/responses/${responseId}`, {
      answers: { ...(shown.answers as JsonObject), r46_ownHousing: true },
    });
    expect(object(wrong).answers ?? {}).not.toHaveProperty('r46_ownHousing');
  });

  it('new answers are by version 2 only', async () => {
    const stale = await operator.post('/api/responses', {
      learnerId,
      versionId: first,
      answers: {},
      answeredOn: '2026-01-13',
    });
    expect(errorsOf(stale)).toHaveProperty('versionId');
  });

  it('a retired key is never given to another question', async () => {
    const { id: second } = await inForceAt(college, 'questionnaire', 'labour-status');
    const body = await bodyOf(admin, second);
    part(body, 'schema', 'properties').r46_hasCar = {
      type: 'string',
      maxLength: 50,
      title: 'Марка автомобиля',
    };
    (part(body, 'pages', 'items', 'work').fields as string[]).push('r46_hasCar');
    await admin.put(`/api/questionnaires/${id}`, { draft: JSON.stringify(body) });
    const refused = await admin.post(`/api/questionnaires/${id}/publish`, { note: 'марка' });
    expect(refused.status).toBe(422);
    expect(errorsOf(refused)).toHaveProperty(['schema.properties.r46_hasCar']);
  });

  it('the draft is discarded, the published version stays', async () => {
    const stale = await admin.delete(`/api/questionnaires/${id}/draft`, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    const row = object(await admin.delete(`/api/questionnaires/${id}/draft`));
    expect(row).toMatchObject({ state: 'published', publishedNumber: 2, draft: null });
  });
});

describe('drafts that are refused at once', () => {
  it.each([
    ['not JSON', '{"kind":'],
    ['another kind', '{"kind":"risk-policy","code":"x"}'],
    ['no code', '{"kind":"questionnaire"}'],
    ['a code in Russian', '{"kind":"questionnaire","code":"Опрос"}'],
    ['a key twice', '{"kind":"questionnaire","code":"a","code":"b"}'],
    [
      'too deep',
      `{"kind":"questionnaire","code":"deep","schema":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`,
    ],
  ])('%s', async (_, draft) => {
    const refused = await admin.post('/api/questionnaires', { organizationId: region, draft });
    expect(refused.status, refused.text).toBe(422);
    expect(errorsOf(refused)).toHaveProperty('draft');
  });

  it('an unpublished element is deleted by whoever may, and by nobody else', async () => {
    const draft = '{"kind":"questionnaire","code":"a-trial","title":"Проба"}';
    const { id } = await created(
      admin.post('/api/questionnaires', { organizationId: region, draft }),
    );
    expect((await operator.delete(`/api/questionnaires/${id}`)).status).toBe(404);
    expect((await admin.delete(`/api/questionnaires/${id}`)).status).toBe(200);
    expect((await admin.get(`/api/questionnaires/${id}`)).status).toBe(404);
  });
});

describe('the federal library', () => {
  it('is edited by the methodologist', async () => {
    const methodologist = await server.as('methodologist');
    const { definitionId } = await one(methodologist, 'definition-versions', {
      kind: 'risk-policy',
      code: 'risk-level',
      inForceAt: await placeId(methodologist, 'Россия'),
    });
    expect(object(await methodologist.get(`/api/risk-policies/${definitionId}`))).toMatchObject({
      mayEdit: true,
      mayPublish: true,
    });
  });

  it('applied again changes nothing', async () => {
    const before = await server.test.db('definition_versions').count({ n: 'id' }).first();
    expect(await applyFederalLibrary(server.test.database.write, '2026-02-01T00:00:00.000Z')).toBe(
      0,
    );
    expect(await server.test.db('definition_versions').count({ n: 'id' }).first()).toEqual(before);
  });

  it('is written by nobody of a region', async () => {
    const { definitionId } = await one(admin, 'definition-versions', {
      kind: 'risk-policy',
      code: 'risk-level',
      inForceAt: region,
    });
    expect((await admin.put(`/api/risk-policies/${definitionId}`, { draft: '{}' })).status).toBe(
      404,
    );
    expect(object(await admin.get(`/api/risk-policies/${definitionId}`))).toMatchObject({
      layer: 'federal',
      mayEdit: false,
    });
  });
});
