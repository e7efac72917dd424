// Takes jobs from the table one at a time, a bounded step per transaction, so that a stop loses a step
// at most and everybody else's writes go in between.

import type { Knex } from 'knex';
import type { JsonObject } from '../../forms/json.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { newUid } from '../db/uid.ts';
import { logFailure } from '../log-failure.ts';

import { finishReading, LEASE_MILLISECONDS, type Reading } from './reading.ts';

export interface JobRow {
  id: number;
  kind: string;
  payload: JsonObject;
  cursor: string | null;
  done: number;
  userId: number | null;
  /** How many records a step may store without anybody waiting long: as the last one went. */
  pace: number;
  /** Whose lease it is: who lost it to another process writes nothing more of it. */
  heldBy?: string;
}

/** Where the next step begins; `finished` ends the job. */
export interface Step {
  cursor: string;
  done: number;
  finished: boolean;
}

interface Place {
  db: Database;
  job: JobRow;
  now: string;
}

/** Long work under its own name that writes step by step. */
export interface WritingJob<P = unknown> {
  kind: string;
  /** Reads and computes what a step will store: it writes nothing and holds no transaction. */
  prepare?(place: Place): Promise<P>;
  /** Stores it, in one short transaction. */
  work(place: Place & { trx: Knex.Transaction; prepared: P }): Promise<Step>;
}

export type Work = WritingJob['work'];

/** A kind whose steps are prepared: the type of what is handed on stays inside. */
export function writingJob<P>(job: WritingJob<P>): WritingJob {
  return {
    kind: job.kind,
    prepare: job.prepare,
    // `prepare` of the same job made it.
    work: (place) => job.work({ ...place, prepared: place.prepared as P }),
  };
}

/** Long work that only reads and hands over a result. */
export interface ReadingJob {
  kind: string;
  read: Reading;
}

export type JobKind = WritingJob | ReadingJob;

export interface JobRunner {
  /** Looks at the queue now instead of at the next tick. */
  wake(): void;
  /** Runs whatever waits to its end (tests, seeds, command line). */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

const TICK_MILLISECONDS = 2_000;
const ATTEMPTS = 3;
const DIED = 'процесс прерывался на этой работе';
/** Somebody waits for what is only read; it does not stand in line behind everybody's levels. */
const READINGS_AT_ONCE = 2;

export function startJobs(
  db: Database,
  clock: Clock,
  kinds: readonly JobKind[],
  ticking = true,
): JobRunner {
  let stopped = false;
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  const reads = kinds.flatMap((kind) => ('read' in kind ? kind.kind : []));
  const lanes = [
    lane((query) => void query.whereNotIn('kind', reads)),
    ...Array.from({ length: reads.length > 0 ? READINGS_AT_ONCE : 0 }, () =>
      lane((query) => void query.whereIn('kind', reads)),
    ),
  ];
  const run = () => Promise.all(lanes.map((one) => one.run()));

  /** One job after another of those that `chosen` leaves. */
  function lane(chosen: Chosen) {
    let running: Promise<void> | undefined;
    const work = async (): Promise<void> => {
      while (!stopped) {
        const job = await take(db, clock, chosen);
        if (!job) return;
        await finish(job);
      }
    };
    return {
      run(): Promise<void> {
        running ??= work().finally(() => {
          running = undefined;
        });
        return running;
      },
      ended: () => running,
    };
  }

  async function finish(job: JobRow): Promise<void> {
    const kind = byName.get(job.kind);
    const reads = kind !== undefined && 'read' in kind;
    try {
      if (reads) return await finishReading(db, clock, job, kind.read, () => stopped);
      if (!kind) throw new Error(`Неизвестная работа ${job.kind}`);
      let current = job;
      let took = STORING_MILLISECONDS;
      while (!stopped) {
        const now = clock.now().toISOString();
        const step = await takeStep(db, kind, current, now, async (trx, work) => {
          const from = performance.now();
          const state = await trx('jobs').where({ id: job.id }).first('status', 'held_by');
          if (state?.status !== 'running' || state.held_by !== job.heldBy) return undefined;
          const next = await work();
          took = performance.now() - from;
          await trx('jobs')
            .where({ id: job.id })
            .update({
              cursor: next.cursor,
              done: next.done,
              status: next.finished ? 'done' : 'running',
              leased_until: new Date(clock.now().getTime() + LEASE_MILLISECONDS).toISOString(),
              updated_at: now,
            });
          return next;
        });
        if (!step || step.finished) return;
        const { cursor, done } = step;
        current = { ...current, cursor, done, pace: paceAfter(current.pace, took) };
      }
      // Stopped half-way: the next process goes on from the cursor at once.
      await db.write((trx) =>
        trx('jobs')
          .where({ id: job.id, status: 'running', held_by: job.heldBy ?? '' })
          .update({ status: 'waiting', ...released, attempts: trx.raw('attempts - 1') }),
      );
    } catch (error) {
      logFailure(error);
      await db.write((trx) =>
        trx('jobs')
          .where({ id: job.id, status: 'running', held_by: job.heldBy ?? '' })
          .update({
            ...released,
            status: trx.raw('case when attempts >= ? then ? else ? end', [
              // What is asked again by a person need not try by itself.
              reads ? 1 : ATTEMPTS,
              'failed',
              'waiting',
            ]),
            error: error instanceof Error ? error.name : 'ошибка',
            run_after: new Date(clock.now().getTime() + 30_000).toISOString(),
          }),
      );
    }
  }

  const timer = ticking
    ? setInterval(() => void run().catch(logFailure), TICK_MILLISECONDS)
    : undefined;
  timer?.unref();
  return {
    wake() {
      if (!stopped) setImmediate(() => void run().catch(logFailure));
    },
    async drain() {
      // The walk under way may have looked at the queue before the last job came.
      await Promise.all(lanes.map((one) => one.ended()));
      await run();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await Promise.all(lanes.map((one) => one.ended()));
    },
  };
}

type Storing = (trx: Knex.Transaction, work: () => Promise<Step>) => Promise<Step | undefined>;

/** One step: prepared beside the writer, then stored in a short transaction, with whatever `storing` adds to it. */
export async function takeStep(
  db: Database,
  kind: WritingJob,
  job: JobRow,
  now: string,
  storing: Storing = (_trx, work) => work(),
): Promise<Step | undefined> {
  const prepared = await kind.prepare?.({ db, job, now });
  return db.write((trx) => storing(trx, () => kind.work({ db, trx, job, now, prepared })), 'bulk');
}

type Chosen = (query: Knex.QueryBuilder) => void;

async function take(db: Database, clock: Clock, chosen: Chosen): Promise<JobRow | undefined> {
  const now = clock.now().toISOString();
  const waiting = await db
    .primary('jobs')
    .whereIn('status', ['waiting', 'running'])
    .where('run_after', '<=', now)
    .modify(chosen)
    .first('id');
  if (!waiting) return undefined;
  return db.write(async (trx) => {
    for (;;) {
      const row = await nextOf(db, trx, now, chosen);
      if (!row) return undefined;
      // Whoever took it died each time: it would take the next process along.
      if (row.attempts >= ATTEMPTS) {
        await trx('jobs')
          .where({ id: row.id })
          .update({ status: 'failed', error: DIED, ...released, updated_at: now });
        continue;
      }
      const heldBy = newUid();
      await trx('jobs')
        .where({ id: row.id })
        .update({
          status: 'running',
          held_by: heldBy,
          attempts: row.attempts + 1,
          leased_until: new Date(clock.now().getTime() + LEASE_MILLISECONDS).toISOString(),
        });
      return {
        id: row.id,
        kind: row.kind,
        payload: JSON.parse(row.payload),
        cursor: row.cursor,
        done: row.done,
        userId: row.created_by,
        pace: PACE.first,
        heldBy,
      };
    }
  });
}

/** What a step may hold the writer for, while people wait. */
const STORING_MILLISECONDS = 15;
export const PACE = { first: 100, least: 10, most: 1_000 };

/** More records in the next step when the last was short, fewer when it was long; by half or twice at most. */
function paceAfter(pace: number, took: number): number {
  const wanted = pace * Math.min(2, Math.max(0.5, STORING_MILLISECONDS / Math.max(1, took)));
  return Math.round(Math.min(PACE.most, Math.max(PACE.least, wanted)));
}

const released = { leased_until: null, held_by: null };

function nextOf(db: Database, trx: Knex.Transaction, now: string, chosen: Chosen) {
  const query = trx('jobs')
    .where('run_after', '<=', now)
    .modify(chosen)
    .where((q) =>
      q
        .where('status', 'waiting')
        .orWhere((lost) => lost.where('status', 'running').where('leased_until', '<', now)),
    )
    .orderBy('id');
  if (db.engine === 'postgres') query.forUpdate().skipLocked();
  return query.first();
}
