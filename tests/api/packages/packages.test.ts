// Methodology as a file: out of one place, into another, planned before it is done, done whole or not.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedEntries } from '../../../api/packages/apply-library.ts';
import { kinds } from '../../../forms/definitions/kinds/index.ts';
import { packageHash, writePackage } from '../../../forms/definitions/packages/package.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { contents } from '../../support/contents.ts';
import {
  addQuestion,
  type Own,
  part,
  publish,
  saveDraft,
  takeOver,
} from '../../support/elements.ts';
import { created, errorsOf, list, one, placeId } from '../../support/requests.ts';
import {
  type Answer,
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';
import { sha256 } from '../../support/sha256.ts';

let server: TestServer;
let a: Client;
let b: Client;
let methodologist: Client;
let regionA: number;
let regionB: number;

beforeAll(async () => {
  server = await startTestServer();
  a = await server.as('region_admin');
  b = await server.as('region_admin_b');
  methodologist = await server.as('methodologist');
  regionA = await placeId(a, 'Регион А');
  regionB = await placeId(b, 'Регион Б');
});
afterAll(() => server.close());

const file = async (client: Client, ids: readonly number[]): Promise<string> => {
  const answer = await client.get(`/api/packages/file?ids=${JSON.stringify(ids)}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.text;
};

interface Sent extends JsonObject {
  organizationId: number;
  text: string;
  mode: string;
}

async function plan(client: Client, sent: Sent): Promise<JsonObject[]> {
  const answer = await client.post('/api/packages/plan', sent);
  expect(answer.status, answer.text).toBe(200);
  return object(answer).entries as JsonObject[];
}

const statuses = (entries: readonly JsonObject[]) =>
  Object.fromEntries(entries.map(({ name, status }) => [String(name), status]));

const take = (client: Client, sent: Sent & { only: string[]; remove?: boolean }): Promise<Answer> =>
  client.post('/api/packages', { note: 'Пакет соседнего региона', ...sent });

/** The package with something changed and its hash right again. */
function forged(text: string, change: (definitions: JsonObject[]) => void): string {
  const pack = JSON.parse(text);
  change(pack.definitions);
  pack.hash = packageHash(pack.dialect, pack.definitions, sha256);
  return JSON.stringify(pack);
}

const form = 'questionnaire/labour-status';
const own = 'risk-criterion/r46-far-from-work';

let formA: Own;
let ownA: number;
let text: string;

async function ownCriterion(client: Client, organizationId: number): Promise<number> {
  const draft = {
    kind: 'risk-criterion',
    code: 'r46-far-from-work',
    title: 'Проживание вдали от рабочих мест',
    shortTitle: 'Далеко от работы',
    number: 15,
    explanation: 'Дорога занимает больше часа',
    legalReference: { document: 'Приказ региона', clause: 'Пункт 4' },
    sensitivity: 'personal',
    missing: 'not-met',
    when: { properties: { isFinalYear: { const: true } }, required: ['isFinalYear'] },
    weight: 1,
    services: ['profiling'],
  };
  const row = await created(
    client.post('/api/risk-criteria', { organizationId, draft: JSON.stringify(draft) }),
  );
  await publish(client, 'risk-criteria', row.id);
  await created(
    client.post('/api/personas', {
      definitionId: row.id,
      title: 'Выпускник',
      input: { facts: { isFinalYear: true } },
      expected: { outcome: 'met' },
    }),
  );
  return row.id;
}

beforeAll(async () => {
  formA = await takeOver(a, {
    resource: 'questionnaires',
    kind: 'questionnaire',
    code: 'labour-status',
    organizationId: regionA,
  });
  addQuestion(formA.body, 'r46_hasCar', 'Есть ли у Вас водительские права?');
  await saveDraft(a, 'questionnaires', formA);
  await publish(a, 'questionnaires', formA.id);
  ownA = await ownCriterion(a, regionA);
  text = await file(a, [ownA, formA.id]);
  await server.app.jobs.drain();
});

describe('a package taken out', () => {
  it('is sorted, without a number of this installation, with its examples', () => {
    const pack = JSON.parse(text);
    expect(pack.definitions.map(({ kind, code }: JsonObject) => `${kind}/${code}`)).toEqual([
      form,
      own,
    ]);
    expect(Object.keys(pack)).toEqual(['format', 'dialect', 'hash', 'definitions']);
    expect(pack.definitions[0]).toMatchObject({ base: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(pack.definitions[1].personas).toEqual([
      {
        title: 'Выпускник',
        input: { facts: { isFinalYear: true } },
        expected: { outcome: 'met' },
      },
    ]);
    expect(text).not.toMatch(/"id"|uid|created|updated|version/);
  });

  it('is the same file whenever and in whatever order it is asked for', async () => {
    expect(await file(a, [formA.id, ownA])).toBe(text);
  });

  it('holds what the reader may see only, and nothing that is not published', async () => {
    const foreign = await b.get(`/api/packages/file?ids=${JSON.stringify([formA.id, ownA])}`);
    expect(foreign.status).toBe(409);
    for (const ids of ['', 'x', '{}', '[]'])
      expect((await a.get(`/api/packages/file?ids=${ids}`)).status).toBe(400);
    const operator = await server.as('operator');
    expect((await operator.get(`/api/packages/file?ids=[${ownA}]`)).status).toBe(404);
  });

  it('of the federal layer is to the letter what was shipped, on either engine', async () => {
    const ids: number[] = [];
    for (const { resource } of kinds)
      for (const { id } of await list(methodologist, resource, { layer: 'federal' }))
        ids.push(Number(id));
    const out = await file(methodologist, ids);
    expect(out).toBe(writePackage(shippedEntries(), sha256));
    const organizationId = await placeId(methodologist, 'Россия');
    const planned = await plan(methodologist, { organizationId, text: out, mode: 'merge' });
    expect(new Set(Object.values(statuses(planned)))).toEqual(new Set(['same']));
  });
});

describe('a package taken in', () => {
  const sent = (mode: string, value = text): Sent => ({
    organizationId: regionB,
    text: value,
    mode,
  });

  it('is planned first, and planning changes nothing', async () => {
    const before = await contents(server.test.db);
    expect(statuses(await plan(b, sent('add')))).toEqual({ [form]: 'add', [own]: 'add' });
    expect(await contents(server.test.db)).toEqual(before);
  });

  it.each(['operator', 'region_admin', 'methodologist', 'system_admin'])(
    '%s takes nothing in there',
    async (login) => {
      const client = await server.as(login);
      expect((await client.post('/api/packages/plan', sent('add'))).status).toBe(404);
      expect((await take(client, { ...sent('add'), only: [own] })).status).toBe(404);
    },
  );

  it('is refused whole when one element may not be published, with its place', async () => {
    const broken = forged(text, (definitions) => {
      const [first] = definitions;
      if (!first) return;
      const items = part(first.body as JsonObject, 'schema', 'properties', 'requests', 'items');
      items.oneOf = (items.oneOf as JsonObject[]).filter((option) => option.const !== 'practice');
    });
    const before = await contents(server.test.db);
    const refused = await take(b, { ...sent('add', broken), only: [form, own] });
    expect(refused.status).toBe(422);
    expect(Object.keys(errorsOf(refused))).toEqual([
      expect.stringMatching(/^questionnaire\/labour-status\.schema\.properties\.requests/),
    ]);
    expect(await contents(server.test.db)).toEqual(before);
  });

  it('comes in whole, and out again letter by letter', async () => {
    const answer = await take(b, { ...sent('merge'), only: [form, own] });
    expect(answer.status, answer.text).toBe(200);
    const questionnaire = await one(b, 'questionnaires', {
      code: 'labour-status',
      layer: 'region',
    });
    const criterion = await one(b, 'risk-criteria', { code: 'r46-far-from-work' });
    expect(await file(b, [questionnaire.id, criterion.id])).toBe(text);
    const versions = await list(b, 'definition-versions', { definitionId: questionnaire.id });
    expect(versions).toMatchObject([{ number: 1, note: 'Пакет соседнего региона' }]);
  });

  it('a second time does nothing', async () => {
    const planned = await plan(b, sent('merge'));
    expect(statuses(planned)).toEqual({ [form]: 'same', [own]: 'same' });
    const refused = await take(b, { ...sent('merge'), only: [form] });
    expect(Object.keys(errorsOf(refused))).toEqual([form]);
  });

  it('newer, goes over an untouched element and together with changes of other places', async () => {
    const mine = await one(b, 'questionnaires', { code: 'labour-status', layer: 'region' });
    const body: JsonObject = JSON.parse(
      String(object(await b.get(`/api/questionnaires/${mine.id}`)).published),
    );
    part(body, 'schema', 'properties', 'employer').description = 'Как принято в Регионе Б';
    await saveDraft(b, 'questionnaires', { id: mine.id, body });
    await publish(b, 'questionnaires', mine.id);
    part(formA.body, 'schema', 'properties', 'workSchedule').description = 'Выберите главное';
    await saveDraft(a, 'questionnaires', formA);
    await publish(a, 'questionnaires', formA.id);
    const newer = await file(a, [formA.id, ownA]);
    const planned = await plan(b, sent('merge', newer));
    expect(statuses(planned)).toEqual({ [form]: 'joined', [own]: 'same' });
    expect(planned[0]?.changes).toEqual([
      expect.stringContaining('подсказка: теперь «Выберите главное»'),
    ]);
    expect((await take(b, { ...sent('merge', newer), only: [form] })).status).toBe(200);
    const result = JSON.parse(
      String(object(await b.get(`/api/questionnaires/${mine.id}`)).published),
    );
    expect(part(result, 'schema', 'properties', 'employer').description).toBe(
      'Как принято в Регионе Б',
    );
    expect(part(result, 'schema', 'properties', 'workSchedule').description).toBe(
      'Выберите главное',
    );
    expect(statuses(await plan(b, sent('merge', newer)))[form]).toBe('kept');
    text = newer;
  });

  it('never goes over what collides or is being written, except as asked', async () => {
    part(formA.body, 'schema', 'properties', 'employer').description = 'Как принято в Регионе А';
    await saveDraft(a, 'questionnaires', formA);
    await publish(a, 'questionnaires', formA.id);
    text = await file(a, [formA.id, ownA]);
    const planned = await plan(b, sent('merge'));
    expect(planned[0]).toMatchObject({ status: 'conflict', applies: false, collisions: 1 });
    expect((await take(b, { ...sent('merge'), only: [form] })).status).toBe(422);
    const criterion = await one(b, 'risk-criteria', { code: 'r46-far-from-work' });
    const body = JSON.parse(
      String(object(await b.get(`/api/risk-criteria/${criterion.id}`)).published),
    );
    await saveDraft(b, 'risk-criteria', { id: criterion.id, body: { ...body, weight: 5 } });
    expect(statuses(await plan(b, sent('mirror')))[own]).toBe('draft');
    expect((await take(b, { ...sent('mirror'), only: [own] })).status).toBe(422);
    await b.delete(`/api/risk-criteria/${criterion.id}/draft`);
  });

  it('as a mirror takes what is not in it out of force, if that is said apart', async () => {
    const extra = await takeOver(b, {
      resource: 'event-types',
      kind: 'event-type',
      code: 'job-fair',
      organizationId: regionB,
    });
    await publish(b, 'event-types', extra.id);
    const planned = await plan(b, sent('mirror'));
    expect(statuses(planned)).toEqual({
      [form]: 'conflict',
      [own]: 'same',
      'event-type/job-fair': 'remove',
    });
    const only = [form, 'event-type/job-fair'];
    const unsaid = await take(b, { ...sent('mirror'), only });
    expect(Object.keys(errorsOf(unsaid))).toEqual(['remove']);
    expect((await take(b, { ...sent('mirror'), only, remove: true })).status).toBe(200);
    expect(object(await b.get(`/api/event-types/${extra.id}`)).state).toBe('withdrawn');
    const ids = [
      (await one(b, 'questionnaires', { code: 'labour-status', layer: 'region' })).id,
      (await one(b, 'risk-criteria', { code: 'r46-far-from-work' })).id,
    ];
    expect(await file(b, ids)).toBe(text);
  });
});

describe('what a package needs', () => {
  it('is named when it is neither here nor in the package', async () => {
    const policy = await takeOver(a, {
      resource: 'risk-policies',
      kind: 'risk-policy',
      code: 'risk-level',
      organizationId: regionA,
    });
    const criteria = part(policy.body, 'criteria');
    (criteria.order as string[]).push('r46-far-from-work');
    part(criteria, 'items')['r46-far-from-work'] = {};
    await saveDraft(a, 'risk-policies', policy);
    await publish(a, 'risk-policies', policy.id);
    const college = await placeId(b, 'Колледж Б');
    const alone = await file(a, [policy.id]);
    const without = forged(alone, (definitions) => {
      for (const entry of definitions) {
        const list = part(entry.body as JsonObject, 'criteria');
        (list.order as string[]).push('nowhere');
        part(list, 'items').nowhere = {};
      }
    });
    const planned = await plan(b, { organizationId: college, text: without, mode: 'merge' });
    expect(planned).toMatchObject([
      { status: 'missing', applies: false, missing: ['risk-criterion/nowhere'] },
    ]);
    // With what it needs beside it, it comes in.
    expect(
      statuses(
        await plan(b, {
          organizationId: college,
          text: await file(a, [policy.id, ownA]),
          mode: 'merge',
        }),
      ),
    ).toEqual({ [own]: 'add', 'risk-policy/risk-level': 'add' });
  });

  it('a base that is not in force above is named too', async () => {
    const strange = forged(text, (definitions) => {
      for (const entry of definitions) if (entry.base) entry.base = 'f'.repeat(64);
    });
    const organizationId = await placeId(b, 'Колледж Б');
    const planned = await plan(b, { organizationId, text: strange, mode: 'mirror' });
    expect(planned.find(({ name }) => name === form)).toMatchObject({
      status: 'missing',
      missing: [`${form} (основа)`],
    });
  });

  it('a damaged file is refused before anything is looked at', async () => {
    const damaged = text.replace('водительские', 'Водительские');
    const refused = await b.post('/api/packages/plan', {
      organizationId: regionB,
      text: damaged,
      mode: 'merge',
    });
    expect(refused.status).toBe(422);
    expect(errorsOf(refused)).toEqual({ hash: expect.stringContaining('повреждён') });
    expect(rows(await b.get('/api/risk-criteria?filter={}')).length).toBeGreaterThan(0);
  });
});
