// A new federal version over what a region changed: what goes in by itself, what is asked, what is kept.
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
import { errorsOf, list, one, placeId } from '../../support/requests.ts';
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

const question = (body: JsonObject, key: string) => part(body, 'schema', 'properties', key);

/** The federal element as its methodologist opens it. */
async function federal(resource: string, code: string): Promise<Own> {
  const row = await one(methodologist, resource, { code, layer: 'federal' });
  const whole = object(await methodologist.get(`/api/${resource}/${row.id}`));
  return { id: row.id, body: JSON.parse(String(whole.draft ?? whole.published)) };
}

async function federalVersion(resource: string, code: string, change: (body: JsonObject) => void) {
  const own = await federal(resource, code);
  change(own.body);
  await saveDraft(methodologist, resource, own);
  return publish(methodologist, resource, own.id);
}

const employerTitle = 'schema.properties.employer.title';

describe('three changes of a region under a new federal version', () => {
  let own: Own;
  let base: number;
  let theirs: number;
  const path = (rest = '') => `/api/questionnaires/${own.id}${rest}`;
  const row = async () => object(await admin.get(path()));
  const waiting = async () => object(await admin.get(path('/update')));
  const layer = async (number: number) => {
    const found = await server.app.db
      .reader('definition_layers')
      .where({ definition_id: own.id, number })
      .first();
    return { form: found.form, paths: Object.keys(JSON.parse(found.body)) };
  };

  beforeAll(async () => {
    own = await takeOver(admin, {
      resource: 'questionnaires',
      kind: 'questionnaire',
      code: 'labour-status',
      organizationId: region,
    });
    base = Number((await row()).baseVersionId);
    question(own.body, 'employer').title = 'Название места работы и должность';
    question(own.body, 'employer').maxLength = 300;
    addQuestion(own.body, 'r46_hasCar', 'Есть ли у Вас водительские права?');
    await saveDraft(admin, 'questionnaires', own);
    await publish(admin, 'questionnaires', own.id);
    theirs = await federalVersion('questionnaires', 'labour-status', (body) => {
      question(body, 'employer').title = 'Где Вы работаете и кем?';
      question(body, 'workSchedule').title = 'Как работа сочетается с занятиями?';
      addQuestion(body, 'moving', 'Готовы ли Вы переехать ради работы?');
    });
  });

  it('the region publishes only what it changed', async () => {
    expect(await layer(1)).toEqual({
      form: 'overlay',
      paths: [
        employerTitle,
        'schema.properties.employer.maxLength',
        'schema.properties.r46_hasCar',
        'pages.items.work.fields.r46_hasCar',
      ],
    });
    const version = await server.app.db
      .reader('definition_versions')
      .where({ definition_id: own.id, number: 1 })
      .first();
    expect(version.base_version_id).toBe(base);
    expect(JSON.parse(version.layer_ids)).toHaveLength(2);
  });

  it('waits, counted, and changes nothing in force', async () => {
    expect(await row()).toMatchObject({ updateVersionId: theirs, publishedNumber: 1 });
    expect(await list(admin, 'definition-updates')).toMatchObject([
      {
        id: own.id,
        title: 'Опросник трудового статуса студента и его перспектив',
        newVersionId: theirs,
        newNumber: 2,
        baseNumber: 1,
        mayEdit: true,
        taken: 2,
        kept: 2,
        collisions: 1,
        decided: 0,
      },
    ]);
    const inForce = await one(admin, 'definition-versions', {
      kind: 'questionnaire',
      code: 'labour-status',
      inForceAt: region,
    });
    expect(inForce.definitionId).toBe(own.id);
    // A region without changes of its own already works by the new version.
    const other = await server.as('region_admin_b');
    const regionB = await placeId(other, 'Регион Б');
    const there = await one(other, 'definition-versions', {
      kind: 'questionnaire',
      code: 'labour-status',
      inForceAt: regionB,
    });
    expect(there.id).toBe(theirs);
    expect(await list(other, 'definition-updates')).toEqual([]);
  });

  it.each(['region_admin_b', 'operator', 'methodologist', 'system_admin'])(
    '%s neither reads nor decides it',
    async (login) => {
      const client = await server.as(login);
      expect((await client.get(path('/update'))).status).toBe(404);
      const body = { versionId: theirs, decisions: {} };
      expect((await client.put(path('/update'), body)).status).toBe(404);
      expect((await client.post(path('/update'), body)).status).toBe(404);
      expect((await client.post('/api/definition-updates/take', { ids: [own.id] })).status).toBe(
        404,
      );
    },
  );

  it('shows the three texts', async () => {
    const found = await waiting();
    const text = (side: string) => JSON.stringify(found[side]);
    expect(found).toMatchObject({
      waiting: true,
      base: { versionId: base, number: 1 },
      theirs: { versionId: theirs, number: 2 },
      decisions: {},
    });
    expect(text('base')).not.toContain('moving');
    expect(text('theirs')).toContain('moving');
    expect(text('ours')).toContain('r46_hasCar');
  });

  it('is not taken in while something is undecided, naming it', async () => {
    const refused = await admin.post(path('/update'), { versionId: theirs, decisions: {} });
    expect(refused.status).toBe(422);
    expect(Object.keys(errorsOf(refused))).toEqual([`decisions.${employerTitle}`]);
    const taken = object(await admin.post('/api/definition-updates/take', { ids: [own.id] }));
    expect(taken.results).toEqual([{ id: own.id, outcome: 'collides' }]);
    expect(await row()).toMatchObject({ draft: null, updateVersionId: theirs });
  });

  it.each<[string, JsonObject]>([
    ['an unknown word', { [employerTitle]: 'mine' }],
    ['a value with more beside', { [employerTitle]: { value: 'Где?', more: 1 } }],
    ['nothing', { [employerTitle]: null }],
  ])('refuses %s as a decision, at its path', async (_name, decisions) => {
    const refused = await admin.put(path('/update'), { versionId: theirs, decisions });
    expect(Object.keys(errorsOf(refused))).toEqual([`decisions.${employerTitle}`]);
  });

  it('keeps decisions while one decides', async () => {
    const decisions = { [employerTitle]: { value: 'Где и кем Вы трудитесь?' } };
    expect((await admin.put(path('/update'), { versionId: theirs, decisions })).status).toBe(200);
    expect((await waiting()).decisions).toEqual(decisions);
    expect(await list(admin, 'definition-updates')).toMatchObject([{ collisions: 1, decided: 1 }]);
  });

  it('asks anew when one more version comes meanwhile', async () => {
    const before = theirs;
    theirs = await federalVersion('questionnaires', 'labour-status', (body) => {
      question(body, 'moving').title = 'Готовы ли Вы к переезду ради работы?';
    });
    const body = { versionId: before, decisions: { [employerTitle]: 'ours' } };
    const refused = await admin.post(path('/update'), body);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('версия 3');
    expect((await waiting()).decisions).toEqual({});
  });

  it('becomes a draft with everything of both, and waits no longer', async () => {
    const decisions = { [employerTitle]: { value: 'Где и кем Вы трудитесь?' } };
    const draft = object(await admin.post(path('/update'), { versionId: theirs, decisions }));
    expect(draft).toMatchObject({ state: 'changed', publishedNumber: 1, baseVersionId: theirs });
    expect(draft.updateVersionId).toBe(null);
    const body = JSON.parse(String(draft.draft));
    expect(question(body, 'employer')).toMatchObject({
      title: 'Где и кем Вы трудитесь?',
      maxLength: 300,
    });
    expect(question(body, 'workSchedule').title).toBe('Как работа сочетается с занятиями?');
    expect(question(body, 'moving').title).toBe('Готовы ли Вы к переезду ради работы?');
    expect((part(body, 'pages', 'items', 'work').fields as string[]).slice(-2)).toEqual([
      'r46_hasCar',
      'moving',
    ]);
    expect(await list(admin, 'definition-updates')).toEqual([]);
  });

  it('waits again when the draft is dropped', async () => {
    expect((await admin.delete(path('/draft'))).status).toBe(200);
    expect(await row()).toMatchObject({
      draft: null,
      baseVersionId: base,
      updateVersionId: theirs,
    });
  });

  it('published, stands on the new version with its own paths only', async () => {
    const decisions = { [employerTitle]: 'ours' };
    await admin.post(path('/update'), { versionId: theirs, decisions });
    await publish(admin, 'questionnaires', own.id);
    expect(await layer(2)).toEqual({
      form: 'overlay',
      paths: [
        employerTitle,
        'schema.properties.employer.maxLength',
        'schema.properties.r46_hasCar',
        'pages.items.work.fields.r46_hasCar',
      ],
    });
    expect(await row()).toMatchObject({ publishedNumber: 2, updateVersionId: null, draft: null });
  });

  it('an older version restored offers again what came from above since', async () => {
    const first = await one(admin, 'definition-versions', { definitionId: own.id, number: 1 });
    await admin.post(path('/restore'), { versionId: first.id });
    expect(await row()).toMatchObject({ baseVersionId: base, updateVersionId: theirs });
    await admin.delete(path('/draft'));
    expect(await row()).toMatchObject({ baseVersionId: theirs, updateVersionId: null });
  });
});

describe('many elements in one pass', () => {
  const codes = ['no-experience', 'no-employer-events', 'no-job-certainty'];
  const owned = new Map<string, Own>();

  beforeAll(async () => {
    for (const code of codes) {
      const own = await takeOver(admin, {
        resource: 'risk-criteria',
        kind: 'risk-criterion',
        code,
        organizationId: region,
      });
      own.body.explanation = `Пояснение региона: ${code}`;
      await saveDraft(admin, 'risk-criteria', own);
      await publish(admin, 'risk-criteria', own.id);
      owned.set(code, own);
    }
    for (const code of codes)
      await federalVersion('risk-criteria', code, (body) => {
        body.weight = 2;
        if (code === 'no-experience') body.explanation = 'Пояснение федеральное';
      });
    // One of them is being worked on: its draft is not published by the way.
    const busy = owned.get('no-job-certainty');
    if (busy) {
      busy.body.description = 'Черновая мысль региона';
      await saveDraft(admin, 'risk-criteria', busy);
    }
  });

  it('are brought up where nothing collides; what needs a decision and unfinished drafts stay', async () => {
    const ids = codes.map((code) => owned.get(code)?.id);
    const taken = object(await admin.post('/api/definition-updates/take', { ids, publish: true }));
    expect(taken.results).toEqual([
      { id: ids[0], outcome: 'collides' },
      { id: ids[1], outcome: 'published' },
      { id: ids[2], outcome: 'draft' },
    ]);
    const bodyOf = async (index: number) => {
      const row = object(await admin.get(`/api/risk-criteria/${ids[index]}`));
      return { row, body: JSON.parse(String(row.draft ?? row.published)) };
    };
    expect(await bodyOf(1)).toMatchObject({
      row: { state: 'published', publishedNumber: 2 },
      body: { weight: 2, explanation: 'Пояснение региона: no-employer-events' },
    });
    expect(await bodyOf(2)).toMatchObject({
      row: { state: 'changed', publishedNumber: 1 },
      body: { weight: 2, description: 'Черновая мысль региона' },
    });
    expect((await list(admin, 'definition-updates')).map(({ id }) => id)).toEqual([ids[0]]);
  });

  it('a second pass finds nothing to do', async () => {
    const ids = [owned.get('no-employer-events')?.id];
    const again = object(await admin.post('/api/definition-updates/take', { ids, publish: true }));
    expect(again.results).toEqual([{ id: ids[0], outcome: 'none' }]);
  });

  it('all or nothing: a foreign element among them refuses the pass', async () => {
    const own = await federal('risk-criteria', 'weak-specialty');
    const ids = [owned.get('no-experience')?.id, own.id];
    expect((await admin.post('/api/definition-updates/take', { ids })).status).toBe(404);
  });
});

describe('three layers', () => {
  it('a college stands on its region’s version, and is offered what the region takes in', async () => {
    const college = await placeId(admin, 'Колледж А-1');
    const own = await takeOver(admin, {
      resource: 'event-types',
      kind: 'event-type',
      code: 'job-fair',
      organizationId: region,
    });
    own.body.description = 'Как её проводят в регионе';
    await saveDraft(admin, 'event-types', own);
    const regional = await publish(admin, 'event-types', own.id);
    const below = await takeOver(admin, {
      resource: 'event-types',
      kind: 'event-type',
      code: 'job-fair',
      organizationId: college,
    });
    below.body.title = 'Ярмарка вакансий колледжа';
    await saveDraft(admin, 'event-types', below);
    const published = await publish(admin, 'event-types', below.id);
    const version = await server.app.db
      .reader('definition_versions')
      .where({ id: published })
      .first();
    expect(version.base_version_id).toBe(regional);
    expect(JSON.parse(version.layer_ids)).toHaveLength(3);
    // Everybody who reads the element learns which layer each part is of.
    const reader = await server.as('operator');
    const layers = object(await reader.get(`/api/event-types/${below.id}/layers`));
    expect(layers).toMatchObject({
      layers: [
        { layer: 'federal', organizationName: 'Россия' },
        { layer: 'region', organizationName: 'Регион А', paths: ['description'] },
      ],
    });
    expect(String(layers.prefix)).toMatch(/^o[0-9a-f]{6}_$/);
    expect(JSON.parse(String(layers.base)).description).toBe('Как её проводят в регионе');
    await federalVersion('event-types', 'job-fair', (body) => {
      body.recordWithinWorkdays = 7;
    });
    // The region has it first; the college waits until the region has taken it.
    expect(
      (await list(admin, 'definition-updates', { kind: 'event-type' })).map(({ id }) => id),
    ).toEqual([own.id]);
    const regionTook = object(
      await admin.post('/api/definition-updates/take', { ids: [own.id], publish: true }),
    );
    expect(regionTook.results).toEqual([{ id: own.id, outcome: 'published' }]);
    expect(
      (await list(admin, 'definition-updates', { kind: 'event-type' })).map(({ id }) => id),
    ).toEqual([below.id]);
    const taken = object(
      await admin.post('/api/definition-updates/take', { ids: [below.id], publish: true }),
    );
    expect(taken.results).toEqual([{ id: below.id, outcome: 'published' }]);
    const row = object(await admin.get(`/api/event-types/${below.id}`));
    expect(JSON.parse(String(row.published))).toMatchObject({
      title: 'Ярмарка вакансий колледжа',
      description: 'Как её проводят в регионе',
      recordWithinWorkdays: 7,
    });
  });
});
