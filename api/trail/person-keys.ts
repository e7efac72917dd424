// Personal values in the journal and in stored replies are sealed under a key per person; destroying
// the key makes them unreadable everywhere, backups of the key included once those expire.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';

const IV = 12;
const TAG = 16;

export async function personKey(trx: Knex, personId: number, now: string): Promise<Buffer> {
  const found = await trx('person_keys').where({ person_id: personId }).first('secret');
  if (found) return Buffer.from(found.secret, 'base64');
  const secret = randomBytes(32);
  const inserted: unknown[] = await trx('person_keys')
    .insert({ person_id: personId, secret: secret.toString('base64'), created_at: now })
    .onConflict('person_id')
    .ignore()
    .returning('person_id');
  if (inserted.length > 0) return secret;
  const stored = await trx('person_keys').where({ person_id: personId }).first('secret');
  return Buffer.from(stored.secret, 'base64');
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
export async function knownKeys(db: Knex, personIds: number[]): Promise<Map<number, Buffer>> {
  const rows: { person_id: number; secret: string }[] = await db('person_keys')
    .whereIn('person_id', personIds)
    .select('person_id', 'secret');
  return new Map(rows.map((row) => [row.person_id, Buffer.from(row.secret, 'base64')]));
}
