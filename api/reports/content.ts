// A report filled from live data, with what this reader may open.
import type { JsonObject } from '../../forms/json.ts';
import { columnsOf, type FilledReport, fillReport, type ReportRow, type ReportTemplate } from '../../forms/reports/index.ts';
import { type Scope, scopeFor, specialScope } from '../access/actor.ts';
import { reachedAmong } from '../datasets/read.ts';
import { bodyOf } from '../definitions/in-force.ts';
import type { Call } from '../http/endpoint.ts';
import { asJson } from '../problem.ts';
import { countFigures, sensitivityOfColumn } from './figures.ts';

export interface Filled {
  template: ReportTemplate;
  filled: FilledReport;
}

export async function fill(call: Call, report: JsonObject): Promise<Filled> {
  const template = await bodyOf(call.trx, 'report-template', Number(report.templateVersionId));
  const organizations = await countFigures(call.trx, call.app.db.engine, template, Number(report.organizationId));
  return { template, filled: fillReport(template, organizations) };
}

/** Organisations whose people this reader may see by name: of any column, of one that reads special facts. */
async function openPlaces(call: Call, organizationIds: number[]) {
  const { actor, trx, today } = call;
  const among = (scope: Scope, ids: number[]) => reachedAmong(trx, scope, ids, today);
  const personal = await among(scopeFor(actor, 'learner.read', 'personal'), organizationIds);
  const cleared = await among(specialScope(actor), [...personal]);
  const special = await among(scopeFor(actor, 'learner.read', 'special'), [...cleared]);
  return { personal, special };
}

/** May this reader open the people of a column at all these organisations? */
export async function mayOpen(call: Call, template: ReportTemplate, column: string, organizationIds: number[]): Promise<boolean> {
  const places = await openPlaces(call, organizationIds);
  const open = sensitivityOfColumn(template, column) === 'special' ? places.special : places.personal;
  return organizationIds.length > 0 && organizationIds.every((id) => open.has(id));
}

/** Columns whose cells are a set of people: counted by a query, or a sum or percent of such. */
export function peopleColumns(template: ReportTemplate): Map<string, string> {
  const out = new Map<string, string>();
  for (const { key, query, formula } of columnsOf(template)) {
    if (query) out.set(key, key);
    else if (formula?.op === 'percent' && formula.of[0]) out.set(key, formula.of[0]);
  }
  return out;
}

export async function presentContent(call: Call, report: JsonObject, { template, filled }: Filled): Promise<JsonObject> {
  const people = peopleColumns(template);
  const places = await openPlaces(call, filled.rows.flatMap((row) => row.organizationId ?? []));
  const opens = (row: ReportRow, key: string) => {
    const open = sensitivityOfColumn(template, key) === 'special' ? places.special : places.personal;
    return people.has(key) && row.organizationIds.length > 0 && row.organizationIds.every((id) => open.has(id));
  };
  const rows = filled.rows.map((row) => ({
    key: row.key,
    kind: row.kind,
    title: row.title,
    organizationId: row.organizationId,
    cells: Object.fromEntries(
      filled.columns.map(({ key }) => [
        key,
        {
          value: row.cells[key] ?? null,
          opens: opens(row, key),
        },
      ]),
    ),
  }));
  return asJson({
    title: report.title,
    addressee: report.addressee,
    asOf: report.asOf,
    organizationName: report.organizationName,
    templateTitle: report.templateTitle,
    templateNumber: report.templateNumber,
    header: template.header,
    columns: filled.columns.map(({ key, title, type }) => ({ key, title, type })),
    rows,
    checks: filled.checks,
    notEntered: filled.notEntered,
  }) as JsonObject;
}
