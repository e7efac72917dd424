// The one rule of figures over special facts for readers without the «допуск»: they count only groups that are
// large enough to hide anybody in. See README.

import type { Knex } from 'knex';
import type { Sql } from '../../forms/predicates/index.ts';
import type { Query } from '../../forms/queries/schema.ts';
import { isNarrowed, leastGroupOf, sensitivityOfQueries } from '../../forms/risk/index.ts';
import { type Actor, type Scope, scopeFor, specialScope } from '../access/actor.ts';
import { scopeSql } from '../access/scope-sql.ts';
import { placeColumns } from '../datasets/owned.ts';
import { bodyOf, versionsInForceAt } from '../versions/version-queries.ts';

/** Where the actor is told figures over special facts whole. */
export const clearedScopes = (actor: Actor): readonly Scope[] => [
  scopeFor(actor, 'learner.read', 'special'),
  specialScope(actor),
];

export interface Hiding {
  cleared: readonly Scope[];
  /** As few people as a figure may count. */
  least: number;
  today: string;
}

/** People (alias `p`) whom a figure made of these queries may count; undefined when all of them. */
export function toldSql(
  queries: readonly Query[],
  { cleared, least, today }: Hiding,
): Sql | undefined {
  if (sensitivityOfQueries(queries) !== 'special') return undefined;
  const places = { ...placeColumns('p'), group: 'p.group_name' };
  const parts = cleared.flatMap((scope) => scopeSql(scope, places, today) ?? []);
  if (parts.length === 0) return undefined;
  const whole = parts.map(({ sql }) => sql).join(' and ');
  const bindings = parts.flatMap((part) => part.bindings);
  if (isNarrowed(queries)) return { sql: `(${whole})`, bindings };
  return {
    sql: `(${whole} or (p.organization_id, p.education_level, p.is_final_year) in (select organization_id, education_level, is_final_year from persons group by organization_id, education_level, is_final_year having count(*) >= ?))`,
    bindings: [...bindings, least],
  };
}

/** The region's own number, kept with its rule of the risk level. */
export async function leastGroupAt(db: Knex, organizationId: number | undefined): Promise<number> {
  if (organizationId === undefined) return leastGroupOf(undefined);
  const [version] = await versionsInForceAt(db, organizationId, 'risk-policy');
  return leastGroupOf(version && (await bodyOf(db, 'risk-policy', version.id)));
}

/** For what is worked out beside any reader, as if for one who is cleared nowhere. */
export async function unclearedAt(
  db: Knex,
  organizationId: number,
  today: string,
): Promise<Hiding> {
  return { cleared: [[]], least: await leastGroupAt(db, organizationId), today };
}
