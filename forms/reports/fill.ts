// Fills a report from figures already counted per organisation: subtotals, totals, formulas, control
// relations and the list of those who have not entered their data. Counting itself is not done here.

import type { JsonObject } from '../json.ts';
import { evaluate } from '../predicates/index.ts';
import { isAdditive } from '../queries/schema.ts';
import { columnsOf } from './columns.ts';
import type { Column, ReportTemplate } from './schema.ts';

export type CellValue = number | string | null;
export type Figures = Readonly<Record<string, CellValue>>;

export interface ReportOrganization {
  id: number;
  name: string;
  /** What the groups' conditions read: at least `kind`. */
  fields: JsonObject;
  /** Values of columns with a query and of those filled by hand. */
  values: Figures;
}

export interface ReportRow {
  key: string;
  kind: 'organization' | 'subtotal' | 'total';
  title: string;
  organizationId: number | null;
  cells: Record<string, CellValue>;
  /** The organisations that the row sums up. */
  organizationIds: number[];
}

export interface CheckResult {
  key: string;
  title: string;
  passed: boolean;
  /** Key of the row that breaks the relation. */
  row?: string;
}

export interface NotEntered {
  organizationId: number;
  name: string;
  contingent: number;
  assessed: number;
}

export interface FilledReport {
  columns: Column[];
  rows: ReportRow[];
  checks: CheckResult[];
  notEntered: NotEntered[];
}

/**
 * @param totals figures by row key (`subtotal-<group>`, `total`) for columns whose values may not be
 *   added up (averages, distinct persons); without them such a cell stays empty
 * @param partly columns that leave somebody out: what they are held against says nothing
 */
export function fillReport(
  template: ReportTemplate,
  organizations: readonly ReportOrganization[],
  totals: Readonly<Record<string, Figures>> = {},
  partly: ReadonlySet<string> = new Set(),
): FilledReport {
  const columns = columnsOf(template);
  const { groups } = template.rows;
  const rows: ReportRow[] = [];
  const counted = new Set<ReportOrganization>();

  for (const groupKey of groups.order) {
    const group = groups.items[groupKey];
    if (!group) continue;
    const members = organizations.filter(
      (organization) =>
        !counted.has(organization) && evaluate(group.where, organization.fields).truth === 'yes',
    );
    for (const member of members) {
      counted.add(member);
      rows.push({
        key: `organization-${member.id}`,
        kind: 'organization',
        title: member.name,
        organizationId: member.id,
        cells: withFormulas(columns, member.values),
        organizationIds: [member.id],
      });
    }
    rows.push(sumRow(columns, `subtotal-${groupKey}`, 'subtotal', group.title, members, totals));
  }
  rows.push(sumRow(columns, 'total', 'total', template.rows.total, [...counted], totals));
  return {
    columns,
    rows,
    checks: checkRows(template, rows, partly),
    notEntered: findNotEntered(template, [...counted]),
  };
}

function sumRow(
  columns: readonly Column[],
  key: string,
  kind: 'subtotal' | 'total',
  title: string,
  members: readonly ReportOrganization[],
  totals: Readonly<Record<string, Figures>>,
): ReportRow {
  const sums: Record<string, CellValue> = {};
  for (const column of columns) {
    if (column.formula || column.type === 'string') continue;
    const stated = totals[key]?.[column.key];
    if (stated !== undefined) sums[column.key] = stated;
    else if (!column.query || isAdditive(column.query))
      sums[column.key] = sumOf(members.map(({ values }) => values[column.key]));
  }
  return {
    key,
    kind,
    title,
    organizationId: null,
    cells: withFormulas(columns, sums),
    organizationIds: members.map(({ id }) => id),
  };
}

/** Of organisations none of which tells its figure there is no sum. */
function sumOf(values: (CellValue | undefined)[]): CellValue {
  if (values.length > 0 && values.every((value) => value === null)) return null;
  return values.reduce<number>((sum, value) => sum + number(value), 0);
}

function number(value: CellValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

/** Formulas are taken of the row's own figures: a percent of sums, never a mean of percents. */
function withFormulas(columns: readonly Column[], values: Figures): Record<string, CellValue> {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const cells: Record<string, CellValue> = {};
  const cellOf = (key: string, depth: number): CellValue => {
    const own = cells[key];
    if (own !== undefined) return own;
    const column = byKey.get(key);
    if (!column || depth > columns.length) return null;
    const { formula } = column;
    const value = formula
      ? apply(
          formula.op,
          formula.of.map((part) => cellOf(part, depth + 1)),
        )
      : (values[key] ?? null);
    cells[key] = value;
    return value;
  };
  for (const { key } of columns) cellOf(key, 0);
  return cells;
}

function apply(op: 'percent' | 'sum' | 'difference', parts: CellValue[]): CellValue {
  const figures = parts.filter((part) => typeof part === 'number');
  const [first, second] = figures;
  if (figures.length !== parts.length || first === undefined) return null;
  if (op === 'sum') return figures.reduce((sum, figure) => sum + figure, 0);
  if (op === 'difference') return figures.slice(1).reduce((rest, figure) => rest - figure, first);
  if (second === undefined || second === 0) return null;
  return Math.round((first * 1000) / second) / 10;
}

function checkRows(
  template: ReportTemplate,
  rows: readonly ReportRow[],
  partly: ReadonlySet<string>,
): CheckResult[] {
  return template.checks.order.flatMap((key): CheckResult[] => {
    const check = template.checks.items[key];
    if (!check || [...check.left, ...check.right].some((column) => partly.has(column))) return [];
    const total = (row: ReportRow, keys: string[]) =>
      keys.reduce((sum, column) => sum + number(row.cells[column]), 0);
    const broken = rows.filter((row) => {
      const [left, right] = [total(row, check.left), total(row, check.right)];
      return check.op === '=' ? left !== right : left > right;
    });
    if (broken.length === 0) return [{ key, title: check.title, passed: true }];
    return broken.map((row) => ({ key, title: check.title, passed: false, row: row.key }));
  });
}

/** Those with the largest share still to enter come first. */
function findNotEntered(
  template: ReportTemplate,
  organizations: readonly ReportOrganization[],
): NotEntered[] {
  const { completeness } = template;
  if (!completeness) return [];
  const columns = columnsOf(template);
  return organizations
    .map(({ id, name, values }): NotEntered => {
      const cells = withFormulas(columns, values);
      return {
        organizationId: id,
        name,
        contingent: number(cells[completeness.expected]),
        assessed: completeness.entered.reduce((sum, key) => sum + number(cells[key]), 0),
      };
    })
    .filter(({ contingent, assessed }) => assessed < contingent)
    .sort(
      (a, b) =>
        a.assessed / a.contingent - b.assessed / b.contingent ||
        a.organizationId - b.organizationId,
    );
}
