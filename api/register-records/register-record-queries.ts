import type { Knex } from 'knex';
import type { Attachable } from '../datasets/dataset.ts';

/** The title of a register that has a record hanging on this row. */
export async function registerAttached(
  db: Knex,
  as: Attachable['as'],
  id: number,
): Promise<string | undefined> {
  const row: { title: string } | undefined = await db('register_records as r')
    .join('definition_versions as v', 'v.id', 'r.definition_version_id')
    .where({ 'r.attached_kind': as, 'r.attached_id': id })
    .first('v.title');
  return row?.title;
}

/** Of these records those that are still there. */
export function versionsOf(
  db: Knex,
  ids: readonly number[],
): Promise<{ id: number; version: number }[]> {
  return db('register_records').whereIn('id', ids).select('id', 'version');
}

const MORE_OPEN: Record<string, string[]> = {
  open: [],
  personal: ['open'],
  special: ['open', 'personal'],
};

/**
 * A register that is closed further closes what was entered by its earlier versions too: what people were
 * promised to be kept from others is never left open by its age. Opened further, records stay closed.
 */
export async function closeRecords(
  trx: Knex,
  definitionId: number,
  sensitivity: unknown,
): Promise<void> {
  const opener = MORE_OPEN[String(sensitivity)] ?? [];
  if (opener.length === 0) return;
  await trx('register_records')
    .whereIn(
      'definition_version_id',
      trx('definition_versions').where({ definition_id: definitionId }).select('id'),
    )
    .whereIn('sensitivity', opener)
    .update({ sensitivity: String(sensitivity) });
}
