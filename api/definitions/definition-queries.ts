// Elements, their versions and layers, and the ledger of their keys, as they stand in tables.
import type { Knex } from 'knex';
import type { LedgerEntry } from '../../forms/definitions/key-ledger.ts';
import type { KindCode } from '../../forms/definitions/kinds.ts';
import type { JsonObject } from '../../forms/json.ts';
import { newUid } from '../db/uid.ts';
import type { DefinitionRow } from './definition-row.ts';
import { parseObject } from './parse-object.ts';

/** The element, locked until the end of the transaction. */
export function lockedDefinition(
  trx: Knex,
  where: Partial<Pick<DefinitionRow, 'id' | 'kind'>>,
): Promise<(DefinitionRow & { deleted_at: string | null }) | undefined> {
  return trx('definitions').where(where).forUpdate().first();
}

export async function draftOf(db: Knex, kind: KindCode, id: number): Promise<string | null> {
  const row: { draft: string | null } | undefined = await db('definitions')
    .where({ id, kind })
    .first('draft');
  return row?.draft ?? null;
}

export interface VersionRow {
  id: number;
  definition_id: number;
  base_version_id: number | null;
  body: string;
}

export function versionBy(
  db: Knex,
  where: { id: number; kind?: KindCode; definition_id?: number },
): Promise<VersionRow | undefined> {
  return db('definition_versions')
    .where(where)
    .first('id', 'definition_id', 'base_version_id', 'body');
}

export async function versionText(
  db: Knex,
  kind: KindCode,
  id: number,
): Promise<string | undefined> {
  return (await versionBy(db, { id, kind }))?.body;
}

export interface Base {
  id: number;
  /** Layers the base itself is made of, from the root down. */
  layerIds: number[];
  body: JsonObject;
}

/** The version above that this element stands on; none when it was only taken as an example. */
export async function baseOf(
  trx: Knex,
  { base_version_id: id, kind, code }: Pick<DefinitionRow, 'base_version_id' | 'kind' | 'code'>,
): Promise<Base | undefined> {
  if (id === null) return undefined;
  const row = await trx('definition_versions').where({ id, kind, code }).first('body', 'layer_ids');
  const body = row && parseObject(row.body);
  return body && { id, body, layerIds: JSON.parse(row.layer_ids) };
}

export async function ledgerOf(trx: Knex, definitionId: number): Promise<LedgerEntry[]> {
  const rows = await trx('definition_keys').where({ definition_id: definitionId }).orderBy('id');
  return rows.map((row) => ({
    ...JSON.parse(row.signature),
    retired: row.retired_number !== null,
  }));
}

/** Keys that are new, and those that are gone, by the number of the version. */
export async function storeLedger(
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

export interface NewVersion {
  number: number;
  title: string;
  text: string;
  hash: string;
  base: Base | undefined;
  layer: { form: 'whole' | 'overlay'; body: string };
  validFrom: string;
  published: { note: string; published_at: string; published_by: number | null };
}

export async function nextNumber(db: Knex, definitionId: number): Promise<number> {
  const last: { number?: number | null } | undefined = await db('definition_versions')
    .where({ definition_id: definitionId })
    .max({ number: 'number' })
    .first();
  return (last?.number ?? 0) + 1;
}

/** The layer and the version composed with it; returns the version's number in the table. */
export async function insertVersion(
  trx: Knex,
  row: DefinitionRow,
  { number, title, text, hash, base, layer, validFrom, published }: NewVersion,
): Promise<number> {
  const [stored]: { id: number }[] = await trx('definition_layers')
    .insert({ definition_id: row.id, number, ...layer, hash, ...published })
    .returning('id');
  const [version]: { id: number }[] = await trx('definition_versions')
    .insert({
      uid: newUid(),
      definition_id: row.id,
      kind: row.kind,
      code: row.code,
      title,
      region_id: row.region_id,
      municipality_id: row.municipality_id,
      organization_id: row.organization_id,
      number,
      body: text,
      hash,
      layer_ids: JSON.stringify([...(base?.layerIds ?? []), stored?.id]),
      base_version_id: base?.id ?? null,
      valid_from: validFrom,
      ...published,
    })
    .returning('id');
  if (!version) throw new Error(`Версия не записана: ${row.kind} ${row.code}`);
  return version.id;
}

export async function updateDefinition(trx: Knex, id: number, columns: object): Promise<void> {
  await trx('definitions').where({ id }).update(columns);
}
