// Work that only reads: its result is whole or absent, it is cancelled in the middle, it waits for no other.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enqueue } from '../../../api/jobs/job-queries.ts';
import type { Reading } from '../../../api/jobs/reading.ts';
import { startJobs, type Work } from '../../../api/jobs/runner.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';

let test: TestDatabase;
const instant = '2026-02-02T09:00:00.000Z';
const clock = { now: () => new Date(instant) };

beforeEach(async () => {
  test = await openTestDatabase();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await test.close();
});

const put = (kind: string) =>
  test.database.write((trx) => enqueue(trx, { kind, payload: {}, userId: null, now: instant }));
const jobs = () => test.db('jobs').orderBy('id');
const runnerOf = (reads: Record<string, Reading>, works: Record<string, Work> = {}) =>
  startJobs(
    test.database,
    clock,
    [
      ...Object.entries(reads).map(([kind, read]) => ({ kind, read })),
      ...Object.entries(works).map(([kind, work]) => ({ kind, work })),
    ],
    false,
  );
const set = (columns: object) =>
  test.database.write((trx) => trx('jobs').where({ kind: 'read' }).update(columns));

describe('work that only reads', () => {
  it('hands over its result and the records it has found', async () => {
    await put('read');
    await runnerOf({
      async read({ progress }) {
        await progress(1, 2);
        return { result: { people: 7 }, rows: [{ id: 5, found: 'high' }] };
      },
    }).drain();
    const [job] = await jobs();
    expect(job).toMatchObject({ status: 'done', done: 2, total: 2, leased_until: null });
    expect(JSON.parse(job.result)).toEqual({ people: 7 });
    expect(await test.db('impact_rows')).toEqual([
      { job_id: job.id, record_id: 5, found: '"high"' },
    ]);
  });

  it.each([
    ['in the middle', true],
    ['just before its end', false],
  ])('cancelled %s, leaves nothing', async (_, looksUp) => {
    await put('read');
    let ended = false;
    await runnerOf({
      async read({ progress }) {
        await set({ status: 'cancelled' });
        if (looksUp) await progress(1, 2);
        ended = true;
        return { result: { people: 7 }, rows: [{ id: 5, found: 'high' }] };
      },
    }).drain();
    expect(ended).toBe(!looksUp);
    expect(await jobs()).toEqual([
      expect.objectContaining({ status: 'cancelled', result: null, error: null }),
    ]);
    expect(await test.db('impact_rows')).toEqual([]);
  });

  it('of a stopping server is begun anew by the next process', async () => {
    await put('read');
    const first = runnerOf({
      async read({ progress }) {
        void first.stop();
        await progress(1, 2);
        return { result: 1 };
      },
    });
    await first.drain();
    expect(await jobs()).toEqual([expect.objectContaining({ status: 'waiting', result: null })]);
    await runnerOf({ read: async () => ({ result: 2 }) }).drain();
    expect(await jobs()).toEqual([expect.objectContaining({ status: 'done', result: '2' })]);
  });

  it('that fails is not tried again by itself, and its words are not stored', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await put('read');
    const runner = runnerOf({
      async read() {
        throw new RangeError('Иванов Иван');
      },
    });
    await runner.drain();
    expect(await jobs()).toEqual([
      expect.objectContaining({ status: 'failed', attempts: 1, error: 'RangeError', result: null }),
    ]);
  });

  it('does not wait behind work that writes, nor behind another reading', async () => {
    await put('write');
    await put('long');
    await put('read');
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    const runner = runnerOf(
      {
        async long() {
          await held;
          return { result: 'long' };
        },
        async read() {
          release();
          return { result: 'short' };
        },
      },
      {
        async write({ job }) {
          return { cursor: '1', done: job.done + 1, finished: true };
        },
      },
    );
    await runner.drain();
    expect((await jobs()).map(({ status }) => status)).toEqual(['done', 'done', 'done']);
  });
});
