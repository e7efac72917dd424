// Stories 1, 4 and 6 of the administrator, as they are told: what is locked stays, a career centre adds a
// criterion of its own, answers are shown by the version they were given by.
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
  levelOf,
  list,
  one,
  placeId,
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
  college = await placeId(admin, 'Колледж А-1');
  learnerId = (await one(operator, 'learners', { q: 'белов' })).id;
  await consent(operator, learnerId);
  await answer(operator, learnerId);
});
afterAll(() => server.close());

describe('story 1: the questionnaire is added to, its eight requests are under lock', () => {
  let own: Own;
  const requests = () =>
    part(own.body, 'schema', 'properties', 'requests', 'items').oneOf as JsonObject[];

  beforeAll(async () => {
    own = await takeOver(admin, {
      resource: 'questionnaires',
      kind: 'questionnaire',
      code: 'labour-status',
      organizationId: region,
    });
    addQuestion(own.body, 'r46_hasCar', 'Есть ли у Вас водительские права?');
  });

  it('there are eight, and each is refused to go, with its path', async () => {
    const start = 'schema.properties.requests.items.oneOf.';
    const locked = (own.body.locked as string[]).filter((path) => path.startsWith(start));
    expect(locked).toHaveLength(8);
    for (const path of locked) {
      const code = path.slice(start.length);
      const without = structuredClone(own);
      part(without.body, 'schema', 'properties', 'requests', 'items').oneOf = requests().filter(
        (option) => option.const !== code,
      );
      await saveDraft(admin, 'questionnaires', without);
      const refused = await admin.post(`/api/questionnaires/${own.id}/publish`, { note: 'Проба' });
      expect(refused.status).toBe(422);
      expect(Object.keys(errorsOf(refused))).toContain(path);
    }
  });

  it('with all eight the addition is published; a ninth of one’s own may stand beside them', async () => {
    requests().push({ const: 'r46_housing', title: 'Помощь с жильём' });
    part(own.body, 'schema', 'properties', 'requests').maxItems = requests().length;
    await saveDraft(admin, 'questionnaires', own);
    expect(await publish(admin, 'questionnaires', own.id)).toBeGreaterThan(0);
  });
});

describe('story 6: answers are opened by the version they were given by', () => {
  it('those of version 1 without the question of version 2', async () => {
    const [response] = await list(operator, 'responses', { learnerId });
    const shown = object(await operator.get(`/api/responses/${response?.id}`));
    const version = object(await operator.get(`/api/definition-versions/${shown.versionId}`));
    expect(version).toMatchObject({ number: 1, organizationName: 'Россия' });
    expect(String(version.body)).not.toContain('r46_hasCar');
    const now = await one(operator, 'definition-versions', {
      kind: 'questionnaire',
      code: 'labour-status',
      inForceAt: college,
    });
    expect(String(object(await operator.get(`/api/definition-versions/${now.id}`)).body)).toContain(
      'r46_hasCar',
    );
  });
});

describe('story 4: a fifteenth criterion of one career centre', () => {
  const code = 'o1a2b3-final-year';
  const inForce = async (inForceAt: number) =>
    (await list(admin, 'definition-versions', { kind: 'risk-criterion', inForceAt })).map(
      (version) => version.code,
    );

  it('is added by the centre for itself', async () => {
    const draft = {
      kind: 'risk-criterion',
      code,
      number: 15,
      title: 'Выпускной курс в колледже без базового предприятия',
      shortTitle: 'Нет базового предприятия',
      explanation: 'Так решил центр карьеры',
      legalReference: { document: 'Положение о центре карьеры', clause: 'пункт 49' },
      sensitivity: 'personal',
      missing: 'not-met',
      when: { properties: { isFinalYear: { const: true } }, required: ['isFinalYear'] },
      weight: 1,
      services: ['curator'],
    };
    const criterion = await created(
      admin.post('/api/risk-criteria', { organizationId: college, draft: JSON.stringify(draft) }),
    );
    await publish(admin, 'risk-criteria', criterion.id);
    const policy = await takeOver(admin, {
      resource: 'risk-policies',
      kind: 'risk-policy',
      code: 'risk-level',
      organizationId: college,
    });
    const criteria = part(policy.body, 'criteria');
    (criteria.order as string[]).push(code);
    part(criteria, 'items')[code] = {};
    await saveDraft(admin, 'risk-policies', policy);
    expect(await levelOf(operator, learnerId)).toBe('not-high');
    await publish(admin, 'risk-policies', policy.id);
    await server.app.jobs.drain();
  });

  it('the region works by fourteen, this centre by fifteen', async () => {
    expect(await inForce(region)).toHaveLength(14);
    const here = await inForce(college);
    expect(here).toHaveLength(15);
    expect(here).toContain(code);
    expect(await inForce(await placeId(admin, 'Колледж А-2'))).toHaveLength(14);
  });

  it('decides at this centre only, and the region sees it', async () => {
    const { id } = await one(operator, 'assessments', { learnerId, current: true });
    const { criteria, level } = object(await operator.get(`/api/assessments/${id}`));
    const described = criteria as JsonObject[];
    expect(described).toHaveLength(15);
    expect(described.find((criterion) => criterion.code === code)).toMatchObject({
      outcome: 'met',
      clause: expect.stringContaining('пункт 49'),
    });
    expect(level).toBe('high');
    expect(await levelOf(operator, learnerId)).toBe('high');
    expect(await one(admin, 'risk-criteria', { code })).toMatchObject({
      layer: 'organization',
      organizationName: 'Колледж А-1',
    });
    expect(await list(await server.as('region_admin_b'), 'risk-criteria', { code })).toEqual([]);
  });
});
