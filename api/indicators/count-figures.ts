// Figures of indicators by organisation, in one reader's scope.
import type { Knex } from 'knex';
import type { Figure, Indicator } from '../../forms/indicators/index.ts';
import type { Engine } from '../../forms/predicates/index.ts';
import type { Scope } from '../access/actor.ts';
import { scopeSql } from '../access/scope-sql.ts';
import { rawRows } from '../datasets/read.ts';
import { LEARNERS, predicateSql } from '../reports/figures.ts';

const PLACE = {
  region: 'p.region_id',
  municipality: 'p.municipality_id',
  organization: 'p.organization_id',
};

export interface OrganizationFigures {
  organizationId: number;
  name: string;
  kind: string;
  /** By the indicator's code. */
  figures: Map<string, Figure>;
}

interface Asked {
  engine: Engine;
  scope: Scope;
  today: string;
  /** Only this organisation and what is below it. */
  within?: number;
}

/** Organisations with people whom any of the indicators concerns, in the order of their names. */
export async function countByOrganization(
  db: Knex,
  indicators: readonly Indicator[],
  asked: Asked,
): Promise<OrganizationFigures[]> {
  const byOrganization = new Map<number, Map<string, Figure>>();
  for (const indicator of indicators) {
    for (const row of await countOne(db, indicator, asked)) {
      const id = Number(row.organizationId);
      const figures = byOrganization.get(id) ?? new Map<string, Figure>();
      byOrganization.set(id, figures);
      figures.set(indicator.code, { value: Number(row.value), of: Number(row.of) });
    }
  }
  const ids = [...byOrganization.keys()];
  const organizations: { id: number; short_name: string; kind: string }[] = [];
  for (let from = 0; from < ids.length; from += 1000)
    organizations.push(
      ...(await db('organizations')
        .whereIn('id', ids.slice(from, from + 1000))
        .orderBy([{ column: 'sort_key' }, { column: 'id' }])
        .select('id', 'short_name', 'kind')),
    );
  return organizations.map(({ id, short_name: name, kind }) => ({
    organizationId: id,
    name,
    kind,
    figures: byOrganization.get(id) ?? new Map(),
  }));
}

/** Reads only whom the figure concerns; facts are looked up only where its condition asks for them. */
function countOne(
  db: Knex,
  { numerator, denominator }: Indicator,
  { engine, scope, today, within }: Asked,
) {
  const counted = predicateSql(numerator.where, engine);
  const concerned = predicateSql(denominator.where, engine);
  const below = scopeSql(scope, PLACE, today);
  const place =
    within === undefined
      ? undefined
      : {
          sql: 'p.organization_id in (select descendant_id from organization_tree where ancestor_id = ?)',
          bindings: [within],
        };
  const conditions = [concerned, below, place].flatMap((part) => part ?? []);
  // Told of each person first, then added up: a sort for the groups would carry everybody's facts.
  return rawRows(
    db,
    `with concerned as materialized (select p.organization_id as place, case when ${counted.sql} then 1 else 0 end as counts from ${LEARNERS} where ${conditions.map(({ sql }) => sql).join(' and ')}) select place as "organizationId", count(*) as "of", sum(counts) as "value" from concerned group by place`,
    [...counted.bindings, ...conditions.flatMap(({ bindings }) => bindings)],
  );
}

export function totalOf(organizations: readonly OrganizationFigures[], code: string): Figure {
  const total = { value: 0, of: 0 };
  for (const { figures } of organizations) {
    total.value += figures.get(code)?.value ?? 0;
    total.of += figures.get(code)?.of ?? 0;
  }
  return total;
}
