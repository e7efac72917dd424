// Many requests, one fsync: jobs waiting for the single SQLite writer share an outer transaction, each
// in a savepoint of its own, and are answered only after the outer COMMIT is on disk. Work that nobody waits
// for takes turns with them, a short step at a time and in a transaction of its own.
import type { Knex } from 'knex';
import { isStorageFailure } from './failures.ts';
import { insertRows } from './insert-rows.ts';
import type { Append, Write } from './writing.ts';

interface Settled {
  settle(): void;
  fail(error: unknown): void;
}

interface Waiting extends Settled {
  run(outer: Knex.Transaction): Promise<void>;
}

interface Appended extends Settled {
  rows: readonly object[];
}

const BATCH = 64;
const BATCH_MILLISECONDS = 30;
const SILENT_MILLISECONDS = 20_000;

export interface GroupCommit {
  write: Write;
  append: Append;
  drain(): Promise<void>;
}

/** @param silent milliseconds without an answer from the database after which a job is given up */
export function groupCommit(writer: Knex, silent = SILENT_MILLISECONDS): GroupCommit {
  const waiting: Waiting[] = [];
  const bulk: Waiting[] = [];
  const appended = new Map<string, Appended[]>();
  let running: Promise<void> | undefined;

  const inSavepoint = savepoints(silent);

  /** What people wait for: lines first, then jobs for as long as a batch may last. */
  async function commitBatch(): Promise<void> {
    const batch: Settled[] = [];
    const until = performance.now() + BATCH_MILLISECONDS;
    try {
      await writer.transaction(async (outer) => {
        await flush(outer, batch);
        let jobs = 0;
        while (jobs < BATCH && (jobs === 0 || performance.now() < until)) {
          const next = waiting.shift();
          if (!next) break;
          jobs += 1;
          batch.push(next);
          await next.run(outer);
        }
        // Whoever came meanwhile goes with this fsync instead of waiting for the next.
        await flush(outer, batch);
      });
      for (const job of batch) job.settle();
    } catch (error) {
      for (const job of batch.length > 0 ? batch : everybodyWaiting()) job.fail(error);
    }
  }

  /** No transaction can begin: whoever waits is told, instead of being tried for ever. */
  function everybodyWaiting(): Settled[] {
    const lines = [...appended.values()].flat();
    appended.clear();
    return [...waiting.splice(0), ...lines];
  }

  /** All lines of a table in as few statements as can be; what the table refuses harms nobody else. */
  async function flush(outer: Knex.Transaction, batch: Settled[]): Promise<void> {
    for (const [table, lines] of appended) {
      appended.delete(table);
      let refusal: { error: unknown } | undefined;
      batch.push({
        settle() {
          for (const line of lines) refusal ? line.fail(refusal.error) : line.settle();
        },
        fail(error) {
          for (const line of lines) line.fail(error);
        },
      });
      const rows = lines.flatMap((line) => line.rows);
      refusal = await inSavepoint(outer, async () => {
        await insertRows(outer, table, rows);
      });
    }
  }

  async function commitStep(): Promise<void> {
    const step = bulk.shift();
    if (!step) return;
    try {
      await writer.transaction((outer) => step.run(outer));
      step.settle();
    } catch (error) {
      step.fail(error);
    }
  }

  async function work(): Promise<void> {
    while (waiting.length > 0 || appended.size > 0 || bulk.length > 0) {
      if (waiting.length > 0 || appended.size > 0) await commitBatch();
      await commitStep();
    }
    running = undefined;
  }

  const start = () => {
    running ??= work();
  };

  return {
    write<T>(job: (trx: Knex.Transaction) => Promise<T>, lane: 'bulk' | 'people' = 'people') {
      return new Promise<T>((resolve, reject) => {
        let outcome: { value: T } | { error: unknown } | undefined;
        (lane === 'bulk' ? bulk : waiting).push({
          async run(outer) {
            const refusal = await inSavepoint(outer, async () => {
              outcome = { value: await job(outer) };
            });
            outcome = refusal ?? outcome;
          },
          settle() {
            if (outcome && 'value' in outcome) resolve(outcome.value);
            else reject(outcome?.error);
          },
          fail: reject,
        });
        start();
      });
    },
    append(table, rows) {
      if (rows.length === 0) return Promise.resolve();
      return new Promise((resolve, fail) => {
        const lines = appended.get(table) ?? [];
        appended.set(table, [...lines, { rows, settle: resolve, fail }]);
        start();
      });
    },
    async drain() {
      while (running) await running;
    },
  };
}

/** Undoes what the work did when it fails, and gives its error. */
function savepoints(silent: number) {
  return async (
    outer: Knex.Transaction,
    work: () => Promise<void>,
  ): Promise<{ error: unknown } | undefined> => {
    await outer.raw('savepoint job');
    try {
      await whileAnswering(outer, work(), silent);
      await outer.raw('release job');
      return undefined;
    } catch (error) {
      if (isStorageFailure(error) || error instanceof Silent) throw error;
      await outer.raw('rollback to job');
      await outer.raw('release job');
      return { error };
    }
  };
}

/** What such a job still sends must not fall into another's savepoint: the whole batch is given up. */
class Silent extends Error {}

/**
 * A job that hangs would hold the only writer for everybody. A long one on a busy machine does not hang: its
 * statements are answered.
 */
function whileAnswering<T>(outer: Knex.Transaction, work: Promise<T>, silent: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silent('Запись остановилась на полпути')), silent);
  });
  const answered = () => timer?.refresh();
  outer.on('query-response', answered);
  return Promise.race([work, deadline]).finally(() => {
    clearTimeout(timer);
    outer.removeListener('query-response', answered);
  });
}
