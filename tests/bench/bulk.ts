// Half a million rows in a couple of minutes: many rows a statement, indexes built afterwards.
import type { Knex } from 'knex';
import type { Engine } from '../../forms/predicates/index.ts';

type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535. */
const VALUES = 12_000;

export async function insertRows(trx: Knex, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const step = Math.floor(VALUES / columns.length);
  const one = `(${columns.map(() => '?').join(',')})`;
  for (let from = 0; from < rows.length; from += step) {
    const part = rows.slice(from, from + step);
    const values: Value[] = [];
    for (const row of part) for (const column of columns) values.push(row[column] ?? null);
    await trx.raw(
      `insert into ${table} (${columns.join(',')}) values ${part.map(() => one).join(',')}`,
      values,
    );
  }
}

/** Drops the plain indexes of the tables, runs the work and builds them again. */
export async function withoutIndexes(
  db: Knex,
  engine: Engine,
  tables: string[],
  work: () => Promise<void>,
): Promise<void> {
  const indexes =
    engine === 'sqlite'
      ? await db('sqlite_master')
          .where({ type: 'index' })
          .whereIn('tbl_name', tables)
          .whereNotNull('sql')
          .select('name', 'sql')
      : await db('pg_indexes')
          .whereIn('tablename', tables)
          .select('indexname as name', 'indexdef as sql');
  const plain = indexes.filter(({ sql }: { sql: string }) => !/create unique/i.test(sql));
  for (const { name } of plain) await db.raw(`drop index ${name}`);
  await work();
  for (const { sql } of plain) await db.raw(sql);
}

/** Statistics of the planner, as a database that has lived for a while has them. */
export async function settle(db: Knex, engine: Engine): Promise<void> {
  if (engine === 'sqlite') {
    await db.raw('PRAGMA wal_checkpoint(TRUNCATE)');
    return;
  }
  await db.raw('vacuum analyze');
}

/** Lets the next insert continue after ids that were given by hand. */
export async function continueIds(db: Knex, engine: Engine, table: string): Promise<void> {
  if (engine === 'postgres') {
    await db.raw(
      `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
    );
  }
}
