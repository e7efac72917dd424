// Elements, their versions and layers, as they stand in tables.

import type { Knex } from 'knex';
import type { KindCode } from '../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { made, placed, type WrittenBy } from '../db/stamps.ts';
import { newUid } from '../db/uid.ts';
import type { Place } from '../trail/trail.ts';
import type { DefinitionRow } from './definition-row.ts';
import { LAYER } from './layer-sql.ts';
import { namedColumns } from './named.ts';
import { parseObject } from './parse-object.ts';

/** The element, locked until the end of the transaction; a deleted one too. */
export function lockedDefinition(
  trx: Knex,
  id: number,
  kind?: KindCode,
): Promise<DefinitionRow | undefined> {
  return trx<DefinitionRow>('definitions')
    .where(kind === undefined ? { id } : { id, kind })
    .forUpdate()
    .first<DefinitionRow>();
}

export function definitionsAmong(db: Knex, ids: readonly number[]): Promise<DefinitionRow[]> {
  return db('definitions').whereIn('id', ids);
}

/** The number of the living element of a place, by its code. */
export async function definitionAt(
  db: Knex,
  at: Pick<DefinitionRow, 'kind' | 'code' | 'organization_id'>,
): Promise<number | undefined> {
  const row: { id: number } | undefined = await db('definitions')
    .where(at)
    .whereNull('deleted_at')
    .first('id');
  return row?.id;
}

/** A deleted one gives its code up: whoever writes anew does not want the old one back. */
export async function giveUpCode(
  trx: Knex,
  at: Pick<DefinitionRow, 'kind' | 'code' | 'organization_id'>,
): Promise<void> {
  await trx('definitions').where(at).whereNotNull('deleted_at').delete();
}

export interface NewDefinition {
  kind: KindCode;
  code: string;
  body: JsonObject;
  place: Place;
  draft: string | null;
  baseVersionId: number | null;
}

/** A new element of a place, not published yet. */
export async function insertDefinition(
  trx: Knex,
  { kind, code, body, place, draft, baseVersionId }: NewDefinition,
  by: WrittenBy,
): Promise<DefinitionRow> {
  const [row]: DefinitionRow[] = await trx('definitions')
    .insert({
      kind,
      code,
      ...namedColumns(body, code),
      ...placed(place),
      base_version_id: baseVersionId,
      draft,
      withdrawn_on: null,
      published_version_id: null,
      ...made(by),
    })
    .returning('*');
  if (!row) throw new Error(`Элемент не записан: ${kind} ${code}`);
  return row;
}

/** Deleted elements whose time to come back is over go for good. */
export async function deleteForgotten(trx: Knex, before: string): Promise<void> {
  await trx('definitions').where('deleted_at', '<', before).delete();
}

/** Drafts among these elements. */
export function draftsAmong(
  db: Knex,
  ids: readonly number[],
): Promise<{ id: number; draft: string }[]> {
  return db('definitions').whereIn('id', ids).whereNotNull('draft').select('id', 'draft');
}

export async function draftOf(db: Knex, kind: KindCode, id: number): Promise<string | null> {
  const row: { draft: string | null } | undefined = await db('definitions')
    .where({ id, kind })
    .first('draft');
  return row?.draft ?? null;
}

export interface VersionRow {
  id: number;
  number: number;
  definition_id: number;
  base_version_id: number | null;
  layer_ids: string;
  body: string;
}

export function versionBy(
  db: Knex,
  where: { id: number; kind?: KindCode; code?: string; definition_id?: number },
): Promise<VersionRow | undefined> {
  return db('definition_versions')
    .where(where)
    .first('id', 'number', 'definition_id', 'base_version_id', 'layer_ids', 'body');
}

/** Versions of an element, the latest first. */
export function versionsOf(
  db: Knex,
  definitionId: number,
): Promise<{ id: number; number: number }[]> {
  return db('definition_versions')
    .where({ definition_id: definitionId })
    .orderBy('number', 'desc')
    .select('id', 'number');
}

export interface VersionSummary {
  id: number;
  number: number;
  published_at: string;
  note: string;
  body: string;
  short_name: string;
  layer: string;
}

/** A version with the name and the layer of its place. */
export function toldVersion(db: Knex, id: number): Promise<VersionSummary | undefined> {
  return db('definition_versions as v')
    .join('organizations as o', 'o.id', 'v.organization_id')
    .where('v.id', id)
    .first('v.id', 'v.number', 'v.published_at', 'v.note', 'v.body', 'o.short_name', {
      layer: db.raw(LAYER),
    });
}

export interface LayerSummary {
  id: number;
  number: number;
  form: 'whole' | 'overlay';
  body: string;
  short_name: string;
  layer: string;
}

/** Layers with the names of their places. */
export function toldLayers(db: Knex, ids: readonly number[]): Promise<LayerSummary[]> {
  return db('definition_layers as l')
    .join('definitions as d', 'd.id', 'l.definition_id')
    .join('organizations as o', 'o.id', 'd.organization_id')
    .whereIn('l.id', ids)
    .select('l.id', 'l.number', 'l.form', 'l.body', 'o.short_name', { layer: db.raw(LAYER) });
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
  number: number;
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
  const row = await versionBy(trx, { id, kind, code });
  const body = row && parseObject(row.body);
  return body && { id, number: row.number, body, layerIds: JSON.parse(row.layer_ids) };
}

export interface PublishedText {
  id: number;
  kind: string;
  code: string;
  body: string;
  /** Hash of the version it stands on. */
  base: string | null;
}

/** Of these elements what is in force. */
export function publishedTexts(db: Knex, ids: readonly number[]): Promise<PublishedText[]> {
  return db('definitions as d')
    .join('definition_versions as v', 'v.id', 'd.published_version_id')
    .leftJoin('definition_versions as b', 'b.id', 'v.base_version_id')
    .whereIn('d.id', ids)
    .whereNull('d.withdrawn_on')
    .whereNull('d.deleted_at')
    .select('d.id', 'd.kind', 'd.code', 'v.body', { base: 'b.hash' });
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
