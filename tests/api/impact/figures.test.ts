// What a draft does to figures: of reports, of indicators, and of indicators that count by levels.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { askGroup, draftOf, impactOf, part, publish, tuned } from '../../support/impact.ts';
import { created, one, placeId, today } from '../../support/requests.ts';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let region: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  region = await placeId(admin, 'Регион А');
  await askGroup(await server.as('operator'), 'Колледж А-1', 30, '09.02.07');
  await server.test.db('persons').update({ is_final_year: true });
  await server.app.jobs.drain();
}, 60_000);
afterAll(() => server.close());

const figures = async (): Promise<Map<string, JsonObject>> =>
  new Map(rows(await admin.get('/api/figures')).map((row) => [String(row.id), row] as const));
const partsOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.map(part) : []);

describe('an indicator', () => {
  it('is counted by the version in force and by the draft, in whole and by organisation', async () => {
    const federal = await one(admin, 'indicators', { code: 'complete-data' });
    const text = object(await admin.get(`/api/indicators/${federal.id}`)).published;
    const body: JsonObject = { ...JSON.parse(String(text)), code: 'a-own-share', locked: [] };
    const { id } = await created(
      admin.post('/api/indicators', { organizationId: region, draft: JSON.stringify(body) }),
    );
    const draft = { resource: 'indicators', id };
    await publish(server, admin, draft);
    const numerator = {
      ...part(body.numerator),
      where: {
        properties: { riskLevel: { const: 'high' }, isFinalYear: { const: true } },
        required: ['riskLevel', 'isFinalYear'],
      },
    };
    await admin.put(`/api/indicators/${id}`, { draft: JSON.stringify({ ...body, numerator }) });
    const before = (await figures()).get('a-own-share');
    const result = await impactOf(server, admin, draft);
    await publish(server, admin, draft);
    const after = (await figures()).get('a-own-share');
    expect(result.about).toBe('figures');
    expect(partsOf(result.totals)).toEqual([
      { key: 'share', title: 'Доля, %', before: before?.share, after: after?.share },
      { key: 'value', title: 'Числитель', before: before?.value, after: after?.value },
      { key: 'of', title: 'Знаменатель', before: before?.of, after: after?.of },
    ]);
    expect(before?.share).not.toBe(after?.share);
    expect(partsOf(result.places).map(({ name }) => name)).toEqual(['Колледж А-1']);
  });
});

describe('a report', () => {
  it('shows the columns that move, by organisation', async () => {
    const federal = await one(admin, 'report-templates', { code: 'risk-summary' });
    const text = object(await admin.get(`/api/report-templates/${federal.id}`)).published;
    const body: JsonObject = { ...JSON.parse(String(text)), code: 'a-own-summary', locked: [] };
    const { id: own } = await created(
      admin.post('/api/report-templates', { organizationId: region, draft: JSON.stringify(body) }),
    );
    const draft = { resource: 'report-templates', id: own };
    await publish(server, admin, draft);
    const changed = JSON.stringify(body).replace('"const":"high"', '"const":"not-high"');
    await admin.put(`/api/report-templates/${own}`, { draft: changed });
    const report = async () => {
      const versions = await one(admin, 'definition-versions', {
        kind: 'report-template',
        code: 'a-own-summary',
        inForceAt: region,
      });
      const { id } = await created(
        admin.post('/api/reports', {
          templateVersionId: versions.id,
          organizationId: region,
          asOf: today(),
        }),
      );
      const content = object(await admin.get(`/api/reports/${id}/content`));
      return part(partsOf(content.rows).find(({ kind }) => kind === 'total')?.cells);
    };
    const before = await report();
    const result = await impactOf(server, admin, draft);
    await publish(server, admin, draft);
    const after = await report();
    for (const { key, before: was, after: is } of partsOf(result.totals)) {
      expect(was).toEqual(part(before[String(key)]).value);
      expect(is).toEqual(part(after[String(key)]).value);
    }
    const moved = partsOf(result.totals).filter(({ before: was, after: is }) => was !== is);
    expect(moved.length).toBeGreaterThan(0);
    expect(partsOf(result.places).map(({ name }) => name)).toEqual(['Колледж А-1']);
  });
});

describe('indicators that count by levels', () => {
  it.each<[string, string, string, (body: JsonObject) => JsonObject]>([
    ['a criterion', 'risk-criteria', 'no-employer-events', tuned('enoughEvents', { default: 3 })],
    ['a rule', 'risk-policies', 'risk-level', tuned('activityMonths', { default: 6 })],
  ])('are told before %s is published as they are after it', async (_, resource, code, change) => {
    const kind = resource === 'risk-criteria' ? 'risk-criterion' : 'risk-policy';
    const draft = await draftOf(admin, resource, kind, code, region, change);
    await impactOf(server, admin, draft);
    const described = rows(await admin.get(`/api/${resource}/${draft.id}/impact/figures`));
    expect(described.length).toBeGreaterThan(1);
    const before = await figures();
    await publish(server, admin, draft);
    const after = await figures();
    for (const figure of described) {
      expect(figure.before).toBe(before.get(String(figure.code))?.share);
      expect(figure.after).toBe(after.get(String(figure.code))?.share);
    }
    if (kind === 'risk-criterion')
      expect(described.some(({ before: was, after: is }) => was !== is)).toBe(true);
  });
});
