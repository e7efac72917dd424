import type { Knex } from 'knex';
import { isRole, mayGrant } from '../../forms/access.ts';
import { type Actor, rolesOf, scopeOf } from './actor.ts';
import { reachedAmong } from './reach-queries.ts';

/** Could the actor have given this person every right the person holds? */
export async function manages(
  db: Knex,
  actor: Actor,
  userId: number,
  today: string,
): Promise<boolean> {
  const held: { role: string; organization_id: number }[] = await db('grants')
    .where({ user_id: userId })
    .select('role', 'organization_id');
  const own = rolesOf(actor);
  const givable = ({ role }: { role: string }) =>
    !isRole(role) || own.some((mine) => mayGrant(mine, role, false));
  if (!held.every(givable)) return false;
  const places = [...new Set(held.map(({ organization_id }) => organization_id))];
  const reached = await reachedAmong(db, scopeOf(actor, 'grant.create'), places, today);
  return places.every((id) => reached.has(id));
}
