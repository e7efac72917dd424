// One way into force, whoever asks: a person now, or the day set ahead.
import type { Knex } from 'knex';
import type { Issue } from '../../forms/dialect/issues.ts';
import { afterPublication } from './after-publication.ts';
import { checkForPublication, type DefinitionRow, publishBody } from './publish.ts';

export interface PublishedBy {
  note: string;
  userId: number | null;
  now: string;
  today: string;
}

/** Publishes the draft of a locked row, or says what is in the way. */
export async function publishRow(
  trx: Knex,
  row: DefinitionRow & { draft: string },
  by: PublishedBy,
): Promise<{ versionId: number } | { issues: Issue[] }> {
  const { body, issues } = await checkForPublication(trx, row, row.draft);
  if (!body || issues.length > 0) return { issues };
  const versionId = await publishBody(trx, row, row.draft, body, by);
  await afterPublication(trx, row.kind, row.organization_id, by.userId, by.now);
  return { versionId };
}
