// Which organisations an actor's areas reach.

import type { Knex } from 'knex';
import { rawRows } from '../db/raw-rows.ts';
import type { Area, Scope } from './actor.ts';
import { scopeSql } from './scope-sql.ts';

/** The organisation of the groups: places have none. */
function wholePlaces(area: Area): Area {
  if (area.kind === 'groups') return { kind: 'subtree', id: area.id };
  if (area.kind !== 'within') return area;
  return { kind: 'within', area: wholePlaces(area.area), outer: area.outer.map(wholePlaces) };
}

/** Which of these organisations lie in the scope. */
export async function reachedAmong(
  db: Knex,
  scope: Scope,
  organizationIds: number[],
  today: string,
): Promise<Set<number>> {
  if (organizationIds.length === 0 || scope.length === 0) return new Set();
  const sql = scopeSql(
    scope.map(wholePlaces),
    { region: 'o.region_id', municipality: 'o.municipality_id', organization: 'o.id' },
    today,
  );
  if (!sql) return new Set(organizationIds);
  const rows = await rawRows<{ id: number }>(
    db,
    `select o.id from organizations o where o.id in (${organizationIds.map(() => '?').join(', ')}) and ${sql.sql}`,
    [...organizationIds, ...sql.bindings],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Does a row that lies at this organisation lie in the scope? */
export async function reaches(
  db: Knex,
  scope: Scope,
  organizationId: number,
  today: string,
): Promise<boolean> {
  return (await reachedAmong(db, scope, [organizationId], today)).has(organizationId);
}
