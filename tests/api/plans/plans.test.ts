// The plan of the pilot over HTTP: the federal original read by everybody, a region's own made after it,
// marked, moved and printed. The clock stands in the spring of 2025, where the document's dates are.
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { itemState } from '../../../forms/plans/index.ts';
import pilot from '../../../seeds/plans/pilot-2025.json' with { type: 'json' };
import { created, errorsOf, list, one } from '../../support/requests.ts';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
  testClock,
} from '../../support/server.ts';

let server: TestServer;
let secretary: Client;
let operator: Client;
let stranger: Client;
let region: number;
let original: JsonObject & { id: number };
let planId: number;

const setToday = (date: string) => testClock.set(`${date}T09:00:00.000Z`);
const item = (number: string) => one(secretary, 'plan-items', { planId, number });
const mark = (id: number, body: JsonObject, who = secretary) =>
  who.post(`/api/plan-items/${id}/mark`, body);
const listOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value : []);

beforeAll(async () => {
  server = await startTestServer();
  await server.test.db('grants').update({ starts_on: '2025-01-01' });
  setToday('2025-03-11');
  secretary = await server.as('secretary');
  operator = await server.as('operator');
  stranger = await server.as('region_admin_b');
  region = (await one(secretary, 'organizations', { kind: 'region' })).id;
  original = await one(secretary, 'plans', { original: true });
  const made = await created(
    secretary.post('/api/plans', {
      organizationId: region,
      basedOnId: original.id,
      title: pilot.title,
      status: 'active',
      periodFrom: pilot.periodFrom,
      periodTo: pilot.periodTo,
    }),
  );
  planId = made.id;
});
afterAll(() => server.close());

describe('the federal original', () => {
  it('is read in every region and changed in none', async () => {
    for (const client of [secretary, operator, stranger]) {
      const items = await list(client, 'plan-items', { planId: original.id });
      expect(items).toHaveLength(32);
      expect(items.filter(({ overdue, open }) => overdue || open)).toEqual([]);
      expect(await list(client, 'control-points', { planId: original.id })).toHaveLength(15);
    }
    const [first] = await list(secretary, 'plan-items', { planId: original.id });
    expect((await secretary.put(`/api/plans/${original.id}`, { title: 'Другой' })).status).toBe(
      404,
    );
    expect((await mark(Number(first?.id), { status: 'in-progress' })).status).toBe(404);
  });

  it('stands once, however often the server starts', async () => {
    expect(await list(secretary, 'plans', { original: true })).toHaveLength(1);
  });
});

describe('a region’s plan after it', () => {
  it('story 8: 32 items in 7 sections, verbatim; № 18 without a term', async () => {
    const plan = object(await secretary.get(`/api/plans/${planId}`));
    expect(listOf(plan.sections).map(({ title }) => title)).toEqual(
      pilot.sections.map(({ title }) => title),
    );
    const items = await list(secretary, 'plan-items', { planId });
    const words = pilot.sections.flatMap((section) => section.items);
    expect(
      items.map(({ number, title, responsibleText, termText, resultText }) => ({
        number,
        title,
        responsible: responsibleText,
        term: termText,
        result: resultText,
      })),
    ).toEqual(words.map(({ targets: _targets, ...rest }) => rest));
    const bare = items.filter(({ termKind }) => termKind === 'none').map(({ number }) => number);
    expect(bare).toEqual(['18']);
  });

  it('story 9: a range is kept in words and in dates', async () => {
    const { termText, occurrences } = await item('7');
    expect(termText).toBe('15 марта - 30 июня 2025 г.');
    expect(listOf(occurrences)).toMatchObject([
      { startsOn: '2025-03-15', dueOn: '2025-06-30', status: 'open' },
    ]);
  });

  it('story 10: six dates of S3 № 14 are six control dates', async () => {
    const { id, occurrences } = await created(
      secretary.post('/api/plan-items', {
        planId,
        title: 'Мониторинг обучения педагогов-навигаторов',
        termText: '16.09.2024 30.09.2024 14.10.2024 28.10.2024 11.11.2024 25.11.2024',
      }),
    );
    expect(listOf(occurrences).map(({ dueOn }) => dueOn)).toEqual([
      '2024-09-16',
      '2024-09-30',
      '2024-10-14',
      '2024-10-28',
      '2024-11-11',
      '2024-11-25',
    ]);
    expect((await secretary.delete(`/api/plan-items/${id}`)).status).toBe(200);
  });

  it('story 13: № 2 without anybody appointed is late by one day on 11.03.2025', async () => {
    const { overdue, withoutResponsible, dueOn, status } = await item('2');
    expect([overdue, withoutResponsible]).toEqual([true, true]);
    expect(
      itemState({ status: String(status), dueOn: String(dueOn), inForce: true }, '2025-03-11'),
    ).toEqual({ kind: 'late', days: 1 });
    const late = await list(secretary, 'plan-items', { planId, overdue: true });
    expect(late.map(({ number }) => number)).toEqual(['1', '2', '6', '9']);
  });

  it('story 14: control points whose day differs from the plan’s are told', async () => {
    const differing = await list(secretary, 'control-points', { planId, differs: true });
    expect(
      differing.map(({ dueOn, itemNumber, itemDueOn }) => [dueOn, itemNumber, itemDueOn]),
    ).toEqual([
      ['2025-06-15', '7', '2025-06-30'],
      ['2025-05-15', '25', '2025-06-30'],
      ['2025-05-30', '26', '2025-06-25'],
    ]);
  });

  it('is nobody’s in another region', async () => {
    expect((await stranger.get(`/api/plans/${planId}`)).status).toBe(404);
    expect(await list(stranger, 'plan-items', { planId })).toEqual([]);
    expect((await server.nobody.get(`/api/plans/${planId}`)).status).toBe(401);
  });

  it('a changed term gives new dates; what was done on a kept day stays done', async () => {
    const { id, occurrences } = await item('4');
    const [first] = listOf(occurrences);
    await mark(id, { occurrenceId: first?.id ?? 0 });
    const changed = await secretary.put(`/api/plan-items/${id}`, {
      termText: '5 апреля, далее – 25 июня 2025 г.',
    });
    expect(object(changed)).toMatchObject({ status: 'in-progress', dueOn: '2025-06-25' });
    expect(listOf(object(changed).occurrences)).toMatchObject([
      { dueOn: '2025-04-05', status: 'done', doneOn: '2025-03-11' },
      { dueOn: '2025-06-25', status: 'open' },
    ]);
  });
});

describe('marks', () => {
  it('that say nothing are refused and leave none', async () => {
    const { id, status } = await item('14');
    expect((await mark(id, {})).status).toBe(400);
    expect((await secretary.request('POST', `/api/plan-items/${id}/mark`)).status).toBe(400);
    expect((await item('14')).status).toBe(status);
    expect(rows(await secretary.get(`/api/plan-items/${id}/marks`))).toEqual([]);
  });

  it('96 of 120 stays at work, 120 and 120 is done, 119 is at work again', async () => {
    const { id, targets } = await item('14');
    const [registrations, events] = listOf(targets).map(({ id: target }) => Number(target));
    const facts = (a: number | null, b: number | null) => ({
      facts: [
        { targetId: registrations ?? 0, fact: a },
        { targetId: events ?? 0, fact: b },
      ],
    });
    expect(object(await mark(id, facts(96, null)))).toMatchObject({ status: 'in-progress' });
    const refused = await mark(id, { status: 'done' });
    expect(errorsOf(refused).status).toContain('96 из 120');
    expect(object(await mark(id, facts(120, 96)))).toMatchObject({ status: 'in-progress' });
    const done = object(await mark(id, facts(120, 120)));
    expect(done).toMatchObject({ status: 'done', doneOn: '2025-03-11', dueOn: null });
    expect(object(await mark(id, facts(119, 120)))).toMatchObject({
      status: 'in-progress',
      doneOn: null,
      dueOn: '2025-05-01',
    });
    const marks = rows(await secretary.get(`/api/plan-items/${id}/marks`));
    expect(marks.map(({ status }) => status)).toEqual([
      'in-progress',
      'done',
      'in-progress',
      'in-progress',
    ]);
  });

  it('a day that has not come is no day of execution', async () => {
    const { id } = await item('1');
    expect(errorsOf(await mark(id, { status: 'done', date: '2025-03-12' }))).toHaveProperty('date');
    const done = await mark(id, {
      status: 'done',
      date: '2025-03-03',
      text: 'Положение утверждено',
    });
    expect(object(done)).toMatchObject({
      status: 'done',
      doneOn: '2025-03-03',
      factText: 'Положение утверждено',
      overdue: false,
    });
  });

  it('are not for those who are not appointed', async () => {
    const { id } = await item('2');
    expect((await mark(id, { status: 'done' }, operator)).status).toBe(404);
  });
});

describe('order', () => {
  it('moves an item within and between sections, and tells a foreign section', async () => {
    const sections = listOf(object(await secretary.get(`/api/plans/${planId}`)).sections);
    const [first, second] = sections.map(({ id }) => Number(id));
    const five = await item('5');
    const two = await item('2');
    await secretary.post(`/api/plan-items/${five.id}/move`, { beforeId: two.id });
    const numbers = async () =>
      rows(
        await secretary.get(
          `/api/plan-items?filter=${encodeURIComponent(JSON.stringify({ planId, sectionId: first ?? 0 }))}`,
        ),
      ).map(({ number }) => number);
    expect(await numbers()).toEqual(['1', '5', '2', '3', '4']);
    await secretary.post(`/api/plan-items/${five.id}/move`, { sectionId: second ?? 0 });
    expect(await numbers()).toEqual(['1', '2', '3', '4']);
    await secretary.post(`/api/plan-items/${five.id}/move`, { sectionId: first ?? 0 });
    expect(await numbers()).toEqual(['1', '2', '3', '4', '5']);
    const [theirs] = listOf(object(await secretary.get(`/api/plans/${original.id}`)).sections);
    const refused = await secretary.post(`/api/plan-items/${five.id}/move`, {
      sectionId: Number(theirs?.id),
    });
    expect(errorsOf(refused)).toHaveProperty('sectionId');
  });

  it('a section that holds items is not dropped', async () => {
    const refused = await secretary.put(`/api/plans/${planId}`, { sections: [] });
    expect(errorsOf(refused).sections).toContain('сначала перенесите');
  });
});

describe('rows below an item', () => {
  it('stand after it in its section, are numbered after it and move with it', async () => {
    const seven = await item('7');
    const make = (more: JsonObject) =>
      created(secretary.post('/api/plan-items', { planId, parentId: seven.id, ...more }));
    const first = await make({ title: 'Первая строка' });
    const second = await make({ title: 'Вторая строка' });
    const section = async () => {
      const filter = JSON.stringify({ planId, sectionId: Number(seven.sectionId) });
      const found = await secretary.get(`/api/plan-items?filter=${encodeURIComponent(filter)}`);
      return rows(found).map(({ number }) => number);
    };
    expect([first.sectionId, second.number]).toEqual([seven.sectionId, '7.2']);
    expect((await section()).slice(0, 5)).toEqual(['6', '7', '7.1', '7.2', '8']);
    const other = await item('1');
    const moved = await secretary.post(`/api/plan-items/${first.id}/move`, {
      sectionId: Number(other.sectionId),
    });
    expect(errorsOf(moved)).toHaveProperty('sectionId');
    const nested = await secretary.put(`/api/plan-items/${seven.id}`, { parentId: other.id });
    expect(errorsOf(nested).parentId).toContain('свои подпункты');
    expect((await secretary.delete(`/api/plan-items/${seven.id}`)).status).toBe(409);
    for (const { id } of [second, first])
      expect((await secretary.delete(`/api/plan-items/${id}`)).status).toBe(200);
  });
});

it('an organisation named by hand stays when the words of the document change', async () => {
  const center = await one(secretary, 'organizations', { kind: 'employment-center' });
  const made = await created(
    secretary.post('/api/plan-items', { planId, title: 'Ярмарка', responsibleText: 'ЦЗН' }),
  );
  const named = { kind: 'organisation', organizationId: center.id, text: '' };
  await secretary.put(`/api/plan-items/${made.id}`, {
    responsibles: [...listOf(made.responsibles), named],
  });
  const changed = object(
    await secretary.put(`/api/plan-items/${made.id}`, { responsibleText: 'ПОО и ОО ВО' }),
  );
  expect(listOf(changed.responsibles)).toMatchObject([
    { class: 'colleges-and-universities' },
    { organizationId: center.id },
  ]);
  await secretary.delete(`/api/plan-items/${made.id}`);
});

it('a class of responsible is resolved to organisations when read', async () => {
  const { id } = await item('22');
  const found = rows(await secretary.get(`/api/plan-items/${id}/organizations`));
  expect(
    found.map(({ text, organizations }) => [
      text,
      listOf(organizations).map(({ shortName }) => shortName),
    ]),
  ).toEqual([
    ['Все ЦЗН по месту нахождения ПОО и ОО ВО', ['ЦЗН А']],
    ['ПОО и ОО ВО', ['Колледж А-1', 'Колледж А-2', 'Университет А']],
  ]);
});

it('is printed as the document: 32 items, 7 sections, words verbatim', async () => {
  const response = await fetch(`${server.url}/api/plans/${planId}/export`, {
    headers: { cookie: secretary.cookie ?? '' },
  });
  expect(response.status).toBe(200);
  const book = await readXlsx(new Uint8Array(await response.arrayBuffer()));
  const sheet = book.sheets[0];
  const cells = sheet?.rows ?? [];
  expect(cells[0]?.[0]).toBe(pilot.title);
  const head = cells.findIndex((row) => row[0] === '№ п/п');
  expect(cells[head]).toEqual([
    '№ п/п',
    'Наименование мероприятий',
    'Ответственный',
    'Срок',
    'Характеристика результата',
  ]);
  const numbered = cells.filter((row) => /^\d+\.$/.test(String(row[0])));
  expect(numbered).toHaveLength(32);
  const eight = pilot.sections[1]?.items[2];
  expect(numbered[7]).toEqual(['8.', eight?.title, eight?.responsible, eight?.term, eight?.result]);
  const merged = new Set(sheet?.merges?.map(({ startRow }) => startRow));
  const titles = cells.flatMap((row, i) => (i > head && merged.has(i) ? [row[0]] : []));
  expect(titles).toEqual(pilot.sections.map(({ title }) => title));
  const seventh = cells.findIndex((row) => row[0] === '7.');
  const heights = [head + 1, seventh].map((at) => sheet?.rowDefs?.get(at)?.height ?? 0);
  expect(heights[0], 'a title of a section takes one line').toBe(17);
  expect(heights[1], 'a row is as high as its longest text').toBeGreaterThanOrEqual(6 * 15);
  expect(sheet?.pageSetup).toMatchObject({
    orientation: 'landscape',
    printTitlesRow: `$${head + 1}:$${head + 1}`,
  });
});

it('a plan at work is closed, not deleted; a draft goes', async () => {
  expect((await secretary.delete(`/api/plans/${planId}`)).status).toBe(409);
  const draft = await created(
    secretary.post('/api/plans', {
      organizationId: region,
      title: 'Черновик плана',
      periodFrom: '2025-01-01',
      periodTo: '2025-12-31',
    }),
  );
  expect((await secretary.delete(`/api/plans/${draft.id}`)).status).toBe(200);
});
