import type { Knex } from 'knex';
import { isRole, mayGrant } from '../../forms/access.ts';
import { type Actor, rolesOf, scopeOf } from './actor.ts';
import { rightsOf } from './grant-queries.ts';
import { reachedAmong } from './reach-queries.ts';

/** Could the actor have given this person every right the person holds? */
export async function manages(
  db: Knex,
  actor: Actor,
  userId: number,
  today: string,
): Promise<boolean> {
  const held = await rightsOf(db, userId);
  const own = rolesOf(actor);
  const givable = ({ role }: { role: string }) =>
    !isRole(role) || own.some((mine) => mayGrant(mine, role, false));
  if (!held.every(givable)) return false;
  const places = [...new Set(held.map(({ organization_id }) => organization_id))];
  const reached = await reachedAmong(db, scopeOf(actor, 'grant.create'), places, today);
  return places.every((id) => reached.has(id));
}
