import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../support/product.ts';
import { card, type Ground, layGround, pause, post } from './ground.ts';
import { expectSound } from './soundness.ts';

let ground: Ground;
let shim: string;
let control: string;

beforeAll(async () => {
  ground = await layGround(200);
  shim = join(ground.dataDir, 'failing-disk.so');
  control = join(ground.dataDir, 'failing');
  const source = join(root, 'tests', 'drills', 'failing-disk.c');
  const made = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', shim, source, '-ldl'], {
    encoding: 'utf8',
  });
  if (made.error)
    throw new Error(
      'Нет компилятора C (cc): установите gcc или clang, без него отказ диска не изобразить.',
    );
  if (made.status !== 0) throw new Error(`cc: ${made.stderr}`);
});
afterAll(() => ground.remove());

it.each([
  ['fsync', 'f', 'Первая'],
  ['запись', 'w', 'Вторая'],
])(
  'отказ диска (%s): ошибка, а не подтверждение; остановка; повтор с тем же ключом даёт одну карточку',
  async (_, kind, which) => {
    const failing = await ground.start({ LD_PRELOAD: shim, FAILING_DISK: control });
    const exited = new Promise<number | null>((resolve) => failing.process.once('exit', resolve));
    const name = `Повтор-${which}`;
    const send = (url: string) =>
      post(
        url,
        ground.region.cookies.operator,
        '/api/learners',
        card(ground, name),
        `key-of-drill-${kind}`,
      );
    const before = await post(
      failing.url,
      ground.region.cookies.operator,
      '/api/learners',
      card(ground, `До-${which}`),
    );
    expect(before.status).toBe(201);

    writeFileSync(control, kind);
    const refused = await send(failing.url);
    expect(refused.status).toBeGreaterThanOrEqual(500);
    // Unhealthy, or gone already.
    const health = await fetch(`${failing.url}/api/health`).then(
      (answer) => answer.status,
      () => 0,
    );
    expect([503, 0]).toContain(health);
    const late = pause(30_000).then(() => 'не остановился');
    expect(await Promise.race([exited, late])).not.toBe('не остановился');

    rmSync(control);
    const healed = await ground.start();
    try {
      const first = await send(healed.url);
      const again = await send(healed.url);
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(await again.text()).toBe(await first.text());
    } finally {
      await healed.stop();
    }
    await ground.look(async (db) => {
      await expectSound(db, ground.dataDir);
      const stored = await db
        .writer('persons')
        .whereIn('first_name', [name, `До-${which}`])
        .orderBy('id')
        .pluck('first_name');
      expect(stored).toEqual([`До-${which}`, name]);
    });
  },
);
