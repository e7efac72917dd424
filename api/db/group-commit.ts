// Many requests, one fsync: jobs waiting for the single SQLite writer share an outer transaction, each
// in a savepoint of its own, and are answered only after the outer COMMIT is on disk.
import type { Knex } from 'knex';

interface Waiting {
  run(outer: Knex.Transaction): Promise<void>;
  settle(): void;
  fail(error: unknown): void;
}

const BATCH = 64;
const BATCH_MILLISECONDS = 30;
const JOB_MILLISECONDS = 20_000;

export interface GroupCommit {
  write<T>(job: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
  drain(): Promise<void>;
}

export function groupCommit(writer: Knex): GroupCommit {
  const queue: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function commitBatch(): Promise<void> {
    const batch: Waiting[] = [];
    const until = Date.now() + BATCH_MILLISECONDS;
    try {
      await writer.transaction(async (outer) => {
        while (batch.length < BATCH && (batch.length === 0 || Date.now() < until)) {
          const next = queue.shift();
          if (!next) break;
          batch.push(next);
          await next.run(outer);
        }
      });
      for (const job of batch) job.settle();
    } catch (error) {
      for (const job of batch) job.fail(error);
      if (batch.length === 0) for (const job of queue.splice(0)) job.fail(error);
    }
  }

  async function work(): Promise<void> {
    while (queue.length > 0) await commitBatch();
    running = undefined;
  }

  return {
    write<T>(job: (trx: Knex.Transaction) => Promise<T>) {
      return new Promise<T>((resolve, reject) => {
        let outcome: { value: T } | { error: unknown } | undefined;
        queue.push({
          async run(outer) {
            await outer.raw('savepoint job');
            try {
              const value = await withDeadline(job(outer));
              await outer.raw('release job');
              outcome = { value };
            } catch (error) {
              if (isStorageFailure(error) || error instanceof TooLong) throw error;
              await outer.raw('rollback to job');
              await outer.raw('release job');
              outcome = { error };
            }
          },
          settle() {
            if (outcome && 'value' in outcome) resolve(outcome.value);
            else reject(outcome?.error);
          },
          fail: reject,
        });
        running ??= work();
      });
    },
    async drain() {
      while (running) await running;
    },
  };
}

/** What such a job still sends must not fall into another's savepoint: the whole batch is given up. */
class TooLong extends Error {}

/** A job that hangs would hold the only writer for everybody. */
function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TooLong('Запись заняла слишком много времени')),
      JOB_MILLISECONDS,
    );
  });
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}

/** After these the fate of the whole outer transaction is unknown: nobody in the batch is acknowledged. */
export function isStorageFailure(error: unknown): boolean {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'SQLITE_IOERR' || code === 'SQLITE_FULL' || code === 'SQLITE_CORRUPT';
}
