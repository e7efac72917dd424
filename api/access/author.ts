import type { AuditAuthor } from '../trail/trail.ts';
import type { Actor } from './actor.ts';

/** Who looks through another's eyes did it, and so did who sent a key. */
export function authorOf(actor: Actor | undefined, address: string | null): AuditAuthor {
  const who = actor?.viewer ?? actor;
  const home = who?.grants[0];
  return {
    userId: who?.userId ?? null,
    login: who?.login ?? null,
    address,
    through: throughOf(actor),
    organizationId: home?.organizationId ?? null,
    regionId: home?.regionId ?? null,
  };
}

function throughOf(actor: Actor | undefined): string | undefined {
  if (actor?.viewer) return `глазами пользователя ${actor.name}, ${actor.login}`;
  return actor?.token ? `по ключу доступа «${actor.token.name}»` : undefined;
}
