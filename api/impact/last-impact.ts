// The question about one draft by one person: asked as a job, found again by whoever asked.

import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { JsonObject } from '../../forms/json.ts';
import { newUid } from '../db/uid.ts';
import type { DefinitionRow } from '../definitions/definition-row.ts';

import type { Call } from '../http/endpoint.ts';

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Where all impact jobs of an element by one person begin in the table. */
const ofElement = (db: Knex, { id }: DefinitionRow, userId: number) =>
  db('jobs')
    .where({ kind: 'impact', created_by: userId })
    .where('payload', 'like', `{"definitionId":${id},%`);

/** An earlier question is answered no more: one of the same person about the same element. */
export async function forgetEarlier(call: Call, row: DefinitionRow): Promise<void> {
  const earlier = () => ofElement(call.trx, row, call.actor.userId);
  await earlier()
    .whereIn('status', ['waiting', 'running'])
    .update({ status: 'cancelled', leased_until: null, updated_at: call.now });
  const ids: number[] = await earlier().pluck('id');
  // The one cancelled just now may still be looked at by its runner; the next question clears it.
  await call.trx('jobs').whereIn('id', ids).where('updated_at', '<', call.now).delete();
}

export async function ask(call: Call, row: DefinitionRow, draft: string): Promise<number> {
  const payload = {
    definitionId: row.id,
    kind: row.kind,
    code: row.code,
    organizationId: row.organization_id,
    hash: hashOf(draft),
    asOf: call.body.asOf ?? null,
    draft,
  };
  const [job] = await call
    .trx('jobs')
    .insert({
      uid: newUid(),
      kind: 'impact',
      payload: JSON.stringify(payload),
      status: 'waiting',
      done: 0,
      total: null,
      cursor: null,
      error: null,
      attempts: 0,
      run_after: call.now,
      leased_until: null,
      created_by: call.actor.userId,
      created_at: call.now,
      updated_at: call.now,
    })
    .returning('id');
  return job.id;
}

export interface LastImpact {
  jobId: number;
  payload: JsonObject;
}

export async function lastImpact(call: Call, row: DefinitionRow): Promise<LastImpact | undefined> {
  const last = await ofElement(call.trx, row, call.actor.userId)
    .whereNot('status', 'cancelled')
    .orderBy('id', 'desc')
    .first('id', 'payload');
  return last && { jobId: last.id, payload: JSON.parse(last.payload) };
}
