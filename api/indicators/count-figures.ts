// Figures of indicators by organisation, in one reader's scope: one pass over people for all of them.
import type { Knex } from 'knex';
import type { Figure, Indicator } from '../../forms/indicators/index.ts';
import type { Engine, Sql } from '../../forms/predicates/index.ts';
import type { Query } from '../../forms/queries/schema.ts';
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

/** Organisations with people whom any of the indicators concerns. */
export async function countByOrganization(
  db: Knex,
  indicators: readonly Indicator[],
  { engine, scope, today, within }: Asked,
): Promise<OrganizationFigures[]> {
  const bindings: Sql['bindings'] = [];
  const sum = ({ where }: Query, name: string) => {
    const { sql, bindings: own } = predicateSql(where, engine);
    bindings.push(...own);
    return `sum(case when ${sql} then 1 else 0 end) as "${name}"`;
  };
  const sums = indicators.flatMap(({ code, numerator, denominator }) => [
    sum(numerator, `value ${code}`),
    sum(denominator, `of ${code}`),
  ]);
  const conditions = ['1 = 1'];
  const below = scopeSql(scope, PLACE, today);
  if (below) {
    conditions.push(below.sql);
    bindings.push(...below.bindings);
  }
  if (within !== undefined) {
    conditions.push(
      'p.organization_id in (select descendant_id from organization_tree where ancestor_id = ?)',
    );
    bindings.push(within);
  }
  const rows = await rawRows(
    db,
    `select p.organization_id as "organizationId", o.short_name as "name", o.kind as "kind", ${sums.join(', ')} from ${LEARNERS} where ${conditions.join(' and ')} group by p.organization_id, o.short_name, o.kind, o.sort_key order by o.sort_key, p.organization_id`,
    bindings,
  );
  return rows.map((row) => ({
    organizationId: Number(row.organizationId),
    name: String(row.name),
    kind: String(row.kind),
    figures: new Map(
      indicators.map(({ code }) => [
        code,
        { value: Number(row[`value ${code}`] ?? 0), of: Number(row[`of ${code}`] ?? 0) },
      ]),
    ),
  }));
}

export function totalOf(organizations: readonly OrganizationFigures[], code: string): Figure {
  const total = { value: 0, of: 0 };
  for (const { figures } of organizations) {
    total.value += figures.get(code)?.value ?? 0;
    total.of += figures.get(code)?.of ?? 0;
  }
  return total;
}
