import type { Knex } from 'knex';
import type { Database } from './connect.ts';
import { sqliteKnex } from './connect.ts';
import { migrations } from './migrations.ts';

export interface Migration {
  up(trx: Knex): Promise<void>;
  down(trx: Knex): Promise<void>;
}

const source: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(migrations),
  getMigrationName: (name) => name,
  async getMigration(name) {
    const migration = migrations[name];
    if (!migration) throw new Error(`Неизвестная миграция ${name}`);
    const checked = (step: (trx: Knex) => Promise<void>) => async (trx: Knex) => {
      await step(trx);
      await assertForeignKeys(trx);
    };
    return {
      up: checked(migration.up),
      down: checked(migration.down),
      config: { transaction: true },
    };
  },
};

const ADVISORY_LOCK = 0x70726f66;

/** Brings the schema up to date. A killed run leaves whole migrations only, and the next one goes on. */
export async function migrate(database: Database, sqlitePath: string): Promise<void> {
  await withMigrator(database, sqlitePath, async (knex) => {
    await knex.migrate.latest({ migrationSource: source });
  });
}

/** Takes back the last `steps` migrations, or all of them. */
export async function rollback(
  database: Database,
  sqlitePath: string,
  steps?: number,
): Promise<void> {
  await withMigrator(database, sqlitePath, async (knex) => {
    // In one transaction: Knex by itself drops tables in one and forgets the migration in another.
    await knex.transaction(async (trx) => {
      if (steps === undefined) await trx.migrate.rollback({ migrationSource: source }, true);
      else for (let i = 0; i < steps; i += 1) await trx.migrate.down({ migrationSource: source });
    });
  });
}

async function withMigrator(
  database: Database,
  sqlitePath: string,
  work: (knex: Knex) => Promise<void>,
): Promise<void> {
  if (database.engine === 'sqlite') {
    // Opened with foreign keys off: SQLite rebuilds tables, and cascades would delete their children.
    const knex = sqliteKnex(
      sqlitePath,
      'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF; PRAGMA busy_timeout=30000;',
      1,
    );
    try {
      // The lock row outlives a killed process; the file's own write lock is what keeps two runs apart.
      if (await knex.schema.hasTable('knex_migrations_lock')) {
        await knex.migrate.forceFreeMigrationsLock({ migrationSource: source });
      }
      await work(knex);
    } finally {
      await knex.destroy();
    }
    return;
  }
  const knex = database.writer;
  await knex.transaction(async (lock) => {
    await lock.raw('select pg_advisory_xact_lock(?)', [ADVISORY_LOCK]);
    if (await knex.schema.hasTable('knex_migrations_lock')) {
      await knex.migrate.forceFreeMigrationsLock({ migrationSource: source });
    }
    await work(knex);
  });
}

async function assertForeignKeys(trx: Knex): Promise<void> {
  if (trx.client.dialect !== 'sqlite3') return;
  const broken: unknown[] = await trx.raw('PRAGMA foreign_key_check');
  if (broken.length > 0) throw new Error(`Миграция нарушила связи: ${broken.length} строк`);
}
