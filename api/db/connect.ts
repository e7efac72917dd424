// Opens the database named by the environment: one writer, readers for lists, one reader for reports.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import knex, { type Knex } from 'knex';
import pg from 'pg';
import type { Engine } from '../../forms/predicates/index.ts';
import { gatheredInserts } from './gathered.ts';
import { groupCommit } from './group-commit.ts';
import { retryingTransaction } from './retry.ts';
import { SqliteClient } from './sqlite-client.ts';
import type { Append, Write } from './writing.ts';

export interface Database {
  engine: Engine;
  /** Lists and single records. */
  reader: Knex;
  /** Long reports, so that they never take a connection from lists. */
  reports: Knex;
  /** Reads that may not lag behind a write, as a replica's do. */
  primary: Knex;
  /** Migrations and backups; requests write through `write`. */
  writer: Knex;
  write: Write;
  append: Append;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  /** `postgres://…`; absent means the embedded SQLite file. */
  url?: string;
  readUrl?: string;
  dataDir: string;
}

const MINIMUM_SQLITE = [3, 51, 3];

export function sqliteFile(dataDir: string): string {
  return join(dataDir, 'profmarshrut.sqlite');
}

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.url ? openPostgres(settings.url, settings.readUrl) : openSqlite(settings.dataDir);
}

interface SqliteConnection {
  exec(sql: string, done: (error: Error | null) => void): void;
}

/** A Knex over one SQLite file. `pragmas` run on each new connection. */
export function sqliteKnex(file: string, pragmas: string, connections: number): Knex {
  return knex({
    client: SqliteClient,
    connection: { filename: file },
    useNullAsDefault: true,
    pool: {
      min: 0,
      max: connections,
      idleTimeoutMillis: 600_000,
      afterCreate(connection: SqliteConnection, done: (error: Error | null, c: unknown) => void) {
        connection.exec(pragmas, (error) => done(error, connection));
      },
    },
    acquireConnectionTimeout: 30_000,
  });
}

const WRITER_PRAGMAS =
  'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;';
const READER_PRAGMAS =
  'PRAGMA busy_timeout=5000; PRAGMA query_only=ON; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;';

async function openSqlite(dataDir: string): Promise<Database> {
  const file = sqliteFile(dataDir);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const writer = sqliteKnex(file, WRITER_PRAGMAS, 1);
  await assertSqlite(writer);
  const reader = sqliteKnex(file, READER_PRAGMAS, 3);
  const reports = sqliteKnex(file, READER_PRAGMAS, 1);
  const commit = groupCommit(writer);
  return {
    engine: 'sqlite',
    writer,
    reader,
    reports,
    primary: reader,
    write: commit.write,
    append: commit.append,
    async close() {
      await commit.drain();
      await Promise.all([reader.destroy(), reports.destroy()]);
      await writer.raw('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined);
      await writer.destroy();
    },
  };
}

/** Older versions may reset the write-ahead log and lose what was acknowledged. */
export function isTooOld(version: string): boolean {
  const parts = version.split('.').map(Number);
  const difference = MINIMUM_SQLITE.map((least, i) => (parts[i] ?? 0) - least).find((d) => d !== 0);
  return (difference ?? 0) < 0;
}

async function assertSqlite(writer: Knex): Promise<void> {
  const [{ version }] = await writer.raw('select sqlite_version() as version');
  if (isTooOld(String(version))) {
    throw new Error(`Нужна SQLite не ниже ${MINIMUM_SQLITE.join('.')}, а установлена ${version}.`);
  }
  const [{ synchronous }] = await writer.raw('PRAGMA synchronous');
  const [{ foreign_keys }] = await writer.raw('PRAGMA foreign_keys');
  const [{ journal_mode }] = await writer.raw('PRAGMA journal_mode');
  if (synchronous !== 2 || foreign_keys !== 1 || journal_mode !== 'wal') {
    throw new Error(
      'SQLite не приняла настройки надёжности (WAL, synchronous=FULL, foreign_keys).',
    );
  }
}

// Both engines answer alike: dates and JSON as text, whole and decimal numbers as numbers.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1700, Number);
for (const asText of [114, 3802, 1082]) pg.types.setTypeParser(asText, (value) => value);

function postgresKnex(url: string, connections: number): Knex {
  return knex({
    client: 'pg',
    connection: { connectionString: url, application_name: 'profmarshrut' },
    pool: { min: 0, max: connections },
    acquireConnectionTimeout: 30_000,
  });
}

async function openPostgres(url: string, readUrl?: string): Promise<Database> {
  const writer = postgresKnex(url, 8);
  const reader = postgresKnex(readUrl ?? url, 8);
  const reports = postgresKnex(readUrl ?? url, 2);
  const { rows } = await writer.raw(
    "select current_setting('server_version_num')::int as version, lower('Ё') = 'ё' as folds",
  );
  const server = rows[0];
  if (server.version < 150_000) throw new Error('Нужен PostgreSQL 15 или новее.');
  if (!server.folds) {
    throw new Error('База PostgreSQL должна быть создана с локалью C.UTF-8 или ru_RU.UTF-8.');
  }
  return {
    engine: 'postgres',
    writer,
    reader,
    reports,
    primary: writer,
    write: retryingTransaction(writer),
    append: gatheredInserts(writer),
    async close() {
      await Promise.all([reader.destroy(), reports.destroy(), writer.destroy()]);
    },
  };
}
