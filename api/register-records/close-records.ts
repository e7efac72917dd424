// A register that is closed further closes what was entered by its earlier versions too: what people were
// promised to be kept from others is never left open by its age. Opened further, records stay closed.
import type { Knex } from 'knex';

const MORE_OPEN: Record<string, string[]> = {
  open: [],
  personal: ['open'],
  special: ['open', 'personal'],
};

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
