// One effect per key: the reply is stored with the effect and given again to the same request.
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { keyReused, malformed } from '../problem.ts';
import { knownKeys, personKey, seal, unseal } from '../trail/person-keys.ts';

export interface StoredReply {
  status: number;
  body: string;
}

export function requestHash(method: string, url: string, body: string): string {
  return createHash('sha256').update(`${method} ${url}\n${body}`).digest('base64');
}

export function checkKey(key: string): void {
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) {
    throw malformed('Ключ повтора (Idempotency-Key) должен содержать от 8 до 200 знаков.');
  }
}

export async function findReply(
  trx: Knex,
  userId: number,
  key: string,
  hash: string,
): Promise<StoredReply | undefined> {
  const row = await trx('idempotency_keys').where({ user_id: userId, key }).first();
  if (!row) return undefined;
  if (row.request_hash !== hash) throw keyReused();
  if (row.person_id === null) return { status: row.status, body: row.reply };
  const secret = (await knownKeys(trx, [row.person_id])).get(row.person_id);
  return { status: row.status, body: (secret && unseal(secret, row.reply)) ?? '{}' };
}

export async function storeReply(
  trx: Knex,
  userId: number,
  key: string,
  hash: string,
  reply: StoredReply,
  personId: number | undefined,
  now: string,
): Promise<void> {
  const text =
    personId === undefined ? reply.body : seal(await personKey(trx, personId, now), reply.body);
  await trx('idempotency_keys').insert({
    user_id: userId,
    key,
    request_hash: hash,
    status: reply.status,
    reply: text,
    person_id: personId ?? null,
    created_at: now,
  });
}
