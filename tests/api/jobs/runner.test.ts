// Long work: taken once, step by step, continued where it stopped, tried again, given up, cancelled.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enqueue } from '../../../api/jobs/job-queries.ts';
import { startJobs, type Work } from '../../../api/jobs/runner.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';

let test: TestDatabase;
let instant = '2026-02-02T09:00:00.000Z';
const clock = { now: () => new Date(instant) };
const later = (seconds: number) =>
  new Date(new Date('2026-02-02T09:00:00.000Z').getTime() + seconds * 1000).toISOString();

beforeEach(async () => {
  instant = later(0);
  test = await openTestDatabase();
});
afterEach(() => test.close());

const put = (kind: string, payload = {}, at?: string) =>
  test.database.write((trx) =>
    enqueue(trx, { kind, payload, userId: null, now: instant, after: at }),
  );
const jobs = () => test.db('jobs').orderBy('id');
const runnerOf = (works: Record<string, Work>) =>
  startJobs(
    test.database,
    clock,
    Object.entries(works).map(([kind, work]) => ({ kind, work })),
    false,
  );

/** Counts to `last`, one a step, and remembers where each step began. */
function counting(last: number, seen: (string | null)[], onStep?: (at: number) => void): Work {
  return async ({ job }) => {
    seen.push(job.cursor);
    const at = Number(job.cursor ?? 0) + 1;
    onStep?.(at);
    return { cursor: String(at), done: job.done + 1, finished: at >= last };
  };
}

describe('a job', () => {
  it('goes by steps to its end', async () => {
    const seen: (string | null)[] = [];
    await put('count');
    await runnerOf({ count: counting(3, seen) }).drain();
    expect(seen).toEqual([null, '1', '2']);
    expect(await jobs()).toEqual([
      expect.objectContaining({ status: 'done', done: 3, cursor: '3', attempts: 1 }),
    ]);
  });

  it('stopped half-way, is continued by the next process from where it stood', async () => {
    const seen: (string | null)[] = [];
    await put('count');
    const first = runnerOf({ count: counting(4, seen, (at) => at === 2 && void first.stop()) });
    await first.drain();
    expect(await jobs()).toEqual([
      expect.objectContaining({ status: 'waiting', cursor: '2', leased_until: null }),
    ]);
    await runnerOf({ count: counting(4, seen) }).drain();
    expect(seen).toEqual([null, '1', '2', '3']);
    expect(await jobs()).toEqual([expect.objectContaining({ status: 'done', done: 4 })]);
  });

  it.each([
    ['held by a living process is left alone', 30, []],
    ['of a process that died is taken over', -1, ['7', '8']],
  ])('%s', async (_, lease, expected) => {
    const seen: (string | null)[] = [];
    await put('count');
    await test.db('jobs').update({ status: 'running', cursor: '7', leased_until: later(lease) });
    await runnerOf({ count: counting(9, seen) }).drain();
    expect(seen).toEqual(expected);
  });

  it('waits for its hour', async () => {
    const seen: (string | null)[] = [];
    await put('count', {}, later(60));
    const runner = runnerOf({ count: counting(1, seen) });
    await runner.drain();
    expect(seen).toEqual([]);
    instant = later(60);
    await runner.drain();
    expect(seen).toEqual([null]);
  });

  it('cancelled between steps, goes no further', async () => {
    await put('endless');
    let steps = 0;
    const endless: Work = async ({ db, job }) => {
      steps += 1;
      if (steps === 3)
        void db.write((trx) => trx('jobs').where({ id: job.id }).update({ status: 'cancelled' }));
      if (steps > 500) throw new Error('работу не остановить');
      return { cursor: String(steps), done: steps, finished: false };
    };
    await runnerOf({ endless }).drain();
    expect(await jobs()).toEqual([expect.objectContaining({ status: 'cancelled', error: null })]);
  });

  it('is taken by one of two runners', async () => {
    const seen: (string | null)[] = [];
    await put('count');
    const kinds = { count: counting(5, seen) };
    await Promise.all([runnerOf(kinds).drain(), runnerOf(kinds).drain()]);
    expect(seen).toEqual([null, '1', '2', '3', '4']);
  });
});

describe('the pace', () => {
  it('falls while storing takes long and rises again: nobody waits for a crowd', async () => {
    const paces: number[] = [];
    await put('store');
    const store: Work = async ({ job }) => {
      paces.push(job.pace);
      const at = paces.length;
      // A long step, then short ones.
      if (at <= 3) await new Promise((resolve) => setTimeout(resolve, 60));
      return { cursor: String(at), done: at, finished: at === 8 };
    };
    await runnerOf({ store }).drain();
    expect(paces[3]).toBeLessThan((paces[0] ?? 0) / 4);
    expect(paces[7]).toBeGreaterThan(4 * (paces[3] ?? 0));
  });
});

describe('failure', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const broken: Work = async () => {
    throw new RangeError('Иванов Иван, СНИЛС 112-233-445 95');
  };

  it('is tried three times with a pause, then given up; its text is not stored', async () => {
    await put('broken');
    const runner = runnerOf({ broken });
    for (const [seconds, status, attempts] of [
      [0, 'waiting', 1],
      [10, 'waiting', 1],
      [31, 'waiting', 2],
      [62, 'failed', 3],
      [93, 'failed', 3],
    ] as const) {
      instant = later(seconds);
      await runner.drain();
      expect(await jobs()).toEqual([
        expect.objectContaining({ status, attempts, error: 'RangeError' }),
      ]);
    }
  });

  it('of one step undoes that step only', async () => {
    await put('once');
    let failed = false;
    const once: Work = async ({ trx, job }) => {
      await trx('jobs')
        .where({ id: job.id })
        .update({ total: Number(job.cursor ?? 0) + 1 });
      if (job.cursor === '2' && !failed) {
        failed = true;
        throw new Error('сбой');
      }
      const at = Number(job.cursor ?? 0) + 1;
      return { cursor: String(at), done: at, finished: at === 4 };
    };
    const runner = runnerOf({ once });
    await runner.drain();
    expect(await jobs()).toEqual([
      expect.objectContaining({ status: 'waiting', cursor: '2', total: 2 }),
    ]);
    instant = later(31);
    await runner.drain();
    expect(await jobs()).toEqual([
      expect.objectContaining({ status: 'done', done: 4, total: 4, attempts: 2 }),
    ]);
  });

  it('does not keep the next job waiting', async () => {
    const seen: (string | null)[] = [];
    await put('broken');
    await put('count');
    await put('unknown-kind');
    await runnerOf({ broken, count: counting(1, seen) }).drain();
    expect((await jobs()).map((j) => j.status)).toEqual(['waiting', 'done', 'waiting']);
  });
});

describe('a process', () => {
  it('that lost its job to another writes nothing more of it', async () => {
    const seen: (string | null)[] = [];
    await put('count');
    const work = counting(3, seen);
    const slow = runnerOf({
      count: async (place) => {
        const step = await work(place);
        // Its lease ran out while it worked: another took the job.
        if (seen.length === 1)
          await place.trx('jobs').where({ id: place.job.id }).update({ held_by: 'another' });
        return step;
      },
    });
    await slow.drain();
    expect(seen).toEqual([null]);
    expect(await jobs()).toEqual([
      expect.objectContaining({ status: 'running', held_by: 'another' }),
    ]);
  });

  it('that dies of a job three times leaves it for good, with the reason', async () => {
    await put('deadly');
    await put('count');
    for (let deaths = 0; deaths < 3; deaths += 1) {
      // What a killed process leaves.
      const { attempts } = await jobs().first();
      await test
        .db('jobs')
        .where({ kind: 'deadly' })
        .update({ status: 'running', attempts: attempts + 1, leased_until: later(-1) });
    }
    const seen: (string | null)[] = [];
    const deadly: Work = async () => {
      throw new Error('взята снова');
    };
    await runnerOf({ deadly, count: counting(1, seen) }).drain();
    expect(await jobs()).toEqual([
      expect.objectContaining({
        status: 'failed',
        attempts: 3,
        error: 'процесс прерывался на этой работе',
      }),
      expect.objectContaining({ status: 'done' }),
    ]);
  });

  it('that is stopped ten times while it works takes the job on each time', async () => {
    const seen: (string | null)[] = [];
    await put('count');
    for (let stops = 0; stops < 10; stops += 1) {
      const runner = runnerOf({ count: counting(20, seen, () => void runner.stop()) });
      await runner.drain();
    }
    expect(seen).toHaveLength(10);
    expect(await jobs()).toEqual([expect.objectContaining({ status: 'waiting', attempts: 0 })]);
  });
});

describe('the queue', () => {
  it('holds one of equal jobs that have not begun', async () => {
    await put('count', { organizationId: 1 });
    await put('count', { organizationId: 1 });
    await put('count', { organizationId: 2 });
    expect(await jobs()).toHaveLength(2);
  });

  it('adds a new one beside an equal one that has begun: what lies behind its cursor is to be done again', async () => {
    await put('count');
    await test.db('jobs').update({ cursor: '5' });
    await put('count');
    expect(await jobs()).toHaveLength(2);
  });
});
