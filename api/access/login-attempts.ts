// Failed logins are counted in the database by account and by address, whatever else varies.
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

/** Throws 429 when either the account or the address has used up its failures. */
export async function assertNotLocked(db: Knex, attempt: Attempt, instant: Date): Promise<void> {
  for (const { subject, limit } of subjects(attempt)) {
    const row = await db('login_attempts').where({ subject }).first();
    if (!row || row.window_ends_at <= instant.toISOString()) continue;
    if (row.failures >= limit) {
      const left = (Date.parse(row.window_ends_at) - instant.getTime()) / 1000;
      throw tooManyAttempts(Math.max(1, Math.ceil(left)));
    }
  }
}

export async function countFailure(trx: Knex, attempt: Attempt, instant: Date): Promise<void> {
  const now = instant.toISOString();
  const ends = new Date(instant.getTime() + WINDOW_SECONDS * 1000).toISOString();
  for (const { subject } of subjects(attempt)) {
    await trx('login_attempts').where({ subject }).where('window_ends_at', '<=', now).delete();
    await trx('login_attempts')
      .insert({ subject, failures: 1, window_ends_at: ends })
      .onConflict('subject')
      .merge({ failures: trx.raw('login_attempts.failures + 1'), window_ends_at: ends });
  }
}

export async function forgetFailures(trx: Knex, login: string): Promise<void> {
  await trx('login_attempts')
    .where({ subject: `account:${login.toLowerCase().slice(0, 100)}` })
    .delete();
}
