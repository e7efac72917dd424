// Publication freezes a draft into a version that records name for ever: one way into force, whoever asks.
import type { Knex } from 'knex';
import { hashDefinition } from '../../forms/definitions/hash.ts';
import { nextLedger } from '../../forms/definitions/keys/ledger.ts';
import type { Issue } from '../../forms/dialect/issues.ts';
import { changed } from '../db/stamps.ts';
import { closeRecords } from '../register-records/register-record-queries.ts';
import { storeLedger } from '../versions/key-queries.ts';
import { afterPublication } from './after-publication.ts';
import { stillValid, type Validated } from './checking/validate.ts';
import { insertVersion, nextNumber, updateDefinition } from './definition-queries.ts';
import { type DefinitionRow, sha256 } from './definition-row.ts';
import { layerText } from './layer.ts';
import { PUBLISHED_AT_REST } from './life-columns.ts';
import { namedColumns } from './named.ts';
import { checkForPublication, type Publication } from './publication.ts';

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
  validated?: Validated,
): Promise<{ versionId: number } | { issues: Issue[] }> {
  const found = stillValid(validated, row.kind, row.draft);
  const { publication, issues } = await checkForPublication(trx, row, found);
  if (!publication || issues.length > 0) return { issues };
  const versionId = await publish(trx, publication, by);
  await afterPublication(trx, row.kind, row.organization_id, by.userId, by.now);
  return { versionId };
}

/** Stores layer and effective version; the caller has checked the publication. Returns the version's id. */
export async function publish(
  trx: Knex,
  { row, text, body, base, keys: { own } }: Publication,
  by: PublishedBy,
): Promise<number> {
  const number = await nextNumber(trx, row.id);
  const versionId = await insertVersion(trx, row, {
    number,
    title: String(body.title),
    text,
    hash: hashDefinition(body, sha256),
    base,
    layer: layerText(row, base, text, body),
    validFrom: by.today,
    published: { note: by.note, published_at: by.now, published_by: by.userId },
  });
  await storeLedger(trx, row.id, own, nextLedger(own, body, number));
  if (row.kind === 'register') await closeRecords(trx, row.id, body.sensitivity);
  await updateDefinition(trx, row.id, {
    draft: null,
    ...namedColumns(body, row.code),
    published_version_id: versionId,
    ...PUBLISHED_AT_REST,
    ...changed(trx, by),
  });
  return versionId;
}
