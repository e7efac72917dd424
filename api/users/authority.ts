// Whoever may lock an account or reset its password could act as its owner: only over those whose
// every right they could have given themselves.
import { manages } from '../access/manages.ts';
import type { Call } from '../http/endpoint.ts';
import { Problem } from '../problem.ts';

export async function assertMayManage(call: Call, userId: number): Promise<void> {
  if (userId === call.actor.userId) return;
  if (await manages(call.trx, call.actor, userId, call.today)) return;
  throw new Problem({
    type: 'account-above',
    status: 404,
    title: 'Этой учётной записью вы не управляете',
    detail: 'У неё есть права, которых вы не выдаёте. Обратитесь к системному администратору.',
    denied: true,
  });
}
