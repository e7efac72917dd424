// Where an element is used: who reads it, what was made by it; what is in use is neither withdrawn nor cut short.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { part, publish, saveDraft, takeOver } from '../../support/elements.ts';
import { answer, consent, created, errorsOf, one, placeId } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let methodologist: Client;
let region: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  methodologist = await server.as('methodologist');
  region = await placeId(admin, 'Регион А');
});
afterAll(() => server.close());

const definitionId = async (client: Client, kind: string, code: string): Promise<number> =>
  Number(
    (await one(client, 'definition-versions', { kind, code, inForceAt: region })).definitionId,
  );
const usage = async (client: Client, resource: string, id: number, path?: string) =>
  object(
    await client.get(
      `/api/${resource}/${id}/usage${path ? `?path=${encodeURIComponent(path)}` : ''}`,
    ),
  );
const listOf = (value: Json | undefined) => value as JsonObject[];

describe('usage', () => {
  it('of a criterion names the rule that lists it and the facts it reads', async () => {
    const id = await definitionId(admin, 'risk-criterion', 'no-job-certainty');
    const found = await usage(admin, 'risk-criteria', id);
    expect(listOf(found.definitions)).toEqual([
      expect.objectContaining({
        resource: 'risk-policies',
        layer: 'federal',
        inForce: true,
        inDraft: false,
        places: expect.arrayContaining([
          expect.objectContaining({ where: 'список критериев' }),
          expect.objectContaining({ where: 'обязательные сведения' }),
        ]),
      }),
    ]);
    expect(listOf(found.reads)).toContainEqual(
      expect.objectContaining({ to: 'fact', name: 'jobCertainty', where: 'условие критерия' }),
    );
  });

  it('of a question names the criterion that reads its fact and the questions shown by it', async () => {
    const id = await definitionId(admin, 'questionnaire', 'labour-status');
    const found = await usage(admin, 'questionnaires', id, 'schema.properties.jobCertainty');
    expect(found.gives).toEqual([{ to: 'fact', name: 'jobCertainty' }]);
    expect(listOf(found.definitions).map(({ title }) => title)).toEqual([
      '11. Не определён с местом работы',
    ]);
    expect(listOf(found.own).map(({ where }) => where)).toContainEqual(
      expect.stringMatching(/^вопрос «.+», условие показа$/),
    );
    const quiet = await usage(admin, 'questionnaires', id, 'schema.properties.comment');
    expect(quiet).toMatchObject({ gives: [], own: [], definitions: [] });
  });

  it('tells of drafts those who may edit them, and nobody else', async () => {
    const own = await takeOver(admin, {
      resource: 'risk-policies',
      kind: 'risk-policy',
      code: 'risk-level',
      organizationId: region,
    });
    const id = await definitionId(admin, 'risk-criterion', 'orphan');
    const seen = async (client: Client) =>
      listOf((await usage(client, 'risk-criteria', id)).definitions).map(
        (one) => `${one.id === own.id ? 'own' : 'federal'} ${one.inForce} ${one.inDraft}`,
      );
    expect((await seen(admin)).sort()).toEqual(['federal true false', 'own false true']);
    for (const login of ['operator', 'region_admin_b'])
      expect(await seen(await server.as(login))).toEqual(['federal true false']);
    await admin.delete(`/api/risk-policies/${own.id}`);
  });

  it('counts what was made by its versions, as each reader sees it', async () => {
    const operator = await server.as('operator');
    const { id: learnerId } = await one(operator, 'learners', { q: 'белов' });
    await consent(operator, learnerId);
    await answer(operator, learnerId);
    const id = await definitionId(admin, 'questionnaire', 'labour-status');
    const counted = async (client: Client) => (await usage(client, 'questionnaires', id)).records;
    const [records] = listOf(await counted(admin));
    expect(records).toMatchObject({
      resource: 'responses',
      total: 1,
      byVersion: [expect.objectContaining({ number: 1, count: 1 })],
    });
    expect(listOf(await counted(await server.as('region_admin_b')))).toMatchObject([{ total: 0 }]);
    // A methodologist has nothing to do with people: there is not even a number.
    expect(await counted(methodologist)).toEqual([]);
  });

  it('of a fact names everybody who reads it', async () => {
    const found = await admin.get('/api/fact-users?fact=isFinalYear');
    expect(found.status).toBe(200);
    expect(listOf(found.body).map(({ kind }) => kind)).toContain('report-template');
    expect((await admin.get('/api/fact-users?fact=constructor')).status).toBe(400);
    expect((await server.nobody.get('/api/fact-users?fact=orphan')).status).toBe(401);
  });
});

describe('what is in use', () => {
  const withdraw = (client: Client, resource: string, id: number) =>
    client.post(`/api/${resource}/${id}/withdraw`, { reason: 'Больше не нужен' });

  it('is not withdrawn: whatever refers to it is named', async () => {
    const id = await definitionId(methodologist, 'risk-criterion', 'orphan');
    const refused = await withdraw(methodologist, 'risk-criteria', id);
    expect(refused.status).toBe(409);
    expect(object(refused).detail).toContain('правило определения уровня риска');
    expect(object(refused).detail).toContain('Россия');
  });

  it('an indicator holds the type of event that it counts', async () => {
    const indicator = await one(methodologist, 'indicators', { q: 'профтур' });
    const body = JSON.parse(
      String(object(await methodologist.get(`/api/indicators/${indicator.id}`)).published),
    );
    const [code] = JSON.stringify(body).match(/career-tour/) ?? [];
    expect(code).toBe('career-tour');
    const id = await definitionId(methodologist, 'event-type', 'career-tour');
    const refused = await withdraw(methodologist, 'event-types', id);
    expect(refused.status).toBe(409);
    expect(object(refused).detail).toContain('показатель');
  });

  it('a question that alone gives a fact is not dropped while a criterion reads the fact', async () => {
    const own = await takeOver(admin, {
      resource: 'questionnaires',
      kind: 'questionnaire',
      code: 'labour-status',
      organizationId: region,
    });
    delete part(own.body, 'schema', 'properties', 'jobCertainty')['x-fact'];
    await saveDraft(admin, 'questionnaires', own);
    const refused = await admin.post(`/api/questionnaires/${own.id}/publish`, {
      note: 'без факта',
    });
    expect(refused.status).toBe(422);
    expect(errorsOf(refused)['schema.properties.jobCertainty']).toContain('критерий риска');
    // Given by another question it may go.
    part(own.body, 'schema', 'properties', 'relocation')['x-fact'] = {
      name: 'jobCertainty',
      values: { region: true, country: true, no: false },
    };
    await saveDraft(admin, 'questionnaires', own);
    await publish(admin, 'questionnaires', own.id);
  });

  it('a rule names only criteria that are in force at its place', async () => {
    const own = await takeOver(admin, {
      resource: 'risk-policies',
      kind: 'risk-policy',
      code: 'risk-level',
      organizationId: region,
    });
    const criteria = part(own.body, 'criteria');
    (criteria.order as string[]).push('a-own');
    part(criteria, 'items')['a-own'] = {};
    await saveDraft(admin, 'risk-policies', own);
    const refused = await admin.post(`/api/risk-policies/${own.id}/publish`, { note: 'свой' });
    expect(refused.status).toBe(422);
    expect(errorsOf(refused)['criteria.items.a-own']).toContain('здесь не действует');

    const base = await one(admin, 'definition-versions', {
      kind: 'risk-criterion',
      code: 'orphan',
      inForceAt: region,
    });
    const { body } = object(await admin.get(`/api/definition-versions/${base.id}`));
    const draft = JSON.stringify({
      ...JSON.parse(String(body)),
      code: 'a-own',
      number: 15,
      locked: [],
    });
    const criterion = await created(
      admin.post('/api/risk-criteria', { organizationId: region, draft }),
    );
    await publish(admin, 'risk-criteria', criterion.id);
    await publish(admin, 'risk-policies', own.id);
    const held = await withdraw(admin, 'risk-criteria', criterion.id);
    expect(held.status).toBe(409);
    expect(object(held).detail).toContain('Регион А');
    // The rule gone, nothing holds the criterion.
    expect((await withdraw(admin, 'risk-policies', own.id)).status).toBe(200);
    expect((await withdraw(admin, 'risk-criteria', criterion.id)).status).toBe(200);
  });
});
