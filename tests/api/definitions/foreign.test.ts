// A ready JSON Schema becomes a questionnaire of a region: looked at, created, published, answered by, and its
// foreign conditions hold on the server.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { objects } from '../../support/closed-values.ts';
import { contents } from '../../support/contents.ts';
import { publish } from '../../support/elements.ts';
import { consent, created, errorsOf, one, placeId, today } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let operator: Client;
let region: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  region = await placeId(admin, 'Регион А');
});
afterAll(() => server.close());

const head = { title: 'Анкета партнёра', code: 'r46-partner', document: 'Письмо', clause: 'п. 2' };

const when = { properties: { works: { const: true } }, required: ['works'] };
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    works: { type: 'boolean' },
    'Место работы': { type: 'string' },
    contact: { oneOf: [{ $ref: '#/$defs/phone' }, { $ref: '#/$defs/mail' }] },
    grades: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }], items: false },
  },
  ...Object.fromEntries([
    ['if', when],
    ['then', { required: ['Место работы'] }],
  ]),
  $defs: {
    phone: { type: 'string', pattern: '^[0-9]{10}$' },
    mail: { type: 'string', format: 'email' },
  },
  'x-tool': { version: 3 },
};

const convert = (client: Client, text: string) =>
  client.post('/api/questionnaires/convert', { ...head, text });

describe('what a schema would become', () => {
  it('is told with what was added and kept, and nothing is stored', async () => {
    const before = await contents(server.test.db);
    const answer = await convert(admin, JSON.stringify(schema));
    expect(answer.status, answer.text).toBe(200);
    const report = object(answer);
    expect(report.draft).toBe('2020-12');
    expect(report.issues).toEqual([]);
    const paths = (list: unknown) => objects(list as JsonObject[]).map(({ path }) => path);
    expect(paths(report.added)).toContain('$defs.phone.maxLength');
    expect(paths(report.kept)).toEqual(expect.arrayContaining(['if', 'properties.contact.oneOf']));
    expect(await contents(server.test.db)).toEqual(before);
  });

  it('is refused with the place of what cannot be kept', async () => {
    const bad = { type: 'object', properties: { a: { $ref: 'https://example.com/a.json' } } };
    const report = object(await convert(admin, JSON.stringify(bad)));
    expect(report.body).toBeNull();
    expect(objects(report.issues as JsonObject[])[0]?.path).toBe('properties.a.$ref');
  });

  it('is told to whoever may create questionnaires only', async () => {
    expect((await convert(operator, '{}')).status).toBe(404);
    expect((await convert(server.nobody, '{}')).status).toBe(401);
    expect((await admin.post('/api/questionnaires/convert', { text: '{}' })).status).toBe(400);
  });
});

describe('a questionnaire made of it', () => {
  let id: number;
  let draft: string;
  let versionId: number;
  let learnerId: number;

  const send = (answers: JsonObject) =>
    operator.post('/api/responses', { learnerId, versionId, answers, answeredOn: today() });

  beforeAll(async () => {
    learnerId = (await one(operator, 'learners', { q: 'белов' })).id;
    await consent(operator, learnerId);
    const { body } = object(await convert(admin, JSON.stringify(schema)));
    draft = JSON.stringify(body, null, 2);
    id = (await created(admin.post('/api/questionnaires', { organizationId: region, draft }))).id;
  });

  it('is saved to the letter when nothing is changed', async () => {
    expect((await admin.put(`/api/questionnaires/${id}`, { draft })).status).toBe(200);
    expect(object(await admin.get(`/api/questionnaires/${id}`)).draft).toBe(draft);
    const check = object(await admin.post(`/api/questionnaires/${id}/check`, { draft }));
    expect(check.issues).toEqual([]);
  });

  it('is published', async () => {
    versionId = await publish(admin, 'questionnaires', id);
    expect(object(await admin.get(`/api/definition-versions/${versionId}`)).body).toBe(draft);
  });

  it.each<[string, JsonObject, string | undefined]>([
    ['nobody works', { works: false }, undefined],
    ['works, and says where', { works: true, mesto_raboty: 'Завод' }, undefined],
    ['works, and does not', { works: true }, 'answers.mesto_raboty'],
    ['a telephone', { contact: '9001234567' }, undefined],
    ['a letter box', { contact: 'a@b.ru' }, undefined],
    ['neither', { contact: 'звонить вечером' }, 'answers.contact'],
    ['a row in order', { grades: ['пять', 5] }, undefined],
    ['a row out of order', { grades: [5, 'пять'] }, 'answers.grades'],
    ['a row too long', { grades: ['пять', 5, 5] }, 'answers.grades'],
    ['a question that is not there', { other: 1 }, 'answers.other'],
  ])('answers: %s', async (_what, answers, at) => {
    const answer = await send(answers);
    expect(answer.status, answer.text).toBe(at === undefined ? 201 : 422);
    if (at !== undefined)
      expect(Object.keys(errorsOf(answer)).some((path) => path.startsWith(at))).toBe(true);
    else expect(object(answer).answers).toEqual(answers);
  });

  it('a description that contradicts itself is not published', async () => {
    const broken = JSON.parse(draft);
    broken.schema.properties.works.enum = [];
    const text = JSON.stringify(broken);
    const check = object(await admin.post(`/api/questionnaires/${id}/check`, { draft: text }));
    expect(objects(check.issues as JsonObject[]).length).toBeGreaterThan(0);
  });
});
