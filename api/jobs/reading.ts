// Long work that only reads: it holds no transaction, tells how far it is, stops at once when nobody waits
// for it any more, and hands over its result whole or not at all.
import type { Knex } from 'knex';
import type { Json } from '../../forms/json.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { insertRows } from '../db/insert-rows.ts';
import type { JobRow } from './runner.ts';

/** Thrown out of `progress` once the job is cancelled or the server stops. */
export class Interrupted extends Error {}

export interface Found {
  result: Json;
  /** Records found, to be opened by whoever may. */
  rows?: { id: number; found: Json }[];
}

export type Reading = (context: {
  db: Database;
  job: JobRow;
  now: string;
  progress(done: number, total: number): Promise<void>;
}) => Promise<Found>;

export const LEASE_MILLISECONDS = 60_000;
const BETWEEN_MARKS_MILLISECONDS = 250;

export async function finishReading(
  db: Database,
  clock: Clock,
  job: JobRow,
  read: Reading,
  isStopped: () => boolean,
): Promise<void> {
  let marked = 0;
  const mark = (columns: object) =>
    db.write((trx) =>
      trx('jobs')
        .where({ id: job.id, status: 'running', held_by: job.heldBy ?? '' })
        .update({
          leased_until: new Date(clock.now().getTime() + LEASE_MILLISECONDS).toISOString(),
          updated_at: clock.now().toISOString(),
          ...columns,
        }),
    );
  const progress = async (done: number, total: number): Promise<void> => {
    if (isStopped()) throw new Interrupted();
    const state = await db.primary('jobs').where({ id: job.id }).first('status', 'held_by');
    if (state?.status !== 'running' || state.held_by !== job.heldBy) throw new Interrupted();
    if (performance.now() - marked < BETWEEN_MARKS_MILLISECONDS) return;
    marked = performance.now();
    if ((await mark({ done, total })) === 0) throw new Interrupted();
  };
  try {
    const found = await read({ db, job, now: clock.now().toISOString(), progress });
    await db.write((trx) => store(trx, job, found, clock.now().toISOString()));
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    // Of a stopping server: the next process begins it anew. A cancelled one is not running any more.
    await mark({ status: 'waiting', leased_until: null, held_by: null });
  }
}

async function store(
  trx: Knex,
  { id, heldBy = '' }: JobRow,
  found: Found,
  now: string,
): Promise<void> {
  const { result, rows = [] } = found;
  const total = trx.raw('coalesce(total, 1)');
  const stored = await trx('jobs')
    .where({ id, status: 'running', held_by: heldBy })
    .update({
      status: 'done',
      held_by: null,
      done: total,
      total,
      result: JSON.stringify(result),
      leased_until: null,
      updated_at: now,
    });
  if (stored === 0) return;
  await trx('impact_rows').where({ job_id: id }).delete();
  await insertRows(
    trx,
    'impact_rows',
    rows.map((row) => ({ job_id: id, record_id: row.id, found: JSON.stringify(row.found) })),
  );
}
