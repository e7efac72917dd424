// What every route of a definition asks first: the row, the rights at its place, the answer.

import type { Verb } from '../../forms/access.ts';
import type { KindCode } from '../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { scopeOf } from '../access/actor.ts';
import { reaches } from '../access/reach-queries.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Call, Reply } from '../http/endpoint.ts';
import { etag, getRecord, idOf } from '../http/resource.ts';
import { conflict, notFound } from '../problem.ts';
import type { DefinitionDataset, DefinitionRecord } from './definition-dataset.ts';
import { lockedDefinition } from './definition-queries.ts';
import type { DefinitionRow } from './definition-row.ts';

/** What the routes of one kind share. */
export interface KindRoom {
  kind: KindCode;
  dataset: DefinitionDataset;
  /** Plural in lower case, for summaries. */
  title: string;
}

export const label = (record: JsonObject) => String(record.title);

export function verb(dataset: Dataset, action: string): Verb {
  return `${dataset.noun}.${action}` as Verb;
}

/** Who works for the whole country writes the federal layer; a region's elements are the region's. */
export async function writes(
  call: Pick<Call, 'actor' | 'trx' | 'today'>,
  dataset: Dataset,
  action: string,
  organizationId: number,
): Promise<boolean> {
  for (const grant of call.actor.grants) {
    const scope = scopeOf({ ...call.actor, grants: [grant] }, verb(dataset, action));
    if (grant.organizationKind === 'country' && grant.organizationId !== organizationId) continue;
    if (await reaches(call.trx, scope, organizationId, call.today)) return true;
  }
  return false;
}

export async function assertWrites(
  call: Call,
  dataset: Dataset,
  action: string,
  organizationId: number,
): Promise<void> {
  if (!(await writes(call, dataset, action, organizationId))) throw notFound();
}

/** Adds what this reader may do with the row; a draft is seen only by those who may edit it. */
export async function withRights(
  call: Call,
  dataset: Dataset,
  row: JsonObject,
): Promise<JsonObject> {
  const organizationId = Number(row.organizationId);
  const mayEdit = await writes(call, dataset, 'update', organizationId);
  const { draft, ...rest } = row;
  return {
    ...rest,
    ...(draft === undefined ? {} : { draft: mayEdit ? draft : null }),
    mayEdit,
    mayPublish: await writes(call, dataset, 'publish', organizationId),
  };
}

export async function rowOf(
  call: Call,
  dataset: DefinitionDataset,
  action: string,
): Promise<{ row: DefinitionRow; record: DefinitionRecord }> {
  const id = idOf(call.params.id);
  const record = await getRecord(call, dataset, id);
  await assertWrites(call, dataset, action, record.organizationId);
  const row = await lockedDefinition(call.trx, id);
  if (!row) throw notFound();
  return { row, record };
}

export async function reply(
  call: Call,
  dataset: Dataset,
  id: number,
  status = 200,
): Promise<Reply> {
  const record = await withRights(call, dataset, await getRecord(call, dataset, id));
  return { status, headers: etag(record), body: record };
}

/** What waits for its day is what was checked: to change it, the publication is called off first. */
export function assertNotScheduled({ scheduled_on }: DefinitionRow): void {
  if (scheduled_on !== null)
    throw conflict('Назначена публикация этого черновика', 'Чтобы изменить его, отмените её.');
}
