import type { Knex } from 'knex';
import type { Sql } from '../../forms/predicates/index.ts';

/** Rows of a raw select on either engine; who writes the select says what its rows hold. */
export async function rawRows<Row extends object = Record<string, unknown>>(
  db: Knex,
  sql: string,
  bindings: Sql['bindings'],
): Promise<Row[]> {
  const answer = await db.raw(sql, bindings as Knex.RawBinding[]);
  return Array.isArray(answer) ? answer : answer.rows;
}
