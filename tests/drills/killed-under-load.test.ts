import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Acknowledged, type Ground, layGround, long, pause, writeCards } from './ground.ts';
import { expectPresent, expectSound } from './soundness.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await layGround(500);
});
afterAll(() => ground.remove());

const kills = long ? 200 : 3;

it(`killed ${kills} times under load: nothing acknowledged is lost, nothing is half`, async () => {
  const acknowledged: Acknowledged[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const product = await ground.start();
    const gone = new Promise((resolve) => product.process.once('exit', resolve));
    const writing = writeCards(ground, product.url, 8, () => true);
    // Not the same moment of a batch each time.
    await pause(400 + ((kill * 137) % 900));
    product.process.kill('SIGKILL');
    await gone;
    const done = await writing;
    expect(done.refused).toEqual([]);
    expect(done.acknowledged.length).toBeGreaterThan(0);
    acknowledged.push(...done.acknowledged);
    await ground.look(async (db) => {
      await expectSound(db, ground.dataDir);
      await expectPresent(db, acknowledged);
    });
  }
});
