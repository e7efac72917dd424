// Migrates and seeds one database per engine; every test file works on a clone of it.
import { mkdtempSync, rmSync } from 'node:fs';
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
  const database = await openDatabase({ url, dataDir: directory });
  await migrate(database, sqliteFile(directory));
  await seedTemplate(database);
  await database.close();
  project.provide('checkerFile', await buildChecker(directory));
  project.provide('sqliteTemplate', sqliteFile(directory));
  project.provide('postgresServer', server?.url ?? '');
  return async () => {
    await server?.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
