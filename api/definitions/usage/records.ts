// Records made by the versions of an element, counted as the reader sees them.

import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { scopeOf } from '../../access/actor.ts';
import type { Condition } from '../../datasets/list-query.ts';
import { readPage } from '../../datasets/read.ts';
import type { Call } from '../../http/endpoint.ts';
import { readerOf } from '../../http/resource.ts';
import { versionsOf } from '../definition-queries.ts';

/** Versions told apart at most; older ones are counted together. */
const TOLD_APART = 20;

export async function recordsOfElement(
  call: Call,
  kind: KindCode,
  definitionId: number,
): Promise<JsonObject[]> {
  const versions = await versionsOf(call.trx, definitionId);
  const out: JsonObject[] = [];
  if (versions.length === 0) return out;
  for (const { dataset, by } of call.app.resources.enteredBy(kind)) {
    if (scopeOf(call.actor, `${dataset.noun}.read` as never).length === 0) continue;
    const count = async (ids: number[]) => {
      const conditions: Condition[] = [
        { field: by.version, operator: 'in', values: ids },
        ...(by.counted ?? []),
      ];
      const query = { offset: 0, limit: 1, conditions };
      return (await readPage(call.trx, dataset, readerOf(call), query)).total;
    };
    const total = await count(versions.map(({ id }) => id));
    const byVersion: JsonObject[] = [];
    let left = total;
    for (const { id, number } of versions.slice(0, TOLD_APART)) {
      if (left === 0) break;
      const own = await count([id]);
      if (own > 0) byVersion.push({ versionId: id, number, count: own });
      left -= own;
    }
    out.push({ resource: dataset.name, title: dataset.title, total, byVersion });
  }
  return out;
}
