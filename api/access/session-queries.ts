import type { Knex } from 'knex';

/** Forgets whose eyes the session looked through; false when it looked through its own. */
export async function closeView(trx: Knex, sessionHash: string): Promise<boolean> {
  const closed = await trx('sessions')
    .where({ token_hash: sessionHash })
    .whereNotNull('view_as_user_id')
    .update({ view_as_user_id: null, view_as_until: null });
  return closed > 0;
}
