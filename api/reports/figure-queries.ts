// Counts a report's columns for every organisation in its place, by SQL over people and their facts.

import type { Knex } from 'knex';
import {
  type Engine,
  type FieldSql,
  type Predicate,
  predicateToSql,
  type Sql,
} from '../../forms/predicates/index.ts';
import {
  type Column,
  columnsOf,
  type ReportOrganization,
  type ReportTemplate,
} from '../../forms/reports/index.ts';
import { factOf } from '../../forms/risk/index.ts';
import { rawRows } from '../db/raw-rows.ts';

const COLUMNS: Record<string, FieldSql> = {
  isFinalYear: { kind: 'column', sql: 'p.is_final_year', type: 'boolean' },
  hasConsent: { kind: 'column', sql: 'p.has_consent', type: 'boolean' },
  riskLevel: { kind: 'column', sql: 'p.risk_level', type: 'string' },
  educationLevel: { kind: 'column', sql: 'p.education_level', type: 'string' },
  course: { kind: 'column', sql: 'p.course', type: 'number' },
  specialtyCode: { kind: 'column', sql: 'p.specialty_code', type: 'string' },
  organizationKind: { kind: 'column', sql: 'o.kind', type: 'string' },
};

/** Where a query over people finds a field: a column of the person, else the stored facts. */
export function learnerField(name: string): FieldSql | undefined {
  if (Object.hasOwn(COLUMNS, name)) return COLUMNS[name];
  return factOf(name) ? { kind: 'json', sql: 'f.facts', path: [name] } : undefined;
}

export const LEARNERS =
  'persons p join organizations o on o.id = p.organization_id left join person_facts f on f.person_id = p.id';

export function predicateSql(where: Predicate, engine: Engine): Sql {
  return predicateToSql(where, { engine, field: learnerField }).isTrue;
}

/** Whom of a column's people its cells count for the reader; undefined where everybody. */
export type Told = (column: Column) => Sql | undefined;

const everybody: Told = () => undefined;

/** Organisations of the report's place with the figures of each column that has a query. */
export async function countFigures(
  db: Knex,
  engine: Engine,
  template: ReportTemplate,
  placeId: number,
  told: Told = everybody,
): Promise<ReportOrganization[]> {
  const organizations: { id: number; short_name: string; kind: string }[] = await db(
    'organizations as o',
  )
    .join('organization_tree as t', 't.descendant_id', 'o.id')
    .where('t.ancestor_id', placeId)
    .whereIn('o.kind', ['vocational-college', 'university', 'school'])
    .orderBy('o.sort_key')
    .select('o.id', 'o.short_name', 'o.kind');
  const counted = columnsOf(template).filter((column) => column.query?.aggregate === 'count');
  const hidden = counted.filter((column) => told(column) !== undefined);
  const empty: Record<string, number | null> = {
    ...Object.fromEntries(counted.map(({ key }) => [key, 0])),
    ...Object.fromEntries(hidden.map(({ key }) => [key, null])),
  };
  const figures = new Map<number, Record<string, number | null>>();
  if (counted.length > 0)
    for (const row of await countAll(db, engine, counted, placeId, told)) {
      const values = { ...empty };
      for (const { key } of counted)
        values[key] = row[key] === null || row[key] === undefined ? null : Number(row[key]);
      figures.set(Number(row.organizationId), values);
    }
  return organizations.map(({ id, short_name, kind }) => ({
    id,
    name: short_name,
    fields: { kind },
    values: figures.get(id) ?? empty,
  }));
}

/**
 * One pass over the people of the place: every column is a conditional sum, of whoever it tells; of nobody
 * told there is no sum. People are read organisation by organisation; by the region's column SQLite would
 * first sort everybody with their facts in memory.
 */
async function countAll(
  db: Knex,
  engine: Engine,
  columns: Column[],
  placeId: number,
  told: Told,
): Promise<Record<string, unknown>[]> {
  const bindings: Sql['bindings'] = [];
  const sums = columns.map((column) => {
    const { sql, bindings: own } = predicateSql(column.query?.where ?? {}, engine);
    const among = told(column);
    bindings.push(...(among?.bindings ?? []), ...own);
    const counts = `case when ${sql} then 1 else 0 end`;
    return `sum(${among ? `case when ${among.sql} then ${counts} end` : counts}) as "${column.key}"`;
  });
  const within =
    'p.organization_id in (select descendant_id from organization_tree where ancestor_id = ?)';
  return rawRows(
    db,
    `select p.organization_id as "organizationId", ${sums.join(', ')} from ${LEARNERS} where ${within} group by p.organization_id`,
    [...bindings, placeId],
  );
}
