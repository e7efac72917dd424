import type { Knex } from 'knex';

/** SQLite joins no more than 500 rows in one statement; PostgreSQL binds no more than 65,535 values. */
const ROWS_PER_STATEMENT = 200;

/** Many rows in as few statements as both engines take; none for none. */
export async function insertRows(trx: Knex, table: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    await trx(table).insert(rows.slice(at, at + ROWS_PER_STATEMENT));
}
