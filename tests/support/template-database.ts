// Migrates and seeds one database per engine; every test file works on a clone of it, or of its migrated but
// empty state.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import knex from 'knex';
import type { TestProject } from 'vitest/node';
import { openDatabase, sqliteFile } from '../../api/db/connect.ts';
import { migrate } from '../../api/db/migrate.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { seedTemplate } from './seed-template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sqliteTemplate: string;
    sqliteMigrated: string;
    postgresServer: string;
    checkerFile: string;
  }
}

/** The thread that looks at definitions, as the product builds it but in one file. */
async function buildChecker(directory: string): Promise<string> {
  const outfile = join(directory, 'checker.cjs');
  await build({
    entryPoints: ['api/definitions/checking/worker.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return outfile;
}

export const TEMPLATE = 'profmarshrut_template';
/** Migrated, without a row. */
export const MIGRATED = 'profmarshrut_migrated';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = project.config.env.TEST_ENGINE;
  const directory = mkdtempSync(join(tmpdir(), 'profmarshrut-template-'));
  let server: PostgresServer | undefined;
  if (engine === 'postgres') {
    server = await startPostgres();
    const admin = knex({ client: 'pg', connection: `${server.url}/postgres` });
    await admin.raw(`drop database if exists ${TEMPLATE}`);
    await admin.raw(`create database ${TEMPLATE}`);
    await admin.destroy();
  }
  const url = server ? `${server.url}/${TEMPLATE}` : undefined;
  const migrated = join(directory, 'migrated.db');
  const empty = await openDatabase({ url, dataDir: directory });
  await migrate(empty, sqliteFile(directory));
  await empty.close();
  if (server) {
    const admin = knex({ client: 'pg', connection: `${server.url}/postgres` });
    await admin.raw(`drop database if exists ${MIGRATED}`);
    await admin.raw(`create database ${MIGRATED} template ${TEMPLATE}`);
    await admin.destroy();
  } else copyFileSync(sqliteFile(directory), migrated);
  const database = await openDatabase({ url, dataDir: directory });
  await seedTemplate(database);
  await database.close();
  project.provide('checkerFile', await buildChecker(directory));
  project.provide('sqliteTemplate', sqliteFile(directory));
  project.provide('sqliteMigrated', migrated);
  project.provide('postgresServer', server?.url ?? '');
  return async () => {
    await server?.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
