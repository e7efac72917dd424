import type { Actor } from '../access/actor.ts';
import type { AuditAuthor } from '../audit/trail.ts';

export function authorOf(actor: Actor | undefined, address: string | null): AuditAuthor {
  const home = actor?.grants[0];
  return {
    userId: actor?.userId ?? null,
    login: actor?.login ?? null,
    address,
    organizationId: home?.organizationId ?? null,
    regionId: home?.regionId ?? null,
  };
}
