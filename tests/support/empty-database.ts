// A migrated database without any data, for tests of what a first start puts there.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import { inject } from 'vitest';
import { type Database, openDatabase, sqliteFile } from '../../api/db/connect.ts';

/** Named in template-database.ts, which runs outside the workers. */
const MIGRATED = 'profmarshrut_migrated';

export interface EmptyDatabase {
  database: Database;
  close(): Promise<void>;
}

export async function openEmptyDatabase(): Promise<EmptyDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'profmarshrut-empty-'));
  const name = `e_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const server = process.env.TEST_ENGINE === 'postgres' ? inject('postgresServer') : undefined;
  const admin = server ? knex({ client: 'pg', connection: `${server}/postgres` }) : undefined;
  await admin?.raw(`create database ${name} template ${MIGRATED}`);
  if (!server) copyFileSync(inject('sqliteMigrated'), sqliteFile(dataDir));
  const database = await openDatabase({ url: server && `${server}/${name}`, dataDir });
  return {
    database,
    async close() {
      await database.close();
      await admin?.raw(`drop database ${name} with (force)`);
      await admin?.destroy();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
