// Any list as a file: the rows, the order and the masking of the list, text that stays text, one event.
import { parseCsv, readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { eventOf, eventsOf } from '../../support/journal.ts';
import { created, list, one, placeId, today } from '../../support/requests.ts';
import { loggedIn, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let as: Awaited<ReturnType<typeof loggedIn>>;
const LOGINS = ['operator', 'operator_plain', 'operator_school', 'analyst', 'analyst_named'];

beforeAll(async () => {
  server = await startTestServer();
  as = await loggedIn(server, [...LOGINS, 'region_admin', 'region_admin_b', 'methodologist']);
});
afterAll(() => server.close());

interface Asked {
  filter?: JsonObject;
  columns?: string[];
  sort?: [string, string];
}

const address = (resource: string, format: string, asked: Asked = {}) =>
  `/api/${resource}/export?${new URLSearchParams({
    format,
    ...Object.fromEntries(Object.entries(asked).map(([k, v]) => [k, JSON.stringify(v)])),
  })}`;

async function file(login: string, path: string): Promise<{ bytes: Buffer; headers: Headers }> {
  const response = await fetch(`${server.url}${path}`, {
    headers: { cookie: as(login).cookie ?? '' },
  });
  expect(response.status).toBe(200);
  return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

async function csv(login: string, resource: string, asked: Asked = {}): Promise<string[][]> {
  const { bytes } = await file(login, address(resource, 'csv', asked));
  const text = bytes.toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines = text.slice(1).split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => line.split(';'));
}

async function xlsx(login: string, resource: string, asked: Asked = {}) {
  const { bytes } = await file(login, address(resource, 'xlsx', asked));
  const book = await readXlsx(bytes);
  return book.sheets[0]?.rows ?? [];
}

describe('the rows of a file are those of the list', () => {
  it.each([
    ['operator', {}, ['fullName', 'ASC']],
    ['operator', { groupName: 'ИСП-41' }, ['birthDate', 'DESC']],
    ['region_admin', { q: 'ов' }, ['fullName', 'DESC']],
    ['operator_school', {}, ['fullName', 'ASC']],
    ['region_admin_b', {}, ['id', 'ASC']],
  ] as [string, JsonObject, [string, string]][])('%s, %j, %j', async (login, filter, sort) => {
    const answer = await as(login).get(
      `/api/learners?${new URLSearchParams({ filter: JSON.stringify(filter), sort: JSON.stringify(sort) })}`,
    );
    const shown = (answer.body as JsonObject[]).map((row) => [row.fullName, row.groupName]);
    expect(shown.length).toBeGreaterThan(1);
    const asked = { filter, sort, columns: ['fullName', 'groupName'] };
    expect((await csv(login, 'learners', asked)).slice(1)).toEqual(shown);
    expect((await xlsx(login, 'learners', asked)).slice(1)).toEqual(shown);
  });

  it('chosen rows only, the others of the choice being foreign', async () => {
    const { id } = await one(as('operator'), 'learners', { q: 'соколов' });
    const { id: foreign } = await one(as('region_admin_b'), 'learners', { q: 'чужаков' });
    const found = await csv('operator', 'learners', {
      filter: { id: [foreign, id] },
      columns: ['fullName'],
    });
    expect(found).toEqual([['Фамилия, имя, отчество'], ['Соколов Артём Игоревич']]);
  });

  it('an empty list is a file with its header', async () => {
    const asked = { filter: { groupName: 'нет такой' }, columns: ['fullName'] };
    expect(await csv('operator', 'learners', asked)).toEqual([['Фамилия, имя, отчество']]);
    expect(await xlsx('operator', 'learners', asked)).toEqual([['Фамилия, имя, отчество']]);
  });

  it.each(
    'learners graduate-statistics reports questionnaires risk-criteria event-types organizations users grants specialties audit'.split(
      ' ',
    ),
  )('the list of %s can be taken so', async (resource) => {
    expect((await csv('region_admin', resource)).length).toBeGreaterThan(0);
  });
});

describe('Z6: the masking of a file is that of the list', () => {
  it.each(['analyst', 'analyst_named', 'operator', 'operator_school'])('%s', async (login) => {
    const [row = {}] = await list(as(login), 'learners');
    const all = ['fullName', 'birthDate', 'snils', 'groupName', 'riskLevel', 'assessedOn'];
    const titles: Record<string, string> = {
      fullName: 'Фамилия, имя, отчество',
      birthDate: 'Дата рождения',
      groupName: 'Группа или класс',
      riskLevel: 'Уровень риска',
      assessedOn: 'Дата оценки',
    };
    const shown = all.filter((name) => Object.hasOwn(row, name)).map((name) => titles[name]);
    const [header] = await csv(login, 'learners', { columns: all });
    expect(header).toEqual(shown);
    const [whole = []] = await csv(login, 'learners');
    expect(whole.includes('Фамилия')).toBe(Object.hasOwn(row, 'lastName'));
  });

  it.each([
    ['filter', { filter: { fullName: 'Соколов Артём Игоревич' } }],
    ['sort', { sort: ['birthDate', 'ASC'] as [string, string] }],
    ['search', { filter: { q: 'соколов' } }],
    ['columns alone', { columns: ['fullName', 'snils'] }],
  ])('a closed field is no oracle by %s', async (_, asked) => {
    const answer = await as('analyst').get(address('learners', 'csv', asked));
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('Соколов');
  });

  it('special rows are not there without the «допуск», and are with it', async () => {
    const { id: learnerId } = await one(as('operator'), 'learners', { q: 'власова' });
    for (const kind of ['personal-data', 'special-data'])
      await created(
        as('operator').post('/api/consents', {
          learnerId,
          kind,
          givenBy: 'learner',
          signedOn: today(),
          storedAt: 'Папка 1',
          textVersion: '1',
        }),
      );
    await created(
      as('operator').post('/api/categories', {
        learnerId,
        category: 'orphan',
        groundKind: 'Справка',
        groundNumber: '0012',
        groundDate: today(),
        validFrom: today(),
      }),
    );
    expect(await csv('operator_plain', 'categories')).toHaveLength(1);
    const [, row = []] = await xlsx('operator', 'categories');
    expect(row).toContain('Сирота или оставшийся без попечения родителей');
    expect(row).toContain('0012');
  });
});

describe('what stands in the cells', () => {
  it('Russian headers, words for codes, days as days', async () => {
    const asked = {
      filter: { q: 'белов' },
      columns: ['fullName', 'birthDate', 'isFinalYear', 'course', 'specialtyCode', 'studyForm'],
    };
    const [header, row] = await csv('operator', 'learners', asked);
    expect(header?.slice(1)).toEqual([
      'Дата рождения',
      'Выпускной курс',
      'Курс или класс',
      'Код специальности',
      'Форма обучения',
    ]);
    expect(row?.slice(1)).toEqual(['14.03.2006', 'да', '4', '09.02.07', 'очная']);
    const [, cells = []] = await xlsx('operator', 'learners', asked);
    const [, born, ...rest] = cells;
    expect(born instanceof Date && born.toISOString().slice(0, 10)).toBe('2006-03-14');
    expect(rest).toEqual(['да', 4, '09.02.07', 'очная']);
  });

  it.each([
    '=1+1',
    '+7 900',
    '-5',
    '@SUM(A1)',
    '＝1',
    '"точка; запятая"',
    'группа "А"; "Б"',
    "'уже",
    '<b>&amp;',
    '\u{1F600}',
  ])('E1: %s stays the text it is', async (groupName) => {
    const { id } = await one(as('operator'), 'learners', { q: 'жуков' });
    expect((await as('operator').put(`/api/learners/${id}`, { groupName })).status).toBe(200);
    const asked = { filter: { id: [id] }, columns: ['groupName'] };
    expect((await xlsx('operator', 'learners', asked))[1]).toEqual([groupName]);
    const { bytes } = await file('operator', address('learners', 'csv', asked));
    const text = bytes.toString('utf8');
    const [, cell = ''] = text.split('\r\n');
    expect(cell).not.toMatch(/^"?[=+\-@\t\r＝]/);
    // Another's reader: a quote that is not doubled would be read otherwise.
    const [, row = []] = parseCsv(text, { delimiter: ';' });
    expect(row).toHaveLength(1);
    expect(String(row[0]).replace(/^'(?=[=+\-@＝])/, '')).toBe(groupName);
    const { bytes: zipped } = await file('operator', address('learners', 'xlsx', asked));
    expect(zipped.subarray(0, 2).toString()).toBe('PK');
  });

  it('windows-1251 for old programs, what it lacks as a question mark', async () => {
    const { id } = await one(as('operator'), 'learners', { q: 'жуков' });
    await as('operator').put(`/api/learners/${id}`, { groupName: 'Ёж № 5 ≠' });
    const { bytes, headers } = await file(
      'operator',
      address('learners', 'csv-1251', { filter: { id: [id] }, columns: ['groupName'] }),
    );
    expect(headers.get('content-type')).toBe('text/csv; charset=windows-1251');
    expect(new TextDecoder('windows-1251').decode(bytes)).toBe('Группа или класс\r\nЁж № 5 ?\r\n');
  });

  it('numbers are numbers', async () => {
    const organizationId = await placeId(as('operator'), 'Колледж А-1');
    await created(
      as('operator').post('/api/graduate-statistics', {
        organizationId,
        specialtyCode: '09.02.07',
        year: 2025,
        graduates: 40,
        employed: 31,
      }),
    );
    const [, row] = await xlsx('operator', 'graduate-statistics', {
      columns: ['year', 'graduates', 'specialtyCode'],
    });
    expect(row).toEqual([2025, 40, '09.02.07']);
  });
});

describe('the file itself', () => {
  it('has a Russian name by RFC 6266 and is never kept', async () => {
    const { headers } = await file('operator', address('learners', 'xlsx'));
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(
      /^attachment; filename="learners-\d{4}-\d\d-\d\d\.xlsx"; filename\*=UTF-8''[\w%.~-]+$/,
    );
    const day = today().split('-').reverse().join('.');
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(
      `Обучающиеся и выпускники ${day}.xlsx`,
    );
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['an unknown format', '/api/learners/export?format=pdf'],
    ['a page of it', '/api/learners/export?range=[0,9]'],
    ['columns that are no list', '/api/learners/export?columns="fullName"'],
    ['columns that are not there', '/api/learners/export?columns=["nonsense"]'],
    ['an unknown parameter', '/api/learners/export?secret=1'],
  ])('%s is refused before anything is written', async (_, path) => {
    const events = await eventsOf(server, async () => {
      const answer = await as('operator').get(path);
      expect(answer.status, answer.text).toBe(400);
      expect(answer.text).toMatch(/[а-я]/);
    });
    expect(events).toEqual([]);
  });

  it('is not there for whoever may not read the list, nor for nobody', async () => {
    expect((await as('methodologist').get('/api/learners/export')).status).toBe(404);
    expect((await server.nobody.get('/api/learners/export')).status).toBe(401);
  });
});

describe('U3: one event tells of it', () => {
  it('with how many rows, of whom, and by which conditions', async () => {
    const people = await list(as('operator'), 'learners', { groupName: 'ИСП-42' });
    const event = await eventOf(
      server,
      () =>
        as('operator').get(
          address('learners', 'csv', { filter: { groupName: 'ИСП-42' }, columns: ['course'] }),
        ),
      200,
    );
    expect(event).toMatchObject({ action: 'learner.export', outcome: 'viewed' });
    expect(event.summary).toBe('Выгружено строк: 2 (CSV): Обучающиеся и выпускники');
    expect(JSON.parse(String(event.subjects)).sort()).toEqual(people.map(({ id }) => id).sort());
    expect(String(event.changes)).not.toContain('ИСП-42');
    const described = await list(as('region_admin'), 'audit', { action: 'learner.export' });
    expect(described.at(-1)?.changes).toMatchObject([
      { title: 'Отбор: Группа или класс =', after: ['ИСП-42'] },
    ]);
  });

  it('and of records about persons their persons', async () => {
    const { id } = await one(as('operator'), 'learners', { q: 'власова' });
    const event = await eventOf(server, () => as('operator').get(address('consents', 'csv')), 200);
    expect(JSON.parse(String(event.subjects))).toEqual([id]);
  });
});
