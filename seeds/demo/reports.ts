// One report stands ready, so that the first look at reports is not at an empty list.
import type { Knex } from 'knex';
import { bodyOf, versionsInForceAt } from '../../api/versions/version-queries.ts';
import { insertMany } from './insert.ts';
import { type Place, placed } from './organizations.ts';

/** A draft by each form in force in the region. */
export async function seedReports(
  trx: Knex,
  region: Place,
  authorId: number | null,
  today: string,
  now: string,
): Promise<void> {
  for (const { id } of await versionsInForceAt(trx, region.id, 'report-template')) {
    const { title, addressee } = await bodyOf(trx, 'report-template', id);
    const report = {
      ...placed(region),
      template_version_id: id,
      title,
      addressee,
      as_of: today,
      status: 'draft',
    };
    const [reportId] = await insertMany(trx, 'reports', [report], now);
    await trx('reports')
      .where({ id: reportId })
      .update({ created_by: authorId, updated_by: authorId });
  }
}
