// A plan made by a template of the methodology: word for word, with the terms of its own year.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { created, errorsOf, list, one } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let secretary: Client;
let admin: Client;
let region: number;
let template: number;

beforeAll(async () => {
  server = await startTestServer();
  secretary = await server.as('secretary');
  admin = await server.as('region_admin');
  region = (await one(secretary, 'organizations', { kind: 'region' })).id;
  template = await inForce('regional-plan');
});
afterAll(() => server.close());

const inForce = async (code: string) =>
  (await one(secretary, 'definition-versions', { kind: 'plan-template', code, inForceAt: region }))
    .id;
const make = (year: number, rest: JsonObject = {}) =>
  secretary.post('/api/plans', {
    organizationId: region,
    templateVersionId: template,
    title: `План на ${year} год`,
    periodFrom: `${year}-03-03`,
    periodTo: `${year}-06-30`,
    ...rest,
  });
const itemsOf = (planId: number) => list(secretary, 'plan-items', { planId });
const pointsOf = (planId: number) => list(secretary, 'control-points', { planId });
const words = (row: JsonObject) => ({
  number: row.number,
  title: row.title,
  responsibleText: row.responsibleText,
  termText: row.termText,
  termKind: row.termKind,
  resultText: row.resultText,
  dueOn: row.dueOn,
});
const dates = (row: JsonObject) =>
  (row.occurrences as JsonObject[]).map(({ startsOn, dueOn }) => [startsOn, dueOn]);

describe('the federal template', () => {
  it('made for the year of the pilot is the plan of the pilot, word for word', async () => {
    const original = await one(secretary, 'plans', { original: true });
    const plan = await created(make(2025));
    expect(plan).toMatchObject({
      status: 'draft',
      original: false,
      templateVersionId: template,
      columnOrder: original.columnOrder,
    });
    expect((plan.sections as JsonObject[]).map(({ title }) => title)).toEqual(
      ((await one(secretary, 'plans', { id: original.id })).sections as JsonObject[]).map(
        ({ title }) => title,
      ),
    );
    const [ours, theirs] = [await itemsOf(plan.id), await itemsOf(original.id)];
    expect(ours.map(words)).toEqual(theirs.map(words));
    expect(ours.map(dates)).toEqual(theirs.map(dates));
    const aims = (rows: JsonObject[]) =>
      rows.map(({ targets }) =>
        (targets as JsonObject[]).map(({ title, target, comparison }) => [
          title,
          target,
          comparison,
        ]),
      );
    expect(aims(ours)).toEqual(aims(theirs));
    const told = ({ audience, number, title, termText, dueOn }: JsonObject) => ({
      ...{ audience, number, title, termText, dueOn },
    });
    expect((await pointsOf(plan.id)).map(told)).toEqual((await pointsOf(original.id)).map(told));
  });

  it('made for another year has its dates there', async () => {
    const plan = await created(make(2027));
    const items = await itemsOf(plan.id);
    expect(items).toHaveLength(32);
    expect(items[0]).toMatchObject({ termText: 'до 3 марта 2027 г.', dueOn: '2027-03-03' });
    expect(items[6]?.termText).toBe('15 марта - 30 июня 2027 г.');
    expect(
      items
        .flatMap(dates)
        .flat()
        .filter(Boolean)
        .every((day) => String(day) > '2027'),
    ).toBe(true);
  });
});

describe('a template of the region', () => {
  const body = (title: string): JsonObject => ({
    kind: 'plan-template',
    code: 'own-plan',
    title: 'План колледжей',
    legalReference: { document: 'Приказ региона', clause: 'пункт 2' },
    period: { start: '09-01', end: '06-30' },
    columns: ['number', 'title', 'term', 'result', 'responsible'],
    sections: { order: ['main'], items: { main: { title: 'Основное' } } },
    items: {
      order: ['first', 'second', 'below'],
      items: {
        first: {
          section: 'main',
          title,
          responsible: 'ПОО и ОО ВО',
          term: 'до 15 марта',
          result: 'Отчёт',
        },
        below: {
          section: 'main',
          parent: 'first',
          title: 'Часть первого',
          responsible: '',
          term: 'ежемесячно',
          result: '',
        },
        second: { section: 'main', title: 'Второе', responsible: 'ЦЗН', term: '', result: '' },
      },
    },
    controlPoints: {
      order: ['report'],
      items: { report: { audience: 'region', title: 'Отчёт', term: '1 июня', item: 'first' } },
    },
  });

  it('is used from its publication on; a plan stays as it was made when the template changes', async () => {
    const { id } = await created(
      admin.post('/api/plan-templates', {
        organizationId: region,
        draft: JSON.stringify(body('Первое')),
      }),
    );
    await created(admin.post(`/api/plan-templates/${id}/publish`, { note: 'Первая' }));
    const version = await inForce('own-plan');
    const period = { periodFrom: '2026-09-01', periodTo: '2027-06-30' };
    const plan = await created(make(2026, { templateVersionId: version, ...period }));
    expect(plan.columnOrder).toEqual(['number', 'title', 'term', 'result', 'responsible']);
    const before = await itemsOf(plan.id);
    expect(before.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Первое'],
      ['1.1', 'Часть первого'],
      ['2', 'Второе'],
    ]);
    expect(before[0]).toMatchObject({ termText: 'до 15 марта 2027 г.', dueOn: '2027-03-15' });
    expect(before[1]).toMatchObject({ parentId: before[0]?.id, termKind: 'recurring' });
    expect(await pointsOf(plan.id)).toMatchObject([{ dueOn: '2027-06-01', itemId: before[0]?.id }]);

    await admin.put(`/api/plan-templates/${id}`, { draft: JSON.stringify(body('Иначе')) });
    await created(admin.post(`/api/plan-templates/${id}/publish`, { note: 'Вторая' }));
    expect((await itemsOf(plan.id)).map(({ title }) => title)).toEqual(
      before.map(({ title }) => title),
    );
    expect(object(await secretary.get(`/api/plans/${plan.id}`)).templateVersionId).toBe(version);
    const outdated = await make(2026, { templateVersionId: version });
    expect(errorsOf(outdated)).toHaveProperty('templateVersionId');
  });

  it('is refused beside an earlier plan, from elsewhere and to those who keep no plans', async () => {
    const original = await one(secretary, 'plans', { original: true });
    const both = await make(2026, { basedOnId: original.id });
    expect(errorsOf(both)).toHaveProperty('templateVersionId');
    const questionnaire = await one(secretary, 'definition-versions', { kind: 'questionnaire' });
    const other = await make(2026, { templateVersionId: questionnaire.id });
    expect(errorsOf(other)).toHaveProperty('templateVersionId');
    const operator = await server.as('operator');
    expect((await operator.post('/api/plans', { title: 'План' })).status).toBe(404);
  });
});
