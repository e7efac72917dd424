// Attempts to log in that failed are counted in the database by account and by address, whatever else varies.
import type { Knex } from 'knex';
import { tooManyAttempts } from '../problem.ts';

const WINDOW_SECONDS = 900;
const LIMITS = { account: 10, address: 60 };

export interface Attempt {
  login: string;
  address: string | null;
}

function subjects(attempt: Attempt): { subject: string; limit: number }[] {
  return [
    { subject: `account:${attempt.login.toLowerCase().slice(0, 100)}`, limit: LIMITS.account },
    { subject: `address:${attempt.address ?? '-'}`, limit: LIMITS.address },
  ];
}

/**
 * Counts an attempt before the password is looked at, so that many at once cannot slip past the limit;
 * throws 429 when either the account or the address has used up its attempts.
 */
export async function countAttempt(trx: Knex, attempt: Attempt, instant: Date): Promise<void> {
  for (const { subject, limit } of subjects(attempt)) await count(trx, subject, limit, instant);
}

/** Wrong keys are counted apart: a forgotten program must not close the login of a whole college. */
export async function countWrongKey(
  trx: Knex,
  address: string | null,
  instant: Date,
): Promise<void> {
  await count(trx, `key-address:${address ?? '-'}`, LIMITS.address, instant);
}

async function count(trx: Knex, subject: string, limit: number, instant: Date): Promise<void> {
  const now = instant.toISOString();
  const ends = new Date(instant.getTime() + WINDOW_SECONDS * 1000).toISOString();
  await trx('login_attempts').where({ subject }).where('window_ends_at', '<=', now).delete();
  const row = await trx('login_attempts').where({ subject }).first('failures', 'window_ends_at');
  if (row && row.failures >= limit) {
    const left = (Date.parse(row.window_ends_at) - instant.getTime()) / 1000;
    throw tooManyAttempts(Math.max(1, Math.ceil(left)));
  }
  await trx('login_attempts')
    .insert({ subject, failures: 1, window_ends_at: ends })
    .onConflict('subject')
    .merge({ failures: trx.raw('login_attempts.failures + 1'), window_ends_at: ends });
}

/** The attempt was right: the account begins anew, the address is as it was. */
export async function forgetAttempt(trx: Knex, attempt: Attempt): Promise<void> {
  const [account, address] = subjects(attempt);
  await trx('login_attempts')
    .where({ subject: account?.subject ?? '' })
    .delete();
  await trx('login_attempts')
    .where({ subject: address?.subject ?? '' })
    .where('failures', '>', 0)
    .update({ failures: trx.raw('failures - 1') });
}
