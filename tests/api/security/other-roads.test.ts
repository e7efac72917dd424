// S7: whatever the road – a package, a version taken up again, a schema taken over – the look is the same.
// S11: what looks like a program is no word of ours.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import {
  dialectVersion,
  packageFormat,
  packageHash,
} from '../../../forms/definitions/packages/package.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { objects } from '../../support/closed-values.ts';
import { contents } from '../../support/contents.ts';
import { publish, takeOver } from '../../support/elements.ts';
import { created, list, one, placeId } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';
import { sha256 } from '../../support/sha256.ts';
import { dangerous, nowhere, text, untrusted, withQuestion } from '../../support/unsafe-texts.ts';

let server: TestServer;
let admin: Client;
let college: number;
let other: number;
let federal: string;
let id: number;
let versionId: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  college = await placeId(admin, 'Колледж А-1');
  other = await placeId(admin, 'Колледж А-2');
  const at = { resource: 'questionnaires', kind: 'questionnaire', code: 'labour-status' };
  const own = await takeOver(admin, { ...at, organizationId: college });
  federal = JSON.stringify(own.body);
  id = own.id;
  versionId = await publish(admin, 'questionnaires', id);
  // What the publication set going must not be taken for the doing of a refused text.
  await server.app.jobs.drain();
});
afterAll(() => server.close());

describe('a package', () => {
  const packed = (body: JsonObject) => {
    const code = 'r46-own';
    const definitions = [{ kind: 'questionnaire', code, body: { ...body, code } }];
    const hash = packageHash(dialectVersion, definitions, sha256);
    return JSON.stringify({ format: packageFormat, dialect: dialectVersion, hash, definitions });
  };
  const sent = (body: string) => ({
    organizationId: college,
    mode: 'add',
    text: packed(JSON.parse(body)),
  });

  it.each(dangerous)('%s', async (_what, question) => {
    const before = await contents(server.test.db);
    const asked = sent(withQuestion(federal, question(nowhere)));
    const only = ['questionnaire/r46-own'];
    for (const answer of [
      await admin.post('/api/packages/plan', asked),
      await admin.post('/api/packages', { ...asked, only, note: 'Опасное' }),
    ]) {
      expect(answer.status, answer.text).toBe(422);
      for (const { path } of objects(object(answer).issues))
        expect(path).toMatch(/^questionnaire\/r46-own\.schema\.properties\.r46_extra/);
    }
    expect(await contents(server.test.db)).toEqual(before);
  });

  it('and what is in order is planned, in spite of all that', async () => {
    const answer = await admin.post('/api/packages/plan', sent(withQuestion(federal, text)));
    expect(answer.status, answer.text).toBe(200);
  });
});

/** A version as an earlier, more trusting release might have left it. */
async function leftBehind(body: string): Promise<number> {
  const { id: _, ...row } = await server.test
    .db('definition_versions')
    .where({ id: versionId })
    .first();
  const last = await server.test.db('definition_versions').max({ number: 'number' }).first();
  const number = Number(last?.number) + 1;
  const uid = `left-behind-${number}`;
  const [{ id: left }] = await server.test
    .db('definition_versions')
    .insert({ ...row, uid, number, body })
    .returning('id');
  return left;
}

const readable = ['another kind'];

describe('a version taken up again', () => {
  it.each(untrusted.filter(([what]) => !readable.includes(what)))(
    '%s: neither restored nor copied',
    async (_what, make) => {
      const left = await leftBehind(make(federal));
      const before = await contents(server.test.db);
      const again = { versionId: left, replaceDraft: true };
      const copy = { organizationId: other, baseVersionId: left };
      for (const answer of [
        await admin.post(`/api/questionnaires/${id}/restore`, again),
        await admin.post('/api/questionnaires', copy),
      ]) {
        expect(answer.status, answer.text.slice(0, 300)).toBe(422);
        expect(objects(object(answer).issues).length).toBeLessThanOrEqual(50);
      }
      expect(await contents(server.test.db)).toEqual(before);
    },
  );

  it.each(dangerous)('%s: restored to be mended, never published', async (_what, question) => {
    const left = await leftBehind(withQuestion(federal, question(nowhere)));
    const again = { versionId: left, replaceDraft: true };
    expect((await admin.post(`/api/questionnaires/${id}/restore`, again)).status).toBe(200);
    const before = await list(admin, 'definition-versions', { definitionId: id });
    const published = await admin.post(`/api/questionnaires/${id}/publish`, { note: 'Опасное' });
    expect(published.status, published.text.slice(0, 300)).toBe(422);
    expect(await list(admin, 'definition-versions', { definitionId: id })).toEqual(before);
  });
});

describe('a schema taken over', () => {
  const convert = async (schema: string) => {
    const head = { title: 'Чужая', code: 'r46-other', document: 'Письмо', clause: 'п. 1' };
    const answer = await admin.post('/api/questionnaires/convert', { ...head, text: schema });
    expect(answer.status, answer.text.slice(0, 300)).toBe(200);
    return object(answer);
  };

  it.each(dangerous)('%s: refused with its place, or made harmless', async (_what, question) => {
    const properties = { r46_extra: question(nowhere) };
    const { body, issues } = await convert(JSON.stringify({ type: 'object', properties }));
    const found = objects(issues);
    if (body === null) {
      expect(found.length).toBeGreaterThan(0);
      for (const { path } of found) expect(path).toMatch(/properties\.r46_extra/);
    } else expect(kindsByCode.questionnaire.check(body ?? null)).toEqual([]);
  });

  it.each([
    [
      'deeper than a stack',
      `{"properties":{"a":${'{"not":'.repeat(50_000)}{}${'}'.repeat(50_000)}}}`,
    ],
    [
      'more than 5,000 parts',
      JSON.stringify({ properties: { a: { enum: Array(5001).fill({}) } } }),
    ],
    ['__proto__', '{"properties":{"__proto__":{"type":"string"}}}'],
  ])('%s', async (_what, schema) => {
    const { body, issues } = await convert(schema);
    expect(body).toBeNull();
    expect(objects(issues).length).toBeGreaterThan(0);
  });
});

describe('what looks like a program', () => {
  const program = 'constructor.constructor("return process")()';
  const condition = { properties: { [program]: { const: true } }, required: [program] };
  const criterion: JsonObject = {
    kind: 'risk-criterion',
    code: 'r46-program',
    title: 'Программа вместо условия',
    shortTitle: 'Программа',
    number: 16,
    explanation: 'Проверка грамматики',
    legalReference: { document: 'Приказ региона', clause: 'Пункт 4' },
    sensitivity: 'personal',
    missing: 'not-met',
    when: condition,
    weight: 1,
    services: ['profiling'],
  };

  it.each<[string, () => JsonObject]>([
    ['as a fact', () => criterion],
    ['as an operator', () => ({ ...criterion, when: { [program]: true } })],
    [
      'as a parameter',
      () => ({
        ...criterion,
        when: { properties: { age: { minimum: { 'x-param': program } } }, required: ['age'] },
      }),
    ],
  ])('%s of a condition: a slip of grammar, nothing runs', async (what, make) => {
    const draft = JSON.stringify({ ...make(), code: `r46-program-${what.replaceAll(' ', '-')}` });
    const answer = await admin.post('/api/risk-criteria', { organizationId: college, draft });
    if (answer.status === 422) return expect(objects(object(answer).issues)).not.toEqual([]);
    const row = await created(Promise.resolve(answer));
    const published = await admin.post(`/api/risk-criteria/${row.id}/publish`, { note: 'Опасное' });
    expect(published.status, published.text).toBe(422);
    expect(objects(object(published).issues).length).toBeGreaterThan(0);
  });

  it('as a condition of a question', async () => {
    const draft = withQuestion(federal, { ...text, 'x-visible-when': condition });
    const check = await admin.post(`/api/questionnaires/${id}/check`, { draft });
    const paths = objects(object(check).issues).map(({ path }) => String(path));
    expect(paths.some((path) => path.includes('r46_extra.x-visible-when'))).toBe(true);
  });

  it('and the published element still stands', async () => {
    expect((await one(admin, 'questionnaires', { id })).publishedVersionId).toBe(versionId);
  });
});
