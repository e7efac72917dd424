// Ten thousand answers and a version that drops, renames and narrows questions: how many would not fit is
// told before, is so afterwards, and not one stored answer is touched.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUid } from '../../../api/db/uid.ts';
import { readDefinition } from '../../../forms/definitions/read.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { checkAnswers } from '../../../forms/questionnaires/index.ts';
import { contents } from '../../support/contents.ts';
import { type Draft, impactOf, part, publish } from '../../support/impact.ts';
import { consent, created, one, placeId, today } from '../../support/requests.ts';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

const ANSWERS = 10_000;

let server: TestServer;
let admin: Client;
let region: number;
let draft: Draft;
let versionId: number;

const text = (title: string) => ({ title, type: 'string', maxLength: 200 });
const choice = (title: string, ...options: string[]) => ({
  title,
  type: 'string',
  oneOf: options.map((option) => ({ const: option, title: `Вариант ${option}` })),
});
const questionnaire = (properties: JsonObject, required: string[]): JsonObject => ({
  kind: 'questionnaire',
  code: 'a-ten-thousand',
  title: 'Опрос о переезде',
  description: 'Проверка влияния на сохранённые ответы.',
  legalReference: { document: 'Приказ', clause: 'Пункт 1' },
  locked: [],
  subject: 'learner',
  schema: { type: 'object', properties, required },
  pages: {
    order: ['first'],
    items: { first: { title: 'Вопросы', fields: Object.keys(properties) } },
  },
});
const first = questionnaire(
  {
    city: text('Город'),
    ready: choice('Готовность', 'yes', 'no', 'maybe'),
    children: { title: 'Детей', type: 'integer', minimum: 0, maximum: 9 },
    note: text('Примечание'),
  },
  ['city'],
);
/** City under another key, no «maybe», at most three children, no note. */
const second = questionnaire(
  {
    town: text('Город'),
    ready: choice('Готовность', 'yes', 'no'),
    children: { title: 'Детей', type: 'integer', minimum: 0, maximum: 3 },
  },
  ['town'],
);

function answersOf(at: number): JsonObject {
  return {
    ...(at % 2 === 0 ? { note: `примечание ${at}` } : {}),
    city: `Город ${at}`,
    ready: ['yes', 'no', 'maybe'][at % 3] ?? 'yes',
    children: at % 10,
  };
}

const people = [
  ['operator', 'белов'],
  ['operator_med', 'громова'],
] as const;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  region = await placeId(admin, 'Регион А');
  const { id } = await created(
    admin.post('/api/questionnaires', { organizationId: region, draft: JSON.stringify(first) }),
  );
  draft = { resource: 'questionnaires', id };
  await publish(server, admin, draft);
  versionId = Number(object(await admin.get(`/api/questionnaires/${id}`)).publishedVersionId);
  const persons: {
    id: number;
    region_id: number;
    municipality_id: number;
    organization_id: number;
  }[] = [];
  for (const [, name] of people)
    persons.push(await server.test.db('persons').where('search_key', 'like', `${name}%`).first());
  const stamp = {
    version: 1,
    created_at: '2026-01-13T08:00:00.000Z',
    updated_at: '2026-01-13T08:00:00.000Z',
  };
  await server.test.database.write(async (trx) => {
    for (let from = 0; from < ANSWERS; from += 100) {
      await trx('responses').insert(
        Array.from({ length: 100 }, (_, i) => {
          const at = from + i;
          const person = persons[at % 4 === 0 ? 1 : 0];
          if (!person) throw new Error('нет человека');
          return {
            uid: newUid(),
            region_id: person.region_id,
            municipality_id: person.municipality_id,
            organization_id: person.organization_id,
            person_id: person.id,
            subject_kind: 'learner',
            code: 'a-ten-thousand',
            version_id: versionId,
            answers: JSON.stringify(answersOf(at)),
            answered_on: '2026-01-13',
            status: 'submitted',
            ...stamp,
          };
        }),
      );
    }
  });
}, 120_000);
afterAll(() => server.close());

const save = async (body: JsonObject) => {
  const saved = await admin.put(`/api/questionnaires/${draft.id}`, { draft: JSON.stringify(body) });
  expect(saved.status, saved.text).toBe(200);
};

const half = ANSWERS / 2;
const share = (every: number, of: (at: number) => boolean) =>
  Array.from({ length: ANSWERS }, (_, at) => at).filter((at) => at % every >= 0 && of(at)).length;

describe('ten thousand answers and another version', () => {
  let result: JsonObject;

  it('what would not fit is counted by question and by organisation', async () => {
    await save(second);
    result = await impactOf(server, admin, draft);
    expect(result).toMatchObject({ about: 'records', records: ANSWERS, invalid: ANSWERS });
    const paths = Array.isArray(result.paths) ? result.paths.map(part) : [];
    const described = Object.fromEntries(
      paths.map(({ path, keyword, records }) => [`${String(path)} ${String(keyword)}`, records]),
    );
    expect(described).toEqual({
      'city additionalProperties': ANSWERS,
      'town required': ANSWERS,
      'note additionalProperties': half,
      'ready oneOf': share(1, (at) => at % 3 === 2),
      'children maximum': share(1, (at) => at % 10 > 3),
    });
    const places = Array.isArray(result.places) ? result.places.map(part) : [];
    expect(places).toEqual([
      expect.objectContaining({ name: 'Колледж А-1', records: 7500, invalid: 7500 }),
      expect.objectContaining({ name: 'Колледж А-2', records: 2500, invalid: 2500 }),
    ]);
  });

  it('which they are is told through the answers’ own rights, without what was answered', async () => {
    const range = encodeURIComponent('[0,9]');
    const answer = await admin.get(`/api/questionnaires/${draft.id}/impact/records?range=${range}`);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.headers.get('content-range')).toBe(`responses 0-9/${ANSWERS}`);
    for (const row of rows(answer)) {
      expect(row).not.toHaveProperty('answers');
      expect(Array.isArray(row.problems) && row.problems.length).toBeGreaterThan(0);
    }
    const operator = await server.as('operator');
    const path = `/api/questionnaires/${draft.id}/impact/records`;
    expect((await operator.get(path)).status).toBe(404);
  });

  it('fewer questions changed, fewer records: only those whose value left the list', async () => {
    const { schema } = first;
    const properties = part(part(schema).properties);
    await save(
      questionnaire({ ...properties, ready: choice('Готовность', 'yes', 'no') }, ['city']),
    );
    const narrow = await impactOf(server, admin, draft);
    expect(narrow.invalid).toBe(share(1, (at) => at % 3 === 2));
    const found = await admin.get(`/api/questionnaires/${draft.id}/impact/records`);
    expect(found.headers.get('content-range')).toMatch(new RegExp(`/${Number(narrow.invalid)}$`));
  });

  it('a question of another type fits no answer; its key is not given to it', async () => {
    const properties = part(part(first.schema).properties);
    await save(questionnaire({ ...properties, children: text('Детей') }, ['city']));
    const retyped = await impactOf(server, admin, draft);
    expect(retyped.invalid).toBe(ANSWERS);
    expect(retyped.paths).toEqual([
      expect.objectContaining({ path: 'children', title: 'Детей', records: ANSWERS }),
    ]);
    const refused = await admin.post(`/api/questionnaires/${draft.id}/publish`, { note: 'Тип' });
    expect(refused.status).toBe(422);
  });

  it('after publication it is so, and no answer is touched', async () => {
    await save(second);
    const before = (await contents(server.test.db)).responses;
    await publish(server, admin, draft);
    expect((await contents(server.test.db)).responses).toBe(before);
    const stored: { answers: string }[] = await server.test
      .db('responses')
      .where({ version_id: versionId })
      .select('answers');
    const published = object(await admin.get(`/api/questionnaires/${draft.id}`));
    const body = readDefinition('questionnaire', String(published.published));
    const misfits = stored.filter(
      ({ answers }) => checkAnswers(body, JSON.parse(answers), '2026-11-25').issues.length > 0,
    );
    expect(misfits).toHaveLength(Number(result.invalid));
    const sample = await one(await server.as('operator'), 'responses', { versionId });
    expect(Object.keys(part(sample.answers)).sort()).toContain('city');
  });

  it('entered anew by the new version, what was told not to fit is refused', async () => {
    const operator = await server.as('operator');
    const { id } = await one(operator, 'learners', { q: 'белов' });
    await consent(operator, id);
    const newVersion = Number(
      object(await admin.get(`/api/questionnaires/${draft.id}`)).publishedVersionId,
    );
    const send = (answers: JsonObject) =>
      operator.post('/api/responses', {
        learnerId: id,
        versionId: newVersion,
        answers,
        answeredOn: today(),
      });
    expect((await send(answersOf(2))).status).toBe(422);
    expect((await send({ town: 'Город', ready: 'yes', children: 3 })).status).toBe(201);
  });
});
