// A password that was changed or reset ends whatever its owner opened before: sessions and keys alike.
import type { Knex } from 'knex';
import { renewed } from '../db/stamps.ts';
import { closeSessionsOf } from './session.ts';

/** What the journal adds of keys that ended: «; отозваны ключи доступа: 2», or nothing. */
export async function endAccess(trx: Knex, userId: number, now: string): Promise<string> {
  await closeSessionsOf(trx, userId);
  const ended = await trx('api_tokens')
    .where({ user_id: userId })
    .whereNull('revoked_at')
    .update({ revoked_at: now, ...renewed(trx, now) });
  return ended === 0 ? '' : `; отозваны ключи доступа: ${ended}`;
}
