// V1, O6, D6, E1 in the rooms of events, employers, lists and plans: what is typed is kept as typed or
// refused at its field, too much is refused at once, a repeated key has one effect, a file runs nothing.
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { eightAtOnce } from '../../support/breadth.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { consent, list, one, placeId, query } from '../../support/requests.ts';
import { loggedIn, object, startTestServer, type TestServer } from '../../support/server.ts';
import { fillTwoRegions, type Pairs } from '../../support/two-regions.ts';

let server: TestServer;
let pairs: Pairs;
let as: Awaited<ReturnType<typeof loggedIn>>;
let college = 0;

beforeAll(async () => {
  server = await startTestServer();
  pairs = await fillTwoRegions(server);
  as = await loggedIn(server, ['operator', 'region_admin', 'analyst']);
  college = await placeId(as('operator'), 'Колледж А-1');
});
afterAll(() => server.close());

const own = (resource: string) => pairs[resource]?.own ?? 0;

const TEXTS: [resource: string, login: string, fields: string[]][] = [
  ['employers', 'operator', ['name', 'shortName', 'website', 'note']],
  ['employer-sites', 'operator', ['name', 'address', 'note']],
  ['employer-contacts', 'operator', ['name', 'position', 'phone', 'email']],
  ['events', 'operator', ['title', 'place', 'startsAt']],
  ['saved-views', 'operator', ['title', 'resource']],
  ['plans', 'region_admin', ['title']],
  ['plan-items', 'region_admin', ['title', 'termText', 'resultText']],
  ['control-points', 'region_admin', ['number', 'title', 'termText']],
  ['responsible-persons', 'region_admin', ['name', 'position', 'phone', 'email']],
  ['appointments', 'region_admin', ['orderNumber']],
];
const cases = TEXTS.flatMap(([resource, login, fields]) =>
  fields.map((field) => [resource, field, login] as const),
);

describe('V1: naughty strings', () => {
  // All fields of a record take the text at once; those that refuse it are named, and the others take it then.
  it.each(TEXTS)('%s', async (resource, login, fields) => {
    const at = `/api/${resource}/${own(resource)}`;
    const before = object(await as(login).get(at));
    expect(fields.filter((field) => !Object.hasOwn(before, field))).toEqual([]);
    const put = (text: string, taking: readonly string[]) =>
      as(login).put(at, Object.fromEntries(taking.map((field) => [field, text])));
    const kept = new Map(fields.map((field) => [field, 0]));
    for (const text of naughtyStrings) {
      let taking = fields;
      let answer = await put(text, taking);
      // A refusal names fields that were sent, at least one; fewer are left each time.
      while (answer.status !== 200 && taking.length > 0) {
        expect([400, 422], `${text}: ${answer.text}`).toContain(answer.status);
        const refused = Object.keys(object(answer).errors ?? {});
        expect(refused, answer.text).not.toEqual([]);
        expect(
          refused.filter((field) => !taking.includes(field)),
          answer.text,
        ).toEqual([]);
        taking = taking.filter((field) => !refused.includes(field));
        if (taking.length > 0) answer = await put(text, taking);
      }
      const now = object(await as(login).get(at));
      for (const field of taking) {
        kept.set(field, (kept.get(field) ?? 0) + 1);
        expect([text, text.trim()], field).toContain(now[field]);
      }
    }
    const strict = ['startsAt', 'resource', 'email', 'website', 'phone'];
    const often = fields.filter((field) => !strict.includes(field));
    expect(often.filter((field) => (kept.get(field) ?? 0) <= naughtyStrings.length / 2)).toEqual(
      [],
    );
    await as(login).put(
      at,
      Object.fromEntries(fields.map((field) => [field, before[field] ?? null])),
    );
  });

  it('in every cell of a pasted list: checked, never broken, and the list tells each row', async () => {
    const rows = naughtyStrings.map((text) => ({
      values: {
        lastName: text,
        firstName: text,
        birthDate: text,
        groupName: text,
        specialtyCode: text,
        snils: text,
        phone: text,
        email: text,
      },
    }));
    const answer = await as('operator').post('/api/imports/check', {
      organizationId: college,
      rows,
    });
    expect(answer.status, answer.text.slice(0, 300)).toBe(200);
    const checked = object(answer).rows as { errors: JsonObject }[];
    expect(checked).toHaveLength(rows.length);
    expect(checked.filter(({ errors }) => Object.keys(errors).length === 0)).toEqual([]);
    const refused = await as('operator').post('/api/imports', {
      organizationId: college,
      title: 'Список',
      rows,
    });
    expect([400, 422]).toContain(refused.status);
  });

  it('as an event’s participants’ and cancellation’s words', async () => {
    for (const text of naughtyStrings) {
      const by = await as('operator').post(`/api/events/${own('events')}/participants`, {
        organizationId: college,
        groupName: text,
      });
      expect([400, 422], by.text).toContain(by.status);
    }
  });

  it('in searches, filters and orders of each list', async () => {
    const asked = TEXTS.flatMap(([resource, login]) =>
      naughtyStrings.flatMap((text) =>
        [query({ q: text }), query({ id: text }), query({}, [text, 'ASC'])].map(
          (tail) => [login, `/api/${resource}${tail}`] as const,
        ),
      ),
    );
    const statuses = await eightAtOnce(
      asked,
      async ([login, path]) => (await as(login).get(path)).status,
    );
    expect(statuses.filter((status) => ![200, 400].includes(status))).toEqual([]);
  });
});

const many = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('O6: too much', () => {
  it.each([
    ...TEXTS.map(([resource, login]) => [resource, login] as const),
    ['imports', 'operator'],
    ['event-employers', 'operator'],
  ] as const)('of %s', async (resource, login) => {
    const answers: [string, number][] = [];
    for (const tail of [
      '?range=[0,999999999]',
      '?range=[0,1000]',
      query({ id: many(1001) }),
      query(Object.fromEntries(many(51).map((i) => [`a${i}`, 'x']))),
      query({ id: many(40_000) }),
    ])
      answers.push([tail.slice(0, 40), (await as(login).get(`/api/${resource}${tail}`)).status]);
    expect(answers.filter(([, status]) => ![400, 414, 431].includes(status))).toEqual([]);
  });

  it.each<[what: string, path: () => string, method: string, body: () => JsonObject]>([
    [
      '40,000 participants',
      () => `events/${own('events')}/participants`,
      'POST',
      () => ({ learnerIds: many(40_000) }),
    ],
    [
      '1,001 participants',
      () => `events/${own('events')}/participants`,
      'POST',
      () => ({ learnerIds: many(1001) }),
    ],
    [
      '1,001 marks',
      () => `events/${own('events')}/attendance`,
      'PUT',
      () => ({ marks: many(1001).map((learnerId) => ({ learnerId })) }),
    ],
    ['201 employers', () => `events/${own('events')}`, 'PUT', () => ({ employerIds: many(201) })],
    [
      '501 rows',
      () => 'imports',
      'POST',
      () => ({ organizationId: college, title: 'Т', rows: many(501).map(() => ({ values: {} })) }),
    ],
    [
      '501 rows to check',
      () => 'imports/check',
      'POST',
      () => ({ organizationId: college, rows: many(501).map(() => ({ values: {} })) }),
    ],
    [
      '21 cells in a row',
      () => 'imports/check',
      'POST',
      () => ({
        organizationId: college,
        rows: [{ values: Object.fromEntries(many(21).map((i) => [`a${i}`, 'x'])) }],
      }),
    ],
    [
      'a view of 40,000 numbers',
      () => 'saved-views',
      'POST',
      () => ({ resource: 'learners', title: 'В', query: { filter: { id: many(40_000) } } }),
    ],
    [
      'a view of 40,000 columns',
      () => 'saved-views',
      'POST',
      () => ({ resource: 'learners', title: 'В', query: { columns: many(40_000).map(String) } }),
    ],
    [
      'a title of 100,000 letters',
      () => `events/${own('events')}`,
      'PUT',
      () => ({ title: 'я'.repeat(100_000) }),
    ],
  ])('%s → refused, in one piece', async (_what, path, method, body) => {
    const answer = await as('operator').request(method, `/api/${path()}`, body());
    expect([400, 413, 422], answer.text.slice(0, 300)).toContain(answer.status);
    expect(answer.text.length).toBeLessThan(20_000);
  });
});

describe('D6: sent twice', () => {
  const twenty = <T>(act: () => Promise<T>) => Promise.all(many(20).map(act));

  it('a list with one key is taken in once', async () => {
    const body = {
      organizationId: college,
      title: 'Повтор списка',
      rows: [
        {
          values: {
            lastName: 'Повторный',
            firstName: 'Пётр',
            birthDate: '2007-01-01',
            groupName: 'ИСП-44',
            specialtyCode: '09.02.07',
          },
        },
      ],
    };
    const key = { 'idempotency-key': 'list-taken-in-once' };
    const answers = await twenty(() => as('operator').post('/api/imports', body, key));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await list(as('operator'), 'learners', { groupName: 'ИСП-44' })).toHaveLength(1);
    expect(await list(as('operator'), 'imports', { title: 'Повтор списка' })).toHaveLength(1);
    const other = await as('operator').post('/api/imports', { ...body, title: 'Иной' }, key);
    expect(other.status).toBe(422);
  });

  it.each([
    ['with one key', true],
    ['without a key', false],
  ])('participants %s stand once', async (_what, keyed) => {
    const learner = await one(as('operator'), 'learners', { q: keyed ? 'жуков' : 'белов' });
    await consent(as('operator'), learner.id);
    const at = `/api/events/${own('events')}/participants`;
    const key: Record<string, string> = keyed ? { 'idempotency-key': 'participants-once' } : {};
    const answers = await twenty(() =>
      as('operator').post(at, { learnerIds: [learner.id], attended: true }, key),
    );
    expect(answers.map(({ status, text }) => [status, status === 200 ? '' : text])).toEqual(
      many(20).map(() => [200, '']),
    );
    if (keyed) expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const added = answers.map((answer) => Number(object(answer).added));
    if (!keyed) expect(added.reduce((sum, n) => sum + n)).toBe(1);
    const filter = { eventId: own('events'), learnerId: learner.id };
    expect(await list(as('operator'), 'participations', filter)).toHaveLength(1);
  });
});

describe('E1: a file of text', () => {
  const FORMULAS = ['=1+1', '+7 900', '-5', '@SUM(A1)', '＝1', '\t=1', '=HYPERLINK("http://x")'];

  it.each(
    cases.filter(([, field]) =>
      ['name', 'title', 'place', 'address', 'note', 'orderNumber', 'termText'].includes(field),
    ),
  )('%s, %s: no cell begins a formula', async (resource, field, login) => {
    const at = `/api/${resource}/${own(resource)}`;
    const before = object(await as(login).get(at))[field];
    for (const text of FORMULAS) {
      const put = await as(login).put(at, { [field]: text });
      if (put.status !== 200) continue;
      const asked = new URLSearchParams({ filter: JSON.stringify({ id: [own(resource)] }) });
      const file = await as(login).get(`/api/${resource}/export?${asked}&format=csv`);
      expect(file.status, file.text).toBe(200);
      const cells = file.text.slice(1).split('\r\n')[1]?.split(';') ?? [];
      expect(cells.filter((cell) => /^"?[=+@\t\r＝]|^"?-[^0-9]/.test(cell))).toEqual([]);
    }
    await as(login).put(at, { [field]: before ?? null });
  });

  it('the plan as its document keeps them text', async () => {
    const at = `/api/plan-items/${own('plan-items')}`;
    const title = '=HYPERLINK("http://x";"y")';
    expect((await as('region_admin').put(at, { title })).status).toBe(200);
    const file = await fetch(`${server.url}/api/plans/${own('plans')}/export`, {
      headers: { cookie: as('region_admin').cookie ?? '' },
    });
    expect(file.status).toBe(200);
    const book = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    const cells = book.sheets.flatMap(({ rows }) => rows.flat());
    expect(cells).toContain(title);
  });
});
