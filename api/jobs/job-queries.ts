// Long work waits in a table: it survives a restart, shows progress and can be cancelled.
import type { Knex } from 'knex';
import type { JsonObject } from '../../forms/json.ts';
import type { WrittenBy } from '../db/stamps.ts';
import { newUid } from '../db/uid.ts';

export interface NewJob {
  kind: string;
  payload: JsonObject;
  userId: number | null;
  now: string;
  /** Instant before which it must not start. */
  after?: string;
}

/**
 * Adds the job unless an equal one waits for its beginning. The waiting one is written to, not only read: a runner
 * then cannot take it before this transaction's own changes are there to be seen.
 */
export async function enqueue(trx: Knex, job: NewJob): Promise<void> {
  const payload = JSON.stringify(job.payload);
  const waiting = { kind: job.kind, payload, status: 'waiting' };
  if ((await trx('jobs').where(waiting).whereNull('cursor').update({ updated_at: job.now })) > 0)
    return;
  await trx('jobs').insert({
    uid: newUid(),
    kind: job.kind,
    payload,
    status: 'waiting',
    done: 0,
    total: null,
    cursor: null,
    error: null,
    attempts: 0,
    run_after: job.after ?? job.now,
    leased_until: null,
    created_by: job.userId,
    created_at: job.now,
    updated_at: job.now,
  });
}

/** Ends a work of one's own that is not done yet. */
export async function cancelJob(trx: Knex, id: number, { now, userId }: WrittenBy): Promise<void> {
  await trx('jobs')
    .where({ id, created_by: userId })
    .whereIn('status', ['waiting', 'running'])
    .update({ status: 'cancelled', leased_until: null, updated_at: now });
}
