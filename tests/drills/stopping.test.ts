import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enqueue } from '../../api/jobs/job-queries.ts';
import { type Answer, nameOf, open, written } from '../bench/client.ts';
import { demoPassword, spawnProduct, startProduct } from '../support/product.ts';
import { card, type Ground, layGround, long, pause } from './ground.ts';
import { createReport } from './reading.ts';

// Enough for the job to be amid its work and for reports to be still filling.
const PEOPLE = long ? 16_000 : 4_000;
const GRACE = 20_000;
let ground: Ground;
beforeAll(async () => {
  ground = await layGround(PEOPLE);
});
afterAll(() => ground.remove());

const job = () =>
  ground.look((db) =>
    db.writer('jobs').where({ kind: 'refresh-people' }).first('status', 'done', 'cursor'),
  );

it('SIGTERM amid requests and a long job: what was begun is answered, the job goes on at the next start, exit 0', async () => {
  const first = await ground.start();
  const port = Number(new URL(first.url).port);
  const { region } = ground;
  const report = await createReport(ground, first.url);
  const shots = [
    ...[1, 2].map(() => ({ cookie: region.cookies.region, shot: { path: report } })),
    ...Array.from({ length: 10 }, (_, i) => ({
      cookie: region.cookies.operator,
      shot: {
        method: 'POST' as const,
        path: '/api/learners',
        body: card(ground, nameOf(i)),
      },
    })),
  ];
  const connections = shots.map(({ cookie }) => ({ connection: open(port), cookie }));
  // Kept alive as a browser keeps them.
  for (const { connection, cookie } of connections) {
    await connection.send(written({ port, cookie }, { path: '/api/session' }));
  }
  await ground.look((db) =>
    db.write((trx) =>
      enqueue(trx, {
        kind: 'refresh-people',
        payload: { organizationId: region.regionId },
        userId: null,
        now: new Date().toISOString(),
      }),
    ),
  );
  while (!((await job())?.done > 0)) await pause(20);

  const answers: Promise<Answer>[] = shots.map(({ cookie, shot }, i) => {
    const connection = connections[i]?.connection;
    if (!connection) throw new Error('нет соединения');
    return connection.send(written({ port, cookie }, shot));
  });
  // Long enough for every request to have been read, short enough for the reports to be still filling.
  await pause(200);
  const from = performance.now();
  const exit = first.stop();
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(
    shots.map(({ shot }) => ('body' in shot ? 201 : 200)),
  );
  expect(await exit).toBe(0);
  expect(performance.now() - from).toBeLessThan(GRACE);

  const left = await job();
  expect(left.status).toBe('waiting');
  expect(left.done).toBeLessThan(PEOPLE);

  const second = await ground.start();
  for (let state = left; state.status !== 'done'; state = await job()) await pause(50);
  expect(await second.stop()).toBe(0);
  // From the cursor on, not from the beginning: everybody exactly once.
  const people = await ground.look((db) =>
    db.writer('persons').where({ region_id: region.regionId }).count({ total: '*' }).first(),
  );
  expect((await job()).done).toBe(Number(people?.total));
});

it('SIGTERM at a first start: the start is finished, exit 0, and the region is whole', async () => {
  const first = await spawnProduct();
  while (!existsSync(join(first.dataDir, 'profmarshrut.sqlite'))) await pause(5);
  expect(await first.stop()).toBe(0);
  const second = await startProduct({ dataDir: first.dataDir });
  const entered = await fetch(`${second.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: second.url },
    body: JSON.stringify({ login: 'operator', password: demoPassword }),
  });
  expect(entered.status).toBe(201);
  await second.remove();
});
