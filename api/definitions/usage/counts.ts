// How much each element of a page is used: records made by it and elements that read it, as the reader
// sees both, in a few queries however many elements there are.

import type { Verb } from '../../../forms/access.ts';
import { type KindCode, kinds } from '../../../forms/definitions/kinds/index.ts';
import { offersOf, readersAmong, targetKey } from '../../../forms/definitions/references/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { may, scopeOf } from '../../access/actor.ts';
import { conjunction, joined, ofReader, readPage } from '../../datasets/read.ts';
import { restrict } from '../../datasets/restrict.ts';
import { sightOf } from '../../datasets/sight.ts';
import { rawRows } from '../../db/raw-rows.ts';
import type { Call } from '../../http/endpoint.ts';
import { readerOf } from '../../http/resource.ts';
import type { Entered } from '../../http/resources.ts';
import { definitionDataset } from '../definition-dataset.ts';
import { elementsOnLine, readVersions } from './line-queries.ts';

const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ');

async function countRecords(
  call: Call,
  { dataset, by }: Entered<KindCode>,
  ids: number[],
): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  if (scopeOf(call.actor, `${dataset.noun}.read` as Verb).length === 0) return counts;
  const reader = readerOf(call);
  const version = dataset.fields[by.version];
  if (!version) return counts;
  const query = { offset: 0, limit: 1, conditions: by.counted ?? [] };
  const parts = restrict(dataset, sightOf(dataset, reader), reader, query);
  if (version.join) parts.joins.add(version.join);
  const where = conjunction([...parts.where, `made.definition_id in (${marks(ids)})`]);
  const sql = `select made.definition_id as id, count(*) as n from ${dataset.from} ${joined(dataset, parts.joins)} join definition_versions made on made.id = ${version.sql}${where} group by made.definition_id`;
  const rows = await rawRows(call.trx, ofReader(sql, reader), [...parts.bindings, ...ids]);
  for (const { id, n } of rows) counts.set(Number(id), Number(n));
  return counts;
}

/** Elements of every kind that the reader may look at. */
async function visibleElements(call: Call): Promise<Set<number>> {
  const visible = new Set<number>();
  const reader = readerOf(call);
  for (const { code } of kinds) {
    const dataset = definitionDataset(code);
    if (!may(call.actor, `${dataset.noun}.read` as Verb)) continue;
    const query = { offset: 0, limit: 1, conditions: [] };
    const parts = restrict(dataset, sightOf(dataset, reader), reader, query);
    const sql = `select d.id from ${dataset.from} ${joined(dataset, parts.joins)}${conjunction(parts.where)}`;
    for (const { id } of await rawRows(call.trx, ofReader(sql, reader), parts.bindings))
      visible.add(Number(id));
  }
  return visible;
}

async function countUsers(
  call: Call,
  kind: KindCode,
  elements: readonly JsonObject[],
): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  const visible = await visibleElements(call);
  for (const place of new Set(elements.map(({ organizationId }) => Number(organizationId)))) {
    const line = (await elementsOnLine(call.trx, place)).filter(({ id }) => visible.has(id));
    const versions = await readVersions(call.trx, line);
    const readOf = ({ versionUid }: { versionUid: string | null }) =>
      versionUid === null ? undefined : versions.get(versionUid);
    for (const element of line.filter((one) => one.kind === kind && one.organizationId === place)) {
      const offers = offersOf(kind, element.code, readOf(element)?.body ?? {});
      const targets = new Set(offers.map(targetKey));
      const users = line.filter(
        (one) =>
          one.id !== element.id && readersAmong(readOf(one)?.references ?? [], targets).length > 0,
      );
      counts.set(element.id, users.length);
    }
  }
  return counts;
}

/** Of the elements named, those that the reader sees. */
export async function countUse(call: Call, kind: KindCode, ids: number[]): Promise<JsonObject[]> {
  const dataset = definitionDataset(kind);
  const query = { offset: 0, limit: ids.length, conditions: [], ids };
  const { rows } = await readPage(call.trx, dataset, readerOf(call), query);
  if (rows.length === 0) return [];
  const seen = rows.map(({ id }) => id);
  const made = await Promise.all(
    call.app.resources.enteredBy(kind).map((entered) => countRecords(call, entered, seen)),
  );
  const users = await countUsers(call, kind, rows);
  return seen.map((id) => ({
    id,
    users: users.get(id) ?? 0,
    records:
      made.length === 0 ? null : made.reduce((sum, counts) => sum + (counts.get(id) ?? 0), 0),
  }));
}
