// What a column's cells tell of people: everything its own query reads, and the columns its formula is made of.

import { type Sensitivity, strictest } from '../access.ts';
import type { Query } from '../queries/schema.ts';
import { factsOfQuery, sensitivityOfQueries } from '../risk/query-closedness.ts';
import { columnsOf } from './columns.ts';
import type { ReportTemplate } from './schema.ts';

/** Queries that the column's cells are worked out of, through its formula. */
export function queriesOfColumn(template: ReportTemplate, key: string): Query[] {
  const columns = new Map(columnsOf(template).map((column) => [column.key, column]));
  const seen = new Set<string>();
  const found: Query[] = [];
  const visit = (name: string) => {
    const column = columns.get(name);
    if (!column || seen.has(name)) return;
    seen.add(name);
    if (column.query) found.push(column.query);
    for (const part of column.formula?.of ?? []) visit(part);
  };
  visit(key);
  return found;
}

export interface ColumnNeeds {
  sensitivity: Sensitivity;
  riskLevel: boolean;
}

/** What a reader needs to open a column's people. */
export function needsOfColumn(template: ReportTemplate, key: string): ColumnNeeds {
  const queries = queriesOfColumn(template, key);
  return {
    sensitivity: strictest(['personal', sensitivityOfQueries(queries)]),
    riskLevel: queries.flatMap(factsOfQuery).includes('riskLevel'),
  };
}
