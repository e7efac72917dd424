// Attempts to log in that failed are counted in the database, whatever else varies: by account and address
// together, so that a stranger elsewhere keeps nobody out; more slowly by account and by address alone; a
// device where the owner entered before by itself. What was typed as a login is kept as a digest only.
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { tooManyAttempts } from '../problem.ts';

const WINDOW_SECONDS = 900;
const LIMITS = { together: 10, account: 50, address: 60, device: 10 };

export interface Attempt {
  login: string;
  address: string | null;
  /** The device's name when the owner of the account entered on it before. */
  device?: string;
}

interface Counted {
  subject: string;
  limit: number;
}

/** The first is the sender's own, the others are shared with strangers. */
function subjects({ login, address, device }: Attempt): [Counted, ...Counted[]] {
  const account = accountOf(login);
  if (device !== undefined) {
    return [{ subject: `device:${account}:${device}`, limit: LIMITS.device }];
  }
  const from = address ?? '-';
  return [
    { subject: `together:${account}:${from}`, limit: LIMITS.together },
    { subject: `account:${account}`, limit: LIMITS.account },
    { subject: `address:${from}`, limit: LIMITS.address },
  ];
}

/** People type passwords there. */
function accountOf(login: string): string {
  return createHash('sha256').update(login.toLowerCase()).digest('hex');
}

/**
 * Counts an attempt before the password is looked at, so that many at once cannot slip past the limit;
 * throws 429 when any of those it is counted by has used up its attempts.
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

/** The attempt was right: the sender begins anew, what is shared with strangers is as it was. */
export async function forgetAttempt(trx: Knex, attempt: Attempt): Promise<void> {
  const [own, ...shared] = subjects(attempt);
  await trx('login_attempts').where({ subject: own.subject }).delete();
  for (const { subject } of shared)
    await trx('login_attempts')
      .where({ subject })
      .where('failures', '>', 0)
      .update({ failures: trx.raw('failures - 1') });
}

/** The account has a new password: whatever was tried at it is over. */
export async function forgetAttemptsAt(trx: Knex, login: string): Promise<void> {
  const account = accountOf(login);
  await trx('login_attempts')
    .where({ subject: `account:${account}` })
    .orWhere('subject', 'like', `together:${account}:%`)
    .delete();
}
