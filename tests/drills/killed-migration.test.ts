import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, sqliteFile } from '../../api/db/connect.ts';
import { migrate, rollback } from '../../api/db/migrate.ts';
import { migrations } from '../../api/db/migrations.ts';
import { atOnce } from '../support/breadth.ts';
import { runNode } from '../support/child.ts';
import { root } from '../support/product.ts';

const names = Object.keys(migrations);
const KNEX_OWN = /^(?:knex_migrations|sqlite_)/;
let folder: string;
let script: string;
/** Schema after each number of whole migrations. */
const schemas: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'profmarshrut-migration-'));
  script = join(root, '.build', 'drills', 'move-schema.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/drills/move-schema.ts'],
    outfile: script,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const whole = place('whole');
  const db = await openDatabase({ dataDir: whole });
  await migrate(db, sqliteFile(whole));
  for (let count = names.length; count >= 0; count -= 1) {
    schemas[count] = (await stateOf(whole)).schema;
    if (count > 0) await rollback(db, sqliteFile(whole), 1);
  }
  await db.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function place(name: string): string {
  const dataDir = join(folder, name);
  mkdirSync(dataDir, { recursive: true });
  return dataDir;
}

async function stateOf(dataDir: string): Promise<{ done: string[]; schema: string }> {
  const db = await openDatabase({ dataDir });
  try {
    expect(await db.writer.raw('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const objects: { name: string; sql: string | null }[] = await db
      .writer('sqlite_master')
      .orderBy('name')
      .select('name', 'sql');
    const known = objects.some(({ name }) => name === 'knex_migrations');
    const done: string[] = known
      ? await db.writer('knex_migrations').orderBy('id').pluck('name')
      : [];
    const own = objects.filter(({ name }) => !KNEX_OWN.test(name));
    return { done, schema: JSON.stringify(own) };
  } finally {
    await db.close();
  }
}

const run = (dataDir: string, direction: string, dieAt: number) =>
  runNode([
    join(root, 'tests', 'drills', 'dying-migration.mjs'),
    script,
    dataDir,
    direction,
    String(dieAt),
  ]);

/** How many calls the whole way takes; each is a moment to die. */
async function callsOf(direction: string, prepared: string): Promise<number> {
  const done = await run(prepared, direction, 0);
  if (done.code !== 0) throw new Error(done.printed);
  return Number(done.printed.trim());
}

it.each([['up'], ['down']])(
  'killed on the way %s at each statement: whole migrations only, and the next run goes on',
  async (direction) => {
    const start = place(`start-${direction}`);
    if (direction === 'down') await run(start, 'up', 0);
    const copy = (name: string) => {
      const dataDir = place(name);
      if (direction === 'down') copyFileSync(sqliteFile(start), sqliteFile(dataDir));
      return dataDir;
    };
    const calls = await callsOf(direction, copy(`count-${direction}`));
    expect(calls).toBeGreaterThan(20);
    const moments = Array.from({ length: calls }, (_, at) => 1 + at);
    await atOnce(2, moments, async (dieAt) => {
      const dataDir = copy(`${direction}-${dieAt}`);
      const killed = await run(dataDir, direction, dieAt);
      expect(killed.signal, `вызов ${dieAt} из ${calls}`).toBe('SIGKILL');
      const state = await stateOf(dataDir);
      // Old or new, never half.
      expect(state.done).toEqual(names.slice(0, state.done.length));
      expect(
        state.schema === schemas[state.done.length],
        `вызов ${dieAt}: таблицы не те, что записаны`,
      ).toBe(true);
      expect((await run(dataDir, 'up', 0)).code).toBe(0);
      expect((await stateOf(dataDir)).schema).toBe(schemas[names.length]);
      expect((await run(dataDir, 'down', 0)).code).toBe(0);
      expect((await stateOf(dataDir)).schema).toBe(schemas[0]);
      rmSync(dataDir, { recursive: true, force: true });
    });
  },
);
