// One file holds everything: for SQLite a consistent copy taken while the server works, for PostgreSQL
// what pg_dump writes. The journal's heads travel beside it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Config, ConfigError } from './config.ts';
import { type Database, sqliteFile, sqliteKnex } from './db/connect.ts';
import { headsFile } from './trail/chain.ts';

export async function backUp(config: Config, db: Database, file: string): Promise<void> {
  if (existsSync(file)) throw new ConfigError(`Файл уже есть: ${file}. Укажите другой.`);
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.часть`;
  rmSync(partial, { force: true });
  // Before the copy: heads written meanwhile would tell of events that the copy does not hold.
  const heads = headsFile(config.dataDir);
  if (existsSync(heads)) copyFileSync(heads, `${file}.audit-heads`);
  if (config.databaseUrl) {
    postgresTool('pg_dump', [
      '--format=custom',
      '--no-owner',
      `--file=${partial}`,
      config.databaseUrl,
    ]);
  } else {
    await db.writer.raw('VACUUM INTO ?', [partial]);
    await assertSound(partial);
  }
  renameSync(partial, file);
}

export async function restore(config: Config, file: string): Promise<void> {
  if (!existsSync(file)) throw new ConfigError(`Нет файла ${file}.`);
  if (config.databaseUrl) {
    postgresTool('pg_restore', [
      '--no-owner',
      '--exit-on-error',
      '--single-transaction',
      `--dbname=${config.databaseUrl}`,
      file,
    ]);
  } else {
    const target = sqliteFile(config.dataDir);
    if (existsSync(target))
      throw new ConfigError(`Здесь уже есть база: ${target}. Укажите пустую папку в DATA_DIR.`);
    await assertSound(file);
    mkdirSync(config.dataDir, { recursive: true });
    copyFileSync(file, `${target}.часть`);
    renameSync(`${target}.часть`, target);
  }
  if (existsSync(`${file}.audit-heads`)) {
    mkdirSync(config.dataDir, { recursive: true });
    copyFileSync(`${file}.audit-heads`, headsFile(config.dataDir));
  }
}

async function assertSound(file: string): Promise<void> {
  const knex = sqliteKnex(file, 'PRAGMA query_only=ON;', 1);
  try {
    const rows: { integrity_check: string }[] = await knex.raw('PRAGMA integrity_check');
    const broken: unknown[] = await knex.raw('PRAGMA foreign_key_check');
    const known = await knex('knex_migrations').first('name');
    if (rows[0]?.integrity_check !== 'ok' || broken.length > 0 || !known) throw new Error('broken');
  } catch {
    throw new ConfigError(`Копия повреждена или это не база Профмаршрута: ${file}`);
  } finally {
    await knex.destroy();
  }
}

function postgresTool(tool: string, args: string[]): void {
  const done = spawnSync(tool, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (done.error)
    throw new ConfigError(`Не найдена программа ${tool}: установите клиент PostgreSQL.`);
  if (done.status !== 0)
    throw new ConfigError(`${tool} не справилась: проверьте адрес базы и её версию.`);
}
