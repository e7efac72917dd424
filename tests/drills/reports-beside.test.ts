import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ground, layGround, writeCards } from './ground.ts';
import { createReport, quantile, readWhile } from './reading.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await layGround(200_000);
});
afterAll(() => ground.remove());

it('lists and writes go on while long reports are filled', async () => {
  const product = await ground.start();
  const { region } = ground;
  const until = performance.now() + 60_000;
  const going = () => performance.now() < until;
  try {
    const report = await createReport(ground, product.url);
    const list = `${product.url}/api/learners?${new URLSearchParams({ filter: JSON.stringify({ organizationId: region.collegeId }), range: '[0,24]' })}`;
    const [reports, lists, writing] = await Promise.all([
      Promise.all(
        [1, 2, 3, 4].map(() => readWhile(`${product.url}${report}`, region.cookies.region, going)),
      ),
      readWhile(list, region.cookies.region, going),
      writeCards(ground, product.url, 2, going),
    ]);
    const filled = reports.flatMap(({ times }) => times);
    const [p95, slowest] = [quantile(lists.times, 0.95), quantile(filled, 0.5)];
    console.log(
      `отчётов ${filled.length}, каждый ${Math.round(slowest)} мс; список p95 ${Math.round(p95)} мс (${lists.times.length} раз)`,
    );
    expect([
      ...reports.flatMap(({ failed }) => failed),
      ...lists.failed,
      ...writing.refused,
    ]).toEqual([]);
    expect(filled.length).toBeGreaterThan(3);
    // A list waits behind no report: four of them hold their own connection only.
    expect(p95).toBeLessThan(slowest);
    expect(lists.times.length).toBeGreaterThan(filled.length);
    expect(writing.acknowledged.length).toBeGreaterThan(filled.length);
  } finally {
    await product.stop();
  }
});
