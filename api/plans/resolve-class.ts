// «Все ЦЗН по месту нахождения ПОО и ОО ВО»: the words stay, the organisations are found when asked for.

import type { Json } from '../../forms/json.ts';
import { type ResponsibleClass, responsibleClass } from '../../forms/plans/index.ts';
import type { Sql } from '../../forms/predicates/index.ts';
import { readPage } from '../datasets/read.ts';
import { searchKey } from '../db/keys.ts';
import type { Call } from '../http/endpoint.ts';
import { readerOf } from '../http/resource.ts';
import { organizations } from '../organizations/organization-dataset.ts';
import { organizationAt } from '../places/place-queries.ts';
import type { PlanItem } from './plan-item-dataset.ts';
import { rowsOf } from './rows-of.ts';

const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');

/** Organisations `o` of the region that the rule names. */
function ruleSql(
  rule: NonNullable<ResponsibleClass['rule']>,
  regionId: number,
  today: string,
): Sql {
  const { kinds, named = [], near = [] } = rule;
  const parts = [`o.region_id = ? and o.kind in (${marks(kinds)})`];
  const bindings: Sql['bindings'] = [regionId, ...kinds];
  if (named.length > 0) {
    parts.push(`(${named.map(() => 'o.search_key like ?').join(' or ')})`);
    bindings.push(...named.map((stem) => `%${searchKey(stem)}%`));
  }
  if (near.length > 0) {
    parts.push(
      `(exists (select 1 from service_areas a join organizations c on c.id = a.organization_id where a.provider_id = o.id and c.kind in (${marks(near)}) and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)) or exists (select 1 from organizations c where c.municipality_id = o.municipality_id and c.kind in (${marks(near)})))`,
    );
    bindings.push(...near, today, today, ...near);
  }
  return { sql: `o.active and ${parts.join(' and ')}`, bindings };
}

async function found(call: Call, extra: Sql): Promise<Json[]> {
  const query = { offset: 0, limit: 500, conditions: [] };
  const { rows } = await readPage(call.trx, organizations, readerOf(call), query, extra);
  return rows.map(({ id, shortName, kind }) => ({
    id: id ?? null,
    shortName: shortName ?? null,
    kind: kind ?? null,
  }));
}

/** Each responsible of the item in the document's words, with the organisations meant by them. */
export async function organizationsOf(call: Call, item: PlanItem): Promise<Json> {
  const place = await organizationAt(call.trx, item.organizationId);
  const out: Json[] = [];
  for (const { kind, text, class: code, organizationId } of rowsOf(item.responsibles)) {
    const known = typeof code === 'string' ? responsibleClass(code) : undefined;
    const extra =
      typeof organizationId === 'number'
        ? { sql: 'o.id = ?', bindings: [organizationId] }
        : known?.rule && place?.region_id
          ? ruleSql(known.rule, place.region_id, call.today)
          : undefined;
    out.push({
      kind: kind ?? null,
      text: text ?? null,
      class: code ?? null,
      organizations: extra ? await found(call, extra) : [],
    });
  }
  return out;
}
