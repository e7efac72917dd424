// Whoever may lock an account or reset its password could act as its owner: only over those whose
// every right they could have given themselves.
import { isRole, mayGrant } from '../../forms/access.ts';
import { rolesOf, scopeOf } from '../access/actor.ts';
import { reaches } from '../datasets/reach.ts';
import type { Call } from '../http/endpoint.ts';
import { Problem } from '../problem.ts';

export async function assertMayManage(call: Call, userId: number): Promise<void> {
  if (userId === call.actor.userId) return;
  const held: { role: string; organization_id: number }[] = await call
    .trx('grants')
    .where({ user_id: userId })
    .select('role', 'organization_id');
  const own = rolesOf(call.actor);
  const scope = scopeOf(call.actor, 'grant.create');
  for (const { role, organization_id } of held) {
    const givable = !isRole(role) || own.some((mine) => mayGrant(mine, role, false));
    if (givable && (await reaches(call.trx, scope, organization_id, call.today))) continue;
    throw new Problem({
      type: 'account-above',
      status: 404,
      title: 'Этой учётной записью вы не управляете',
      detail: 'У неё есть права, которых вы не выдаёте. Обратитесь к системному администратору.',
      denied: true,
    });
  }
}
