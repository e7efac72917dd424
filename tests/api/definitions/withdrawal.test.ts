// Out of force and back: nothing new is made by a withdrawn element, what was made is shown for ever.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish, takeOver } from '../../support/elements.ts';
import {
  calmAnswers,
  consent,
  created,
  errorsOf,
  one,
  placeId,
  today,
} from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let operator: Client;
let region: number;
let college: number;
let learnerId: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  region = await placeId(admin, 'Регион А');
  college = await placeId(operator, 'Колледж А-1');
  learnerId = (await one(operator, 'learners', { q: 'белов' })).id;
  await consent(operator, learnerId);
});
afterAll(() => server.close());

const inForce = (kind: string, code: string) =>
  one(operator, 'definition-versions', { kind, code, inForceAt: college });

/** A region's own element under a code that Россия does not have. */
async function ownElement(resource: string, kind: string, code: string, taken: string) {
  const base = await inForce(kind, taken);
  const { body } = object(await operator.get(`/api/definition-versions/${base.id}`));
  const draft = JSON.stringify({ ...JSON.parse(String(body)), code, locked: [] });
  const { id } = await created(admin.post(`/api/${resource}`, { organizationId: region, draft }));
  return { id, versionId: await publish(admin, resource, id) };
}

const withdraw = (resource: string, id: number, client = admin) =>
  client.post(`/api/${resource}/${id}/withdraw`, { reason: 'Заменён приказом № 5' });

describe('a withdrawn element', () => {
  it('takes no new answers; those given stay shown by their version; it may come back', async () => {
    const { id, versionId } = await ownElement(
      'questionnaires',
      'questionnaire',
      'own-survey',
      'labour-status',
    );
    const give = () =>
      operator.post('/api/responses', {
        learnerId,
        versionId,
        answers: calmAnswers,
        answeredOn: today(),
      });
    const given = await created(give());
    const row = object(await withdraw('questionnaires', id));
    expect(row).toMatchObject({
      state: 'withdrawn',
      withdrawnOn: today(),
      withdrawnReason: 'Заменён приказом № 5',
      publishedNumber: 1,
    });
    const refused = await give();
    expect(refused.status).toBe(422);
    expect(errorsOf(refused).versionId).toContain('выведен из действия');
    expect((await one(operator, 'definition-versions', { id: [versionId] })).state).toBe(
      'withdrawn',
    );
    expect((await operator.get(`/api/definition-versions/${versionId}`)).status).toBe(200);
    expect(object(await operator.get(`/api/responses/${given.id}`))).toMatchObject({
      versionId,
      answers: expect.objectContaining({ employment: 'not-working' }),
    });
    expect((await withdraw('questionnaires', id)).status).toBe(409);
    const back = object(await admin.post(`/api/questionnaires/${id}/return`, {}));
    expect(back).toMatchObject({ state: 'published', withdrawnOn: null, withdrawnReason: null });
    await created(give());
    expect((await admin.post(`/api/questionnaires/${id}/return`, {})).status).toBe(409);
  });

  it('is no type of a new event; an event already held keeps its type', async () => {
    const { id, versionId } = await ownElement('event-types', 'event-type', 'own-fair', 'job-fair');
    const plan = () =>
      operator.post('/api/events', {
        organizationId: college,
        eventTypeVersionId: versionId,
        startsOn: today(),
      });
    const event = await created(plan());
    expect((await withdraw('event-types', id)).status).toBe(200);
    const refused = await plan();
    expect(refused.status).toBe(422);
    expect(errorsOf(refused)).toHaveProperty('eventTypeVersionId');
    const kept = await operator.put(`/api/events/${event.id}`, { place: 'Актовый зал' });
    expect(kept.status, kept.text).toBe(200);
    expect(object(kept).eventTypeVersionId).toBe(versionId);
  });

  it('makes no new report', async () => {
    const { id, versionId } = await ownElement(
      'report-templates',
      'report-template',
      'own-report',
      'risk-summary',
    );
    const make = () =>
      admin.post('/api/reports', {
        templateVersionId: versionId,
        organizationId: college,
        asOf: today(),
      });
    const report = await created(make());
    expect((await withdraw('report-templates', id)).status).toBe(200);
    expect((await make()).status).toBe(422);
    expect((await admin.get(`/api/reports/${report.id}/content`)).status).toBe(200);
  });

  it('gives its place back to the one above', async () => {
    const federal = await inForce('risk-criterion', 'orphan');
    const { id } = await takeOver(admin, {
      resource: 'risk-criteria',
      kind: 'risk-criterion',
      code: 'orphan',
      organizationId: region,
    });
    const own = await publish(admin, 'risk-criteria', id);
    expect((await inForce('risk-criterion', 'orphan')).id).toBe(own);
    expect((await withdraw('risk-criteria', id)).status).toBe(200);
    expect((await inForce('risk-criterion', 'orphan')).id).toBe(federal.id);
  });
});

describe('who withdraws', () => {
  it('a region does not switch a federal element off', async () => {
    const { definitionId } = await inForce('event-type', 'career-day');
    for (const login of ['region_admin', 'operator', 'secretary', 'system_admin']) {
      const client = await server.as(login);
      const refused = await withdraw('event-types', Number(definitionId), client);
      expect(refused.status, login).toBe(404);
    }
    const methodologist = await server.as('methodologist');
    expect((await withdraw('event-types', Number(definitionId), methodologist)).status).toBe(200);
    const back = await methodologist.post(`/api/event-types/${definitionId}/return`, {});
    expect(back.status).toBe(200);
  });

  it('nobody withdraws what was never published', async () => {
    const { id } = await takeOver(admin, {
      resource: 'event-types',
      kind: 'event-type',
      code: 'seminar',
      organizationId: region,
    });
    expect((await withdraw('event-types', id)).status).toBe(409);
    expect((await server.nobody.post(`/api/event-types/${id}/withdraw`, {})).status).toBe(401);
  });
});
