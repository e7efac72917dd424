import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex, { type Knex } from 'knex';
import { inject } from 'vitest';
import { type Database, openDatabase, sqliteFile } from '../../api/db/connect.ts';
import type { Engine } from '../../forms/predicates/index.ts';

export interface TestDatabase {
  db: Knex;
  engine: Engine;
  database: Database;
  /** Folder of the SQLite file; on PostgreSQL an empty one. */
  dataDir: string;
  /** The PostgreSQL address, absent on SQLite. */
  url?: string;
  close(): Promise<void>;
}

const TEMPLATE = 'profmarshrut_template';

/** A fresh clone of the seeded template on the engine under test. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const engine = process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite';
  const dataDir = mkdtempSync(join(tmpdir(), 'profmarshrut-test-'));
  if (engine === 'sqlite') {
    copyFileSync(inject('sqliteTemplate'), sqliteFile(dataDir));
    const database = await openDatabase({ dataDir });
    return {
      db: database.writer,
      engine,
      database,
      dataDir,
      async close() {
        await database.close();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
  }
  const server = inject('postgresServer');
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const admin = knex({ client: 'pg', connection: `${server}/postgres` });
  await admin.raw(`create database ${name} template ${TEMPLATE}`);
  const url = `${server}/${name}`;
  const database = await openDatabase({ url, dataDir });
  return {
    db: database.writer,
    engine,
    database,
    dataDir,
    url,
    async close() {
      await database.close();
      await admin.raw(`drop database ${name} with (force)`);
      await admin.destroy();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
