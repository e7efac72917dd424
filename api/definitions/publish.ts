// Publication freezes a draft into a version that records name for ever.

import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { hashDefinition } from '../../forms/definitions/hash.ts';
import { checkKeys, type LedgerEntry, nextLedger } from '../../forms/definitions/key-ledger.ts';
import { type KindCode, kindsByCode } from '../../forms/definitions/kinds.ts';
import { checkLocked, lockedPaths } from '../../forms/definitions/locked.ts';
import { keyPrefix } from '../../forms/definitions/place-prefix.ts';
import { checkPrefix } from '../../forms/definitions/prefixed-keys.ts';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import { changed } from '../db/stamps.ts';
import { newUid } from '../db/uid.ts';
import { knownOrganization } from '../places/place-queries.ts';
import { closeRecords } from '../register-records/close-records.ts';
import { versionAbove } from '../versions/version-queries.ts';
import { type ReadText, readText } from './checking/check-text.ts';
import { recalled } from './checking/looked-at.ts';
import { baseOf, layerText } from './layer.ts';
import { PUBLISHED_AT_REST } from './life-columns.ts';
import { namedColumns } from './named.ts';
import { parseObject } from './parse-object.ts';
import { checkPersonas } from './personas/check-personas.ts';
import { checkUse } from './usage/in-use.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface DefinitionRow {
  id: number;
  kind: KindCode;
  code: string;
  region_id: number | null;
  municipality_id: number | null;
  organization_id: number;
  base_version_id: number | null;
  draft: string | null;
  scheduled_on: string | null;
  withdrawn_on: string | null;
  published_version_id: number | null;
  update_version_id: number | null;
  /** JSON of what is decided so far about that version. */
  update_decisions: string | null;
}

/**
 * The look at a text, with the code it must have. What the worker said is taken as it is; a text it has not seen
 * here is one of ours, or stands in the database and was seen when it came.
 */
export function checkText(kind: KindCode, code: string | undefined, text: string): ReadText {
  const { body, issues } = seenText(kind, text);
  if (!body || code === undefined || body.code === code) return { body, issues };
  const message = `Код элемента не меняется: должно быть «${code}»`;
  return { body, issues: [...issues, { path: 'code', keyword: 'definition', message }] };
}

function seenText(kind: KindCode, text: string): ReadText {
  const seen = recalled(kind, text);
  if (!seen) return readText(kind, text);
  return seen.readable ? { body: parseObject(text), issues: seen.issues } : { issues: seen.issues };
}

export async function ledgerOf(trx: Knex, definitionId: number): Promise<LedgerEntry[]> {
  const rows = await trx('definition_keys').where({ definition_id: definitionId }).orderBy('id');
  return rows.map((row) => ({
    ...JSON.parse(row.signature),
    retired: row.retired_number !== null,
  }));
}

async function storeLedger(
  trx: Knex,
  definitionId: number,
  before: LedgerEntry[],
  after: LedgerEntry[],
  number: number,
) {
  const known = new Set(before.map((entry) => `${entry.part}.${entry.key}`));
  for (const entry of after) {
    const path = `${entry.part}.${entry.key}`;
    const { retired, ...signature } = entry;
    if (!known.has(path)) {
      await trx('definition_keys').insert({
        definition_id: definitionId,
        path,
        signature: JSON.stringify(signature),
        first_number: number,
        retired_number: null,
      });
    } else if (retired) {
      await trx('definition_keys')
        .where({ definition_id: definitionId, path })
        .whereNull('retired_number')
        .update({ retired_number: number });
    }
  }
}

/** All that publication asks: the text itself, keys of earlier versions, locks above, whoever uses it. */
export async function checkForPublication(
  trx: Knex,
  definition: DefinitionRow,
  text: string,
): Promise<ReadText> {
  const { body, issues } = checkText(definition.kind, definition.code, text);
  if (!body) return { issues };
  const keys = checkKeys(await ledgerOf(trx, definition.id), body);
  const base = await checkAgainstBase(trx, definition, body);
  const found = [...issues, ...keys, ...base, ...(await checkUse(trx, definition, body))];
  // Examples are run on a text that can be read.
  const examples = issues.length === 0 ? await checkPersonas(trx, definition, body) : [];
  return { body, issues: [...found, ...examples] };
}

/**
 * The lock is that of the version taken over, else of the nearest place above; it is handed down whole.
 * What stands on a version adds keys under the place's own prefix.
 */
async function checkAgainstBase(
  trx: Knex,
  definition: DefinitionRow,
  body: JsonObject,
): Promise<Issue[]> {
  const { organization_id, kind, code } = definition;
  const own = await baseOf(trx, definition);
  const above = own ? undefined : await versionAbove(trx, organization_id, kind, code);
  const base = own ?? (above && (await baseOf(trx, { base_version_id: above.id, kind, code })));
  if (!base) return [];
  const kept = new Set(lockedPaths(body));
  const dropped = lockedPaths(base.body).filter((path) => !kept.has(path));
  return [
    ...checkLocked(base.body, body),
    ...dropped.map((path) => ({
      path: 'locked',
      keyword: 'locked',
      message: `Верните замок: «${path}»`,
    })),
    ...(own ? checkPrefix(kindsByCode[kind].metaSchema, own.body, body, await prefixAt()) : []),
  ];

  async function prefixAt(): Promise<string> {
    return keyPrefix(await knownOrganization(trx, organization_id));
  }
}

/** Stores layer and effective version; the caller has checked the body. Returns the version's id. */
export async function publishBody(
  trx: Knex,
  definition: DefinitionRow,
  text: string,
  body: JsonObject,
  by: { note: string; userId: number | null; now: string; today: string },
): Promise<number> {
  const last = await trx('definition_versions')
    .where({ definition_id: definition.id })
    .max({ number: 'number' })
    .first();
  const number = Number(last?.number ?? 0) + 1;
  const hash = hashDefinition(body, sha256);
  const published = { note: by.note, published_at: by.now, published_by: by.userId };
  const base = await baseOf(trx, definition);
  const [layer] = await trx('definition_layers')
    .insert({
      definition_id: definition.id,
      number,
      ...layerText(definition, base, text, body),
      hash,
      ...published,
    })
    .returning('id');
  const [version] = await trx('definition_versions')
    .insert({
      uid: newUid(),
      definition_id: definition.id,
      kind: definition.kind,
      code: definition.code,
      title: String(body.title),
      region_id: definition.region_id,
      municipality_id: definition.municipality_id,
      organization_id: definition.organization_id,
      number,
      body: text,
      hash,
      layer_ids: JSON.stringify([...(base?.layerIds ?? []), layer.id]),
      base_version_id: base?.id ?? null,
      valid_from: by.today,
      ...published,
    })
    .returning('id');
  const before = await ledgerOf(trx, definition.id);
  await storeLedger(trx, definition.id, before, nextLedger(before, body), number);
  if (definition.kind === 'register') await closeRecords(trx, definition.id, body.sensitivity);
  await trx('definitions')
    .where({ id: definition.id })
    .update({
      draft: null,
      ...namedColumns(body, definition.code),
      published_version_id: version.id,
      ...PUBLISHED_AT_REST,
      ...changed(trx, by),
    });
  return version.id;
}
