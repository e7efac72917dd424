// Half a million rows in a couple of minutes: many rows a statement, indexes built afterwards.
import type { Knex } from 'knex';
import type { Engine } from '../../forms/predicates/index.ts';

type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

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
