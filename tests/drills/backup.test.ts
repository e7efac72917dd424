import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashPassword } from '../../api/access/password.ts';
import { openDatabase, sqliteFile } from '../../api/db/connect.ts';
import { runNode } from '../support/child.ts';
import { root, startProduct } from '../support/product.ts';
import { type Ground, layGround, long, pause, writeCards } from './ground.ts';
import { expectPresent, expectSound } from './soundness.ts';

const password = 'учебная-тревога-1';
let ground: Ground;
let shelf: string;

beforeAll(async () => {
  ground = await layGround(long ? 100_000 : 5_000);
  shelf = mkdtempSync(join(tmpdir(), 'profmarshrut-shelf-'));
  const password_hash = await hashPassword({ argon2: { memoryCost: 1024, timeCost: 1 } }, password);
  await ground.look((db) =>
    db.write((trx) => trx('users').where({ login: 'bench-operator' }).update({ password_hash })),
  );
});
afterAll(() => {
  ground.remove();
  rmSync(shelf, { recursive: true, force: true });
});

const command = (dataDir: string, ...args: string[]) =>
  runNode([join(root, '.build', 'api', 'command.js'), ...args], {
    env: { ...process.env, NODE_ENV: 'development', DATA_DIR: dataDir },
  });

it('a copy taken under load restores on an empty place; a damaged copy is refused', async () => {
  const copy = join(shelf, 'copy.sqlite');
  const product = await ground.start();
  let going = true;
  const early = await writeCards(ground, product.url, 4, untilAfter(1_500));
  const writing = writeCards(ground, product.url, 8, () => going);
  await pause(500);
  const made = await command(ground.dataDir, 'backup', copy);
  await pause(1_500);
  going = false;
  const late = await writing;
  await product.stop();
  expect(made, made.printed).toMatchObject({ code: 0 });
  expect([...early.refused, ...late.refused]).toEqual([]);

  const from = performance.now();
  const empty = join(shelf, 'empty');
  expect((await command(empty, 'restore', copy)).code).toBe(0);
  const restored = await startProduct({ dataDir: empty, env: { DEMO: '0', ARGON2_COST: 'low' } });
  console.log(`Восстановлено и отвечает через ${Math.round(performance.now() - from)} мс`);
  const entered = await fetch(`${restored.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'bench-operator', password }),
  });
  expect(entered.status).toBe(201);
  await restored.stop();

  const counts = async (dataDir: string) => {
    const db = await openDatabase({ dataDir });
    const total = async (table: string) =>
      Number((await db.writer(table).count({ total: '*' }).first())?.total);
    const counted = {
      persons: await total('persons'),
      participations: await total('participations'),
      organizations: await total('organizations'),
    };
    if (dataDir === empty) {
      await expectSound(db, dataDir);
      await expectPresent(db, early.acknowledged);
    }
    await db.close();
    return counted;
  };
  const [whole, kept] = [await counts(ground.dataDir), await counts(empty)];
  expect({ ...kept, persons: 0 }).toEqual({ ...whole, persons: 0 });
  // Written while the copy was made: all before it, nobody after it.
  expect(kept.persons).toBeLessThan(whole.persons);
  expect(kept.persons).toBeGreaterThanOrEqual(whole.persons - late.acknowledged.length);
  expect((await command(empty, 'admin', 'verify-audit')).printed).toMatch(/Журнал цел/);

  const bytes = readFileSync(copy);
  const damaged = join(shelf, 'damaged.sqlite');
  bytes.fill(0x5a, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 20_000);
  writeFileSync(damaged, bytes);
  const nowhere = join(shelf, 'nowhere');
  mkdirSync(nowhere);
  const refused = await command(nowhere, 'restore', damaged);
  expect(refused.code).not.toBe(0);
  expect(refused.printed).toMatch(/повреждена/);
  expect(existsSync(sqliteFile(nowhere))).toBe(false);
});

function untilAfter(milliseconds: number): () => boolean {
  const until = performance.now() + milliseconds;
  return () => performance.now() < until;
}
