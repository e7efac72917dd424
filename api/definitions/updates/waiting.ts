// An update waits where the place above has published since this element took its base.

import type { Knex } from 'knex';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import {
  type Decisions,
  type Merged,
  mergeVersions,
} from '../../../forms/definitions/layers/merge.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { versionAbove } from '../../versions/version-queries.ts';
import { toldVersion } from '../definition-queries.ts';
import type { DefinitionRow } from '../definition-row.ts';
import { parseObject } from '../parse-object.ts';

export interface Side {
  versionId: number;
  number: number;
  organizationName: string;
  layer: string;
  publishedAt: string;
  note: string;
  /** The author's text. */
  text: string;
  body: JsonObject;
}

export interface Waiting {
  base: Side;
  theirs: Side;
  ours: { text: string; body: JsonObject };
  /** Decided so far about this very version. */
  decisions: Decisions;
}

async function side(trx: Knex, versionId: number): Promise<Side> {
  const row = await toldVersion(trx, versionId);
  const body = row && parseObject(row.body);
  if (!row || !body) throw new Error(`Версия ${versionId} не читается`);
  return {
    versionId: row.id,
    number: row.number,
    organizationName: row.short_name,
    layer: row.layer,
    publishedAt: row.published_at,
    note: row.note,
    text: row.body,
    body,
  };
}

/** What waits for this element; undefined when it stands on what is in force above. */
export async function waitingFor(trx: Knex, row: DefinitionRow): Promise<Waiting | undefined> {
  const { base_version_id, organization_id, kind, code, draft, published_version_id } = row;
  if (base_version_id === null || row.withdrawn_on !== null) return undefined;
  const above = await versionAbove(trx, organization_id, kind, code);
  if (!above || above.id === base_version_id) return undefined;
  const text = draft ?? (await side(trx, published_version_id ?? base_version_id)).text;
  const body = parseObject(text);
  if (!body) return undefined;
  const decided = row.update_version_id === above.id ? row.update_decisions : null;
  return {
    base: await side(trx, base_version_id),
    theirs: await side(trx, above.id),
    ours: { text, body },
    decisions: decided === null ? {} : JSON.parse(decided),
  };
}

export function merged(
  kind: DefinitionRow['kind'],
  waiting: Waiting,
  decisions: Decisions,
): Merged {
  const { base, theirs, ours } = waiting;
  const { metaSchema } = kindsByCode[kind];
  return mergeVersions(metaSchema, base.body, ours.body, theirs.body, decisions);
}

/** The element now stands on the new version; what came of it is its draft. */
export function taken(waiting: Waiting, { body }: Merged) {
  return {
    draft: `${JSON.stringify(body, null, 2)}\n`,
    base_version_id: waiting.theirs.versionId,
    update_version_id: null,
    update_decisions: null,
    scheduled_failure: null,
  };
}
