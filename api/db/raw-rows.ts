import type { Knex } from 'knex';
import type { Sql } from '../../forms/predicates/index.ts';

/** Rows of a raw select on either engine. */
export async function rawRows(
  db: Knex,
  sql: string,
  bindings: Sql['bindings'],
): Promise<Record<string, unknown>[]> {
  const answer = await db.raw(sql, bindings as Knex.RawBinding[]);
  return Array.isArray(answer) ? answer : answer.rows;
}
