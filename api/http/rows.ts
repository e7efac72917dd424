// One row is written: what the request says of it, where it lies, who wrote it and when.
import { changed, made, placed, type WrittenBy } from '../db/stamps.ts';
import type { Place } from '../trail/trail.ts';
import type { Call } from './endpoint.ts';

/** Column values of a row to be stored; those that all rows share are added. */
export type Columns = Record<string, string | number | boolean | null>;

/**
 * Who owns a row: `row` has the owner's columns; `keyed` has dates and authors, its place is told
 * otherwise and `organizationId` only authorises; `directory` has a version only; `own` is its author's.
 */
export type Ownership = 'row' | 'keyed' | 'directory' | 'own';

export const writtenBy = ({ now, actor }: Pick<Call, 'now' | 'actor'>): WrittenBy => ({
  now,
  userId: actor.userId,
});

const ownerColumns = (place: Place | undefined, ownership: Ownership = 'row') =>
  place && ownership === 'row' ? placed(place) : {};

export async function insertRow(
  call: Call,
  table: string,
  columns: Columns,
  place: Place,
  ownership?: Ownership,
): Promise<number> {
  const own = ownership === 'own' ? { user_id: call.actor.userId } : {};
  const stamps = ownership === 'directory' ? { version: 1 } : made(writtenBy(call));
  const [row]: { id: number }[] = await call
    .trx(table)
    .insert({ ...columns, ...ownerColumns(place, ownership), ...own, ...stamps })
    .returning('id');
  if (!row) throw new Error(`Строка не записана: ${table}`);
  return row.id;
}

/** Writes these columns anew; a row that may have moved is told its place. */
export async function updateRow(
  call: Call,
  table: string,
  id: number,
  columns: object,
  place?: Place,
  ownership?: Ownership,
): Promise<void> {
  const { version, ...written } = changed(call.trx, writtenBy(call));
  await call
    .trx(table)
    .where({ id })
    .update({
      ...columns,
      ...ownerColumns(place, ownership),
      version,
      ...(ownership === 'directory' ? {} : written),
    });
}
