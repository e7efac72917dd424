import { statSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sqliteFile } from '../../api/db/connect.ts';
import { type Ground, layGround, pause, writeCards } from './ground.ts';
import { createReport, readWhile } from './reading.ts';
import { expectPresent, expectSound } from './soundness.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await layGround(2_000);
});
afterAll(() => ground.remove());

const MOST_WAL = 64 * 1_048_576;
const seconds = 600;

it(`fifty writers, reports and checkpoints for ${seconds} s: nobody hears that the database is busy`, async () => {
  const product = await ground.start();
  const until = performance.now() + seconds * 1000;
  const going = () => performance.now() < until;
  const wal = `${sqliteFile(ground.dataDir)}-wal`;
  let longest = 0;
  try {
    const report = await createReport(ground, product.url);
    const writing = writeCards(ground, product.url, 50, going);
    const reading = Promise.all(
      [1, 2].map(() => readWhile(`${product.url}${report}`, ground.region.cookies.region, going)),
    );
    const checkpoints = ground.look(async (db) => {
      while (going()) {
        await db.writer.raw('PRAGMA wal_checkpoint(PASSIVE)');
        longest = Math.max(longest, statSync(wal).size);
        await pause(200);
      }
    });
    const [done, reports] = await Promise.all([writing, reading, checkpoints]);
    expect(done.refused).toEqual([]);
    expect(done.unanswered).toBe(0);
    expect(done.acknowledged.length).toBeGreaterThan(50);
    expect(reports.flatMap(({ failed }) => failed)).toEqual([]);
    expect(longest).toBeLessThan(MOST_WAL);
    expect(await product.stop()).toBe(0);
    await ground.look(async (db) => {
      await expectSound(db, ground.dataDir);
      await expectPresent(db, done.acknowledged);
    });
  } finally {
    await product.stop();
  }
});
