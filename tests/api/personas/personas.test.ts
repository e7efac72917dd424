// Control examples: written with the definition, holding nobody, and a wall before publication while one fails.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import {
  addQuestion,
  type Own,
  part,
  publish,
  saveDraft,
  takeOver,
} from '../../support/elements.ts';
import {
  answer,
  consent,
  created,
  errorsOf,
  list,
  one,
  placeId,
  today,
} from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let methodologist: Client;
let operator: Client;
let region: number;
let russia: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  methodologist = await server.as('methodologist');
  operator = await server.as('operator');
  region = await placeId(admin, 'Регион А');
  russia = await placeId(methodologist, 'Россия');
});
afterAll(() => server.close());

const take = (resource: string, kind: string, code: string) =>
  takeOver(admin, { resource, kind, code, organizationId: region });
const add = (body: object, client = admin) => client.post('/api/personas', body);
const federalId = async (kind: string, code: string) =>
  Number(
    (await one(methodologist, 'definition-versions', { kind, code, inForceAt: russia }))
      .definitionId,
  );

describe('an example of a criterion', () => {
  let own: Own;
  let personaId: number;
  const share = { regionGraduates: 1000, regionEmployed: 530, specialtyGraduates: 1000 };

  beforeAll(async () => {
    own = await take('risk-criteria', 'risk-criterion', 'weak-specialty');
    const row = await created(
      add({
        definitionId: own.id,
        title: 'Специальность 35 %',
        input: { facts: { ...share, specialtyEmployed: 350 } },
        expected: { outcome: 'not-met' },
      }),
    );
    personaId = row.id;
    expect(row).toMatchObject({ kind: 'risk-criterion', organizationId: region, version: 1 });
  });

  it('holds publication back while it fails, by its name, and lets it through when it comes true', async () => {
    part(own.body, 'parameters', 'coefficient').default = 1.5;
    await saveDraft(admin, 'risk-criteria', own);
    const refused = await admin.post(`/api/risk-criteria/${own.id}/publish`, { note: '1,5' });
    expect(refused.status).toBe(422);
    const [message = ''] = Object.values(errorsOf(refused));
    expect(message).toBe(
      'Контрольный пример «Специальность 35 %» не сходится: ожидалось «не подтверждается», получилось «выявлено»',
    );
    const checked = object(
      await admin.post(`/api/risk-criteria/${own.id}/check`, { draft: JSON.stringify(own.body) }),
    );
    expect(checked.issues).toEqual([expect.objectContaining({ message })]);
    const waiting = { note: '1,5', on: '2036-01-01' };
    expect((await admin.post(`/api/risk-criteria/${own.id}/schedule`, waiting)).status).toBe(422);
    const changed = await admin.put(`/api/personas/${personaId}`, { expected: { outcome: 'met' } });
    expect(changed.status, changed.text).toBe(200);
    await publish(admin, 'risk-criteria', own.id);
  });

  it.each<[string, JsonObject, string]>([
    ['an unknown fact', { input: { facts: { снилс: 1 } } }, 'input.facts.снилс'],
    ['a name', { input: { facts: { specialtyCode: 'Иванов Иван' } } }, 'input.facts.specialtyCode'],
    ['answers instead of facts', { input: { answers: {} } }, 'input'],
    ['no such outcome', { expected: { outcome: 'perhaps' } }, 'expected.outcome'],
  ])('%s is refused', async (_, change, path) => {
    const body = {
      definitionId: own.id,
      title: 'Неверный',
      input: { facts: {} },
      expected: { outcome: 'met' },
      ...change,
    };
    const refused = await add(body);
    expect(refused.status).toBe(422);
    expect(Object.keys(errorsOf(refused))).toEqual([path]);
  });

  it('is written where the definition is, read with it, and seen in no other region', async () => {
    const body = { definitionId: own.id, title: 'Чужой', input: { facts: {} }, expected: {} };
    for (const login of [
      'operator',
      'region_admin_b',
      'methodologist',
      'secretary',
      'system_admin',
    ]) {
      const client = await server.as(login);
      expect((await add(body, client)).status, login).toBe(404);
      expect((await client.put(`/api/personas/${personaId}`, { title: 'Чужой' })).status).toBe(404);
      expect((await client.delete(`/api/personas/${personaId}`)).status).toBe(404);
    }
    expect(await list(operator, 'personas', { definitionId: own.id })).toHaveLength(1);
    const foreign = await server.as('region_admin_b');
    expect(await list(foreign, 'personas', { definitionId: own.id })).toEqual([]);
    // The federal ones are for everybody to read and for the methodologist to write.
    const federal = await federalId('risk-criterion', 'weak-specialty');
    const shipped = await list(foreign, 'personas', { definitionId: federal });
    expect(shipped.map(({ title }) => title)).toContain(
      'Регион 53 %, специальность 26,5 %: ровно в 2 раза ниже',
    );
    expect((await admin.delete(`/api/personas/${shipped[0]?.id}`)).status).toBe(404);
  });

  it('goes with a deleted draft and comes back with it', async () => {
    const draft = '{"kind":"questionnaire","code":"trial","title":"Проба"}';
    const { id } = await created(
      admin.post('/api/questionnaires', { organizationId: region, draft }),
    );
    await created(
      add({
        definitionId: id,
        title: 'Пустая анкета',
        input: { answers: {} },
        expected: { valid: true },
      }),
    );
    await admin.delete(`/api/questionnaires/${id}`);
    expect(await list(admin, 'personas', { definitionId: id })).toEqual([]);
    await admin.post('/api/questionnaires/undelete', { ids: [id] });
    expect(await list(admin, 'personas', { definitionId: id })).toHaveLength(1);
  });
});

describe('the federal examples', () => {
  it('hold back a methodologist who changes what they show', async () => {
    const id = await federalId('risk-criterion', 'no-experience');
    const row = object(await methodologist.get(`/api/risk-criteria/${id}`));
    const body = JSON.parse(String(row.published));
    part(body, 'parameters', 'enoughPractices').default = 2;
    await saveDraft(methodologist, 'risk-criteria', { id, body });
    const refused = await methodologist.post(`/api/risk-criteria/${id}/publish`, { note: 'две' });
    expect(refused.status).toBe(422);
    expect(Object.values(errorsOf(refused)).join()).toContain('«Одна производственная практика»');
    await methodologist.delete(`/api/risk-criteria/${id}/draft`);
  });
});

describe('an example made of a real person', () => {
  const fromRecord = (client: Client, definitionId: number, learnerId: number) =>
    client.post('/api/personas/from-record', { definitionId, learnerId });
  const canary = 'Канарейкин';
  let learnerId: number;

  beforeAll(async () => {
    learnerId = (await one(operator, 'learners', { q: 'соколов' })).id;
    await consent(operator, learnerId);
    await consent(operator, learnerId, 'special-data');
    await server.test.db('persons').where({ id: learnerId }).update({ last_name: canary });
    await created(
      operator.post('/api/categories', {
        learnerId,
        category: 'orphan',
        groundKind: canary,
        groundNumber: '4815162342',
        groundDate: today(),
        validFrom: today(),
      }),
    );
    await answer(operator, learnerId, {
      employment: 'contract',
      employer: canary,
      comment: `${canary}, 112-233-445 95, ${today()}`,
      practiceCount: 0,
      parentalLeave: true,
    });
  });

  /** What must not be found anywhere in the stored example. */
  async function expectNobody(row: JsonObject) {
    const stored = JSON.stringify(
      await server.test
        .db('personas')
        .where({ id: Number(row.id) })
        .first('title', 'input', 'expected'),
    );
    for (const trace of [canary, '4815162342', '112-233', 'ИСП-42', 'Колледж', `"${learnerId}"`])
      expect(stored).not.toContain(trace);
    expect(stored).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  }

  it('keeps the answers that are no texts, and what follows of them', async () => {
    const own = await take('questionnaires', 'questionnaire', 'labour-status');
    const row = await created(fromRecord(admin, own.id, learnerId));
    await expectNobody(row);
    const { answers } = row.input as { answers: JsonObject };
    expect(answers).toMatchObject({ practiceCount: 0, employment: 'contract' });
    for (const closed of ['employer', 'comment', 'conscripted', 'parentalLeave'])
      expect(answers).not.toHaveProperty(closed);
    // What came of it is expected as it is; a question more does not make it fail.
    addQuestion(own.body, 'r46_hasCar', 'Есть ли у Вас водительские права?');
    expect(row.expected).not.toHaveProperty('visible');
    await saveDraft(admin, 'questionnaires', own);
    await publish(admin, 'questionnaires', own.id);
  });

  it('keeps of the facts only those its maker may read of this person', async () => {
    const own = await take('risk-policies', 'risk-policy', 'risk-level');
    const row = await created(fromRecord(admin, own.id, learnerId));
    await expectNobody(row);
    const { facts } = row.input as { facts: JsonObject };
    expect(facts).toMatchObject({ practiceCount: 0, educationLevel: 'vocational' });
    for (const special of ['orphan', 'parentalLeave', 'conscripted', 'healthLimitation'])
      expect(facts).not.toHaveProperty(special);
    expect(row.expected).toMatchObject({ level: 'high', met: ['no-experience'] });
    const viewed = await server.test
      .db('audit_events')
      .where({ action: 'learner.read', actor_login: 'region_admin' })
      .orderBy('id', 'desc')
      .first('subjects', 'outcome');
    expect(JSON.parse(viewed.subjects)).toEqual([learnerId]);

    // An administrator of a region reads no special field by name, with a «допуск» or without.
    const { id: userId } = await one(admin, 'users', { login: 'region_admin' });
    await server.test.db('grants').insert({
      ...(await grantOf(userId)),
      role: 'special-access',
      uid: 'special-access-of-the-test',
    });
    const entitled = await server.as('region_admin');
    const whole = await created(fromRecord(entitled, own.id, learnerId));
    await expectNobody(whole);
    const known = (whole.input as { facts: JsonObject }).facts;
    expect(known).not.toHaveProperty('orphan');
  });

  async function grantOf(userId: number) {
    const { id, ...grant } = await server.test.db('grants').where({ user_id: userId }).first();
    return grant;
  }

  it('is made by nobody who may not write the definition or see the person', async () => {
    const id = (await one(admin, 'risk-policies', { organizationId: region })).id;
    const foreign = await one(await server.as('operator_b'), 'learners', { q: 'чужаков' });
    expect((await fromRecord(admin, id, foreign.id)).status).toBe(404);
    for (const login of ['operator', 'region_admin_b', 'methodologist'])
      expect((await fromRecord(await server.as(login), id, learnerId)).status).toBe(404);
  });
});
