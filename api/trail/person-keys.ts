// Personal values in the journal and in stored replies are sealed under a key per person; destroying
// the key makes them unreadable everywhere, backups of the key included once those expire.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { insertRows } from '../db/insert-rows.ts';

const IV = 12;
const TAG = 16;

export async function personKey(trx: Knex, personId: number, now: string): Promise<Buffer> {
  const key = (await personKeys(trx, [personId], now)).get(personId);
  if (!key) throw new Error(`Нет ключа человека ${personId}`);
  return key;
}

/** Keys of several people at once, made for whoever has none. */
export async function personKeys(
  trx: Knex,
  personIds: readonly number[],
  now: string,
): Promise<Map<number, Buffer>> {
  const asked = [...new Set(personIds)];
  const found = await knownKeys(trx, asked);
  const missing = asked.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const rows = missing.map((person_id) => ({
    person_id,
    secret: randomBytes(32).toString('base64'),
    created_at: now,
  }));
  await insertRows(trx, 'person_keys', rows, { conflict: { column: 'person_id' } });
  // Another may have made one meanwhile: what is stored counts.
  return new Map([...found, ...(await knownKeys(trx, missing))]);
}

export function seal(key: Buffer, text: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

/** The text, or undefined when the key is not the one it was sealed with. */
export function unseal(key: Buffer, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    return undefined;
  }
}

/** Keys of several people at once; a person whose key was destroyed is absent. */
export async function knownKeys(
  db: Knex,
  personIds: readonly number[],
): Promise<Map<number, Buffer>> {
  const rows: { person_id: number; secret: string }[] = await db('person_keys')
    .whereIn('person_id', personIds)
    .select('person_id', 'secret');
  return new Map(rows.map((row) => [row.person_id, Buffer.from(row.secret, 'base64')]));
}
