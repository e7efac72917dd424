// Many rows by few statements; ids come back in the order of the rows on both engines.
import type { Knex } from 'knex';
import { newUid } from '../../api/db/uid.ts';

/** SQLite allows 500 rows in one INSERT as Knex writes it. */
const ROWS = 200;

export type Row = Record<string, string | number | boolean | null>;

/** What every row of a tenant carries beside its own columns. */
export function stamped(now: string): Row {
  return {
    version: 1,
    created_at: now,
    created_by: null,
    updated_at: now,
    updated_by: null,
  };
}

/** Inserts rows, giving each a uid and the stamp of `now`; returns their ids. */
export async function insertMany(
  trx: Knex,
  table: string,
  rows: readonly Row[],
  now: string,
): Promise<number[]> {
  const ids: number[] = [];
  for (let from = 0; from < rows.length; from += ROWS) {
    const part = rows.slice(from, from + ROWS).map((row) => ({
      uid: newUid(),
      ...row,
      ...stamped(now),
    }));
    const stored: { id: number; uid: string }[] = await trx(table)
      .insert(part)
      .returning(['id', 'uid']);
    const byUid = new Map(stored.map(({ id, uid }) => [uid, id]));
    for (const { uid } of part) {
      const id = byUid.get(uid);
      if (id === undefined) throw new Error(`Строка таблицы ${table} не записана`);
      ids.push(id);
    }
  }
  return ids;
}
