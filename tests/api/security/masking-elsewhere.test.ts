// Z6: a report's people, its export and the journal close what lists and records close.
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import {
  type Closed,
  fillClosed,
  members,
  objects,
  SPECIAL_WORDS,
} from '../../support/closed-values.ts';
import { created, today } from '../../support/requests.ts';
import { object, rows } from '../../support/server.ts';

let closed: Closed;

beforeAll(async () => {
  closed = await fillClosed();
});
afterAll(() => closed.server.close());

const as = (login: string) => closed.as(login);

describe('Z6: reports and the journal close the same', () => {
  it('people behind a figure: names to those who read names, special figures to the cleared only', async () => {
    const { columns, rows: filled } = object(
      await as('analyst').get(`/api/reports/${closed.reportId}/content`),
    );
    expect(objects(columns).length).toBeGreaterThan(5);
    const total = objects(filled).find((row) => row.kind === 'total');
    expect(members(total?.cells).filter(([, cell]) => cell.opens)).toEqual([]);
    for (const login of ['analyst', 'analyst_named', 'base_center', 'region_admin']) {
      const content = await as(login).get(`/api/reports/${closed.reportId}/content`);
      if (content.status === 404) continue;
      for (const row of objects(object(content).rows)) {
        for (const [column, cell] of members(row.cells)) {
          const people = await as(login).get(
            `/api/reports/${closed.reportId}/people?row=${row.key}&column=${column}&range=[0,0]`,
          );
          expect([login, row.key, column, people.status]).toEqual([
            login,
            row.key,
            column,
            cell.opens ? 200 : 404,
          ]);
        }
        if (row.kind === 'total') break;
      }
    }
  });

  it('the export holds figures and no names', async () => {
    const file = await fetch(`${closed.server.url}/api/reports/${closed.reportId}/export`, {
      headers: { cookie: as('analyst').cookie ?? '' },
    });
    const book = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    expect(JSON.stringify(book.sheets)).not.toMatch(/Соколов|КАНАРЕЙКА/);
  });

  it.each<[login: string, personal: boolean]>([
    ['region_admin', true],
    ['system_admin', false],
  ])('%s: the journal', async (login, personal) => {
    const events = rows(await as(login).get('/api/audit'));
    const changes = events.flatMap(
      (event) =>
        objects(event.changes).map((change) => ({
          ...change,
          resource: event.resource,
        })) as JsonObject[],
    );
    const of = (resource: string) => changes.filter((change) => change.resource === resource);
    // What entries speak of is as closed as they are: of special rows not even a word, of answers what is open.
    expect(of('categories')).toEqual([]);
    expect(events.filter(({ resource }) => resource === 'categories')).toEqual([]);
    const answers = of('responses');
    expect(answers.filter((c) => c.field === 'closedAnswers')).toEqual([]);
    expect(answers.some((c) => c.field === 'answers' && c.closed !== true)).toBe(personal);
    expect(events.some(({ subjects }) => Array.isArray(subjects) && subjects.length > 0)).toBe(
      personal,
    );
    expect(JSON.stringify(events)).not.toMatch(SPECIAL_WORDS);
    if (!personal) expect(JSON.stringify(events)).not.toMatch(/Соколов|first-job/);
  });

  it('nothing special or personal lies in the journal in the clear', async () => {
    const stored = JSON.stringify(
      await closed.server.test.db('audit_events').select('summary', 'changes', 'resource_id'),
    );
    expect(stored).not.toMatch(/КАНАРЕЙКА|parentalLeave|first-job|Соколов/);
  });

  it('a coordinator opens the people of a figure, not those behind a level', async () => {
    const coordinator = as('municipal_coordinator');
    const { id } = await created(
      coordinator.post('/api/reports', {
        templateVersionId: closed.templateVersionId,
        organizationId: closed.municipalityId,
        asOf: today(),
      }),
    );
    const status = async (column: string) =>
      (await coordinator.get(`/api/reports/${id}/people?row=total&column=${column}`)).status;
    const template = object(
      await coordinator.get(`/api/definition-versions/${closed.templateVersionId}`),
    );
    const columns = members(JSON.parse(String(template.body)).schema.properties);
    const levels = columns.filter(([, column]) => /riskLevel/.test(JSON.stringify(column)));
    expect(levels.length).toBeGreaterThan(3);
    for (const [key] of levels) expect([key, await status(key)]).toEqual([key, 404]);
    expect(await status('contingent')).toBe(200);
  });
});
