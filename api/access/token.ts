// Keys of programs: 256 random bits behind a prefix by which a leaked one is found; only the hash is kept.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Knex } from 'knex';
import { dateIn } from '../clock.ts';
import type { AppContext } from '../context.ts';
import { wrongKey } from '../problem.ts';
import { AuditTrail } from '../trail/trail.ts';
import { type Actor, timeZoneOf } from './actor.ts';
import { loadGrants } from './grant-queries.ts';
import { countWrongKey } from './login-attempts.ts';
import { hashToken } from './session.ts';

const PREFIX = 'pmt_';
/** How often the list of keys learns that a key is in use. */
const USE_TOLD_AFTER = 60_000;

export function newKey(): { key: string; hash: string; beginning: string } {
  const key = `${PREFIX}${randomBytes(32).toString('base64url')}`;
  return { key, hash: hashToken(key), beginning: key.slice(0, PREFIX.length + 6) };
}

const BEARER = /^bearer(?: +(.*))?$/i;

export function carriesKey(request: IncomingMessage): boolean {
  return BEARER.test(request.headers.authorization ?? '');
}

/** The hash of the key sent, or of what was sent in place of one; undefined when none was. */
export function keyHashOf(request: IncomingMessage): string | undefined {
  const sent = BEARER.exec(request.headers.authorization ?? '');
  return sent ? hashToken(sent[1] ?? '') : undefined;
}

export interface TokenHolder {
  actor: Actor;
  tokenId: number;
  lastUsedAt: string | null;
}

export async function loadTokenHolder(
  db: Knex,
  hash: string,
  instant: Date,
): Promise<TokenHolder | undefined> {
  const row = await db('api_tokens as t')
    .join('users as u', 'u.id', 't.user_id')
    .where('t.token_hash', hash)
    .whereNull('t.revoked_at')
    .where('u.status', 'active')
    .first(
      't.id as token_id',
      't.name as token_name',
      't.read_only',
      't.expires_on',
      't.last_used_at',
      'u.id',
      'u.login',
      'u.name',
      'u.must_change_password',
      'u.demo',
    );
  if (!row) return undefined;
  const actor: Actor = {
    userId: row.id,
    login: row.login,
    name: row.name,
    mustChangePassword: Boolean(row.must_change_password),
    demo: Boolean(row.demo),
    grants: await loadGrants(db, row.id, instant),
    token: { name: row.token_name, readOnly: Boolean(row.read_only) },
  };
  if (row.expires_on < dateIn(timeZoneOf(actor), instant)) return undefined;
  return { actor, tokenId: row.token_id, lastUsedAt: row.last_used_at };
}

export async function noteUse(
  app: AppContext,
  { tokenId, lastUsedAt }: TokenHolder,
  instant: Date,
): Promise<void> {
  if (lastUsedAt !== null && instant.getTime() - Date.parse(lastUsedAt) < USE_TOLD_AFTER) return;
  await app.db.write((trx) =>
    trx('api_tokens').where({ id: tokenId }).update({ last_used_at: instant.toISOString() }),
  );
}

/** Counted and journalled, then the one refusal. */
export async function refuseKey(app: AppContext, address: string | null): Promise<never> {
  const instant = app.clock.now();
  await app.db.write(async (trx) => {
    await countWrongKey(trx, address, instant);
    const trail = new AuditTrail();
    trail.record({
      action: 'token.refuse',
      outcome: 'failed',
      resource: 'tokens',
      summary: 'Неверный ключ доступа',
    });
    const nobody = { userId: null, login: null, address, organizationId: null, regionId: null };
    await trail.write(trx, nobody, instant.toISOString());
  });
  throw wrongKey();
}
