// A report filled from live data, with what this reader may open.

import type { JsonObject } from '../../forms/json.ts';
import {
  columnsOf,
  type FilledReport,
  fillReport,
  needsOfColumn,
  type ReportRow,
  type ReportTemplate,
} from '../../forms/reports/index.ts';
import { levelScope } from '../access/actor.ts';
import { openAmong } from '../access/ceiling.ts';
import { reachedAmong } from '../access/reach-queries.ts';
import type { Call } from '../http/endpoint.ts';
import { asJson } from '../problem.ts';
import { clearedScopes, leastGroupAt } from '../small-groups/small-groups.ts';
import { bodyOf } from '../versions/version-queries.ts';
import { countFigures } from './figure-queries.ts';
import type { ReportRecord } from './report-dataset.ts';
import { partlyTold, toldOf } from './told.ts';

export interface Filled {
  template: ReportTemplate;
  filled: FilledReport;
  /** Columns that leave out small groups for this reader, and how small. */
  partly: ReadonlySet<string>;
  least: number;
}

/** Figures are counted when the report is opened, and it says so: until it is frozen its date is today. */
export function datedNow(call: Call, report: ReportRecord): ReportRecord {
  return { ...report, asOf: call.today };
}

export async function fill(call: Call, report: ReportRecord): Promise<Filled> {
  const { trx, today, app } = call;
  const template = await bodyOf(trx, 'report-template', report.templateVersionId);
  const least = await leastGroupAt(trx, report.organizationId);
  const { organizationId } = report;
  const whole = await openAmong(call, 'learner.read', 'special', [organizationId]);
  const cleared = whole.has(organizationId) ? [] : clearedScopes(call.actor);
  const told = await toldOf(trx, template, { cleared, least, today });
  const organizations = await countFigures(
    trx,
    app.db.engine,
    template,
    report.organizationId,
    told,
  );
  const partly = partlyTold(template, told);
  return { template, filled: fillReport(template, organizations, {}, partly), partly, least };
}

/** Tells whether this reader may see by name the people of a column at all of some organisations. */
async function opener(call: Call, template: ReportTemplate, among: number[]) {
  const personal = await openAmong(call, 'learner.read', 'personal', among);
  const special = await openAmong(call, 'learner.read', 'special', personal);
  const levels = await reachedAmong(call.trx, levelScope(call.actor), [...personal], call.today);
  // Told once for a column: a report of a region has tens of thousands of cells.
  const needs = new Map(columnsOf(template).map(({ key }) => [key, needsOfColumn(template, key)]));
  return (column: string, organizationIds: number[]): boolean => {
    const { sensitivity, riskLevel } = needs.get(column) ?? needsOfColumn(template, column);
    const open = sensitivity === 'special' ? special : personal;
    return (
      organizationIds.length > 0 &&
      organizationIds.every((id) => open.has(id) && (!riskLevel || levels.has(id)))
    );
  };
}

/** May this reader open the people of a column at all these organisations? */
export async function mayOpen(
  call: Call,
  template: ReportTemplate,
  column: string,
  organizationIds: number[],
): Promise<boolean> {
  return (await opener(call, template, organizationIds))(column, organizationIds);
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

export async function presentContent(
  call: Call,
  report: ReportRecord,
  { template, filled, partly, least }: Filled,
): Promise<JsonObject> {
  const people = peopleColumns(template);
  const isOpen = await opener(
    call,
    template,
    filled.rows.flatMap((row) => row.organizationId ?? []),
  );
  const opens = (row: ReportRow, key: string) =>
    people.has(key) && isOpen(key, row.organizationIds);
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
    ...(partly.size > 0 ? { partly: [...partly], least } : {}),
    rows,
    checks: filled.checks,
    notEntered: filled.notEntered,
  }) as JsonObject;
}
