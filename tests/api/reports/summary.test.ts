// The summary: each figure equals the list behind it, and each reader opens what they are entitled to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../api/clock.ts';
import type { JsonObject } from '../../../forms/json.ts';
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
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

interface Content {
  asOf: string;
  columns: { key: string; type: string }[];
  rows: {
    key: string;
    kind: string;
    title: string;
    organizationId: number | null;
    cells: Record<string, { value: number | null; opens: boolean }>;
  }[];
  checks: { passed: boolean }[];
  notEntered: { name: string; contingent: number; assessed: number }[];
}

let server: TestServer;
let admin: Client;
let region: number;
let college: number;
let template: number;
let whole: number;
let own: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  region = await placeId(admin, 'Регион А');
  college = await placeId(admin, 'Колледж А-1');
  template = (
    await one(admin, 'definition-versions', { kind: 'report-template', inForceAt: region })
  ).id;
  const operator = await server.as('operator');
  for (const [q, changes] of [
    ['белов', { practiceCount: 0, toBeConscripted: true }],
    ['егорова', {}],
    ['жуков', { parentalLeave: true }],
  ] as const) {
    const { id } = await one(operator, 'learners', { q });
    await consent(operator, id);
    await answer(operator, id, changes);
  }
  const { id } = await one(operator, 'learners', { q: 'ёлкин' });
  await consent(operator, id);
  await created(
    operator.post('/api/resumes', { learnerId: id, place: 'file', publishedOn: today() }),
  );
  whole = (await created(make(admin, region))).id;
  own = (await created(make(admin, college))).id;
});
afterAll(() => server.close());

const make = (client: Client, organizationId: number, more: JsonObject = {}) =>
  client.post('/api/reports', {
    templateVersionId: template,
    organizationId,
    asOf: today(),
    ...more,
  });

async function contentOf(client: Client, id: number): Promise<Content> {
  const answered = await client.get(`/api/reports/${id}/content`);
  expect(answered.status, answered.text).toBe(200);
  return JSON.parse(answered.text);
}

const people = (client: Client, id: number, row: string, column: string) =>
  client.get(`/api/reports/${id}/people?row=${row}&column=${column}`);

describe('figures', () => {
  it('are those of the people', async () => {
    const { rows: lines, checks, asOf } = await contentOf(admin, whole);
    const total = lines.find((r) => r.kind === 'total')?.cells ?? {};
    const value = (key: string) => total[key]?.value;
    expect(asOf).toBe(today());
    expect([
      value('contingent'),
      value('assessed'),
      value('high'),
      value('notHigh'),
      value('insufficient'),
    ]).toEqual([9, 3, 2, 1, 1]);
    expect([
      value('highToBeConscripted'),
      value('highParentalLeave'),
      value('assessedPercent'),
    ]).toEqual([1, 1, 33.3]);
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.every((c) => c.passed)).toBe(true);
  });

  it('of subtotals and of the total are sums of the organisations; percents are of the sums', async () => {
    const { rows: lines, columns } = await contentOf(admin, whole);
    const organizations = lines.filter((r) => r.kind === 'organization');
    const total = lines.find((r) => r.kind === 'total');
    expect(lines.filter((r) => r.kind === 'subtotal').map((r) => r.title)).toEqual([
      'Итого ПОО',
      'Итого ОО ВО',
    ]);
    for (const { key, type } of columns) {
      if (type !== 'integer') continue;
      const sum = organizations.reduce((n, r) => n + (r.cells[key]?.value ?? 0), 0);
      expect([key, total?.cells[key]?.value]).toEqual([key, sum]);
    }
  });

  it('name those who have not entered their data', async () => {
    const { notEntered } = await contentOf(admin, whole);
    expect(notEntered).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Университет А', contingent: 1, assessed: 0 }),
      ]),
    );
  });
});

describe('a cell and the list behind it', () => {
  it.each<[string, () => number, 'all' | 'personal']>([
    ['operator', () => own, 'all'],
    ['operator_plain', () => own, 'personal'],
    ['analyst_named', () => whole, 'personal'],
    ['region_admin', () => whole, 'personal'],
    ['base_center', () => own, 'personal'],
    ['employment_center', () => own, 'personal'],
  ])('are equal for %s', async (login, report, extent) => {
    const client = await server.as(login);
    const { rows: lines, columns } = await contentOf(client, report());
    const closed = new Set<string>();
    let opened = 0;
    for (const line of lines) {
      for (const { key, type } of columns) {
        const cell = line.cells[key];
        const found = await people(client, report(), line.key, key);
        if (!cell?.opens) {
          if (line.kind === 'total') closed.add(key);
          expect(found.status, `${line.key} ${key}`).toBe(404);
          continue;
        }
        expect(found.status, `${line.key} ${key} ${found.text}`).toBe(200);
        opened += 1;
        if (type === 'integer')
          expect([line.key, key, rows(found).length]).toEqual([line.key, key, cell.value]);
      }
    }
    expect(opened).toBeGreaterThan(4);
    const special = ['highToBeConscripted', 'highParentalLeave'];
    expect([...closed].filter((key) => special.includes(key)).sort()).toEqual(
      extent === 'all' ? [] : special.sort(),
    );
  });

  it.each(['analyst', 'secretary'])('%s reads the figures and opens none', async (login) => {
    const client = await server.as(login);
    const { rows: lines } = await contentOf(client, whole);
    expect(lines.flatMap((r) => Object.values(r.cells)).some((c) => c.opens)).toBe(false);
    const refused = await people(client, whole, 'total', 'contingent');
    expect(refused.status).toBe(404);
    expect(object(refused).title).toBe('Список людей за этой цифрой вам не открыт');
  });

  it.each([
    ['no-such-row', 'contingent', 404],
    ['total', 'noSuchColumn', 404],
    ['', 'contingent', 400],
  ])('row «%s», column «%s»: %d', async (row, column, status) => {
    expect((await people(admin, whole, row, column)).status).toBe(status);
  });
});

describe('who may', () => {
  it.each<[string, 'region' | 'college', number]>([
    ['analyst', 'region', 201],
    ['secretary', 'region', 201],
    ['region_admin', 'college', 201],
    ['base_center', 'college', 201],
    ['employment_center', 'college', 201],
    ['base_center', 'region', 404],
    ['employment_center', 'region', 404],
    ['operator', 'college', 404],
    ['curator', 'college', 404],
    ['responsible', 'region', 404],
    ['federal', 'region', 404],
    ['region_admin_b', 'region', 404],
  ])('%s makes one of the %s: %d', async (login, place, status) => {
    const client = await server.as(login);
    expect((await make(client, place === 'region' ? region : college)).status).toBe(status);
  });

  it('a reader of a service area sees reports of the served, not of the region', async () => {
    const base = await server.as('base_center');
    const seen = (await list(base, 'reports')).map((r) => r.id);
    expect(seen).toContain(own);
    expect(seen).not.toContain(whole);
    expect((await base.get(`/api/reports/${whole}/content`)).status).toBe(404);
  });

  it.each(['operator_med', 'operator_b', 'region_admin_b'])(
    '%s sees neither content nor file',
    async (login) => {
      const client = await server.as(login);
      for (const path of [
        '',
        '/content',
        '/export?format=xlsx',
        '/people?row=total&column=contingent',
      ]) {
        expect((await client.get(`/api/reports/${own}${path}`)).status).toBe(404);
      }
    },
  );

  it('strangers are asked to sign in', async () => {
    expect((await server.nobody.get(`/api/reports/${own}/content`)).status).toBe(401);
    expect((await server.nobody.get(`/api/reports/${own}/export?format=xlsx`)).status).toBe(401);
  });
});

describe('the date', () => {
  it("is today's: figures are counted when they are looked at", async () => {
    for (const asOf of [addDays(today(), -30), addDays(today(), 30), '2026-02-30']) {
      const refused = await make(admin, region, { asOf });
      expect([400, 422]).toContain(refused.status);
      expect(errorsOf(refused)).toHaveProperty('asOf');
    }
    const { id } = await created(make(admin, region));
    const moved = await admin.put(`/api/reports/${id}`, { asOf: addDays(today(), -30) });
    expect(errorsOf(moved)).toHaveProperty('asOf');
    expect(object(await admin.put(`/api/reports/${id}`, { title: 'Своё название' }))).toMatchObject(
      { title: 'Своё название', asOf: today() },
    );
  });

  it("of a report made earlier does not pass off today's figures as former ones", async () => {
    const { id } = await created(make(admin, region));
    await server.test.db('reports').where({ id }).update({ as_of: '2026-01-13' });
    expect((await contentOf(admin, id)).asOf).toBe(today());
    const file = await admin.get(`/api/reports/${id}/export?format=xlsx`);
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain(
      `${today()}.xlsx`,
    );
  });

  it('an unknown format is refused', async () => {
    expect((await admin.get(`/api/reports/${whole}/export?format=pdf`)).status).toBe(400);
  });
});

describe('a later edition of the form', () => {
  it('leaves a report by the one it was made by, as a table and as a file', async () => {
    const federal = await one(admin, 'report-templates', { code: 'risk-summary' });
    const text = object(await admin.get(`/api/report-templates/${federal.id}`)).published;
    const body = { ...JSON.parse(String(text)), code: 'own-summary', locked: [] };
    const draft = JSON.stringify(body);
    const { id } = await created(
      admin.post('/api/report-templates', { organizationId: region, draft }),
    );
    const edition = async () => {
      await created(admin.post(`/api/report-templates/${id}/publish`, { note: 'Редакция' }));
      const inForce = { kind: 'report-template', code: 'own-summary', inForceAt: region };
      const templateVersionId = (await one(admin, 'definition-versions', inForce)).id;
      return (await created(make(admin, region, { templateVersionId }))).id;
    };
    const told = async (report: number) => [
      await contentOf(admin, report),
      (await admin.get(`/api/reports/${report}/export?format=xlsx`)).status,
      (await people(admin, report, 'total', 'high')).text,
    ];
    const first = await edition();
    const before = await told(first);
    const next = draft
      .replaceAll('"const":"high"', '"const":"not-high"')
      .replaceAll(body.rows.total, 'ИТОГО ПО РЕГИОНУ:');
    await admin.put(`/api/report-templates/${id}`, { draft: next });
    const second = await edition();
    expect(await told(first)).toEqual(before);
    const total = (content: Content) => content.rows.find(({ kind }) => kind === 'total');
    const [was, is] = [await contentOf(admin, first), await contentOf(admin, second)];
    expect([total(was)?.title, total(was)?.cells.high?.value]).toEqual([body.rows.total, 2]);
    expect([total(is)?.title, total(is)?.cells.high?.value]).toEqual(['ИТОГО ПО РЕГИОНУ:', 1]);
  });
});

describe('the journal', () => {
  it('holds exports and opened people, without names', async () => {
    await admin.get(`/api/reports/${whole}/export?format=xlsx`);
    const exports = await list(admin, 'audit', {
      action: 'report.export',
      resourceId: String(whole),
    });
    expect(exports.length).toBeGreaterThan(0);
    expect(exports.every((e) => e.actorLogin === 'region_admin' && e.outcome === 'viewed')).toBe(
      true,
    );
    const opened = await list(admin, 'audit', {
      action: 'report.read',
      resourceId: String(whole),
      outcome: 'viewed',
    });
    expect(opened.length).toBeGreaterThan(0);
    expect(JSON.stringify([exports, opened])).not.toMatch(/Белов|Егорова/);
  });
});
