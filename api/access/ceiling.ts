// The most closed fields of people that somebody reads by name at a place.

import type { Knex } from 'knex';
import type { Sensitivity, Verb } from '../../forms/access.ts';
import { type Actor, scopeFor, specialScope } from './actor.ts';
import { reachedAmong } from './reach-queries.ts';

interface Asking {
  trx: Knex;
  actor: Actor;
  today: string;
}

/** Those of these places where the reader sees fields of this sensitivity by name. */
export async function openAmong(
  { trx, actor, today }: Asking,
  verb: Verb,
  sensitivity: Sensitivity,
  organizationIds: Iterable<number>,
): Promise<Set<number>> {
  const among = [...new Set(organizationIds)];
  const open = await reachedAmong(trx, scopeFor(actor, verb, sensitivity), among, today);
  return sensitivity === 'special'
    ? reachedAmong(trx, specialScope(actor), [...open], today)
    : open;
}

export async function ceilingAt(
  asking: Asking,
  verb: Verb,
  organizationId: number,
): Promise<Sensitivity> {
  for (const sensitivity of ['special', 'personal'] as const)
    if ((await openAmong(asking, verb, sensitivity, [organizationId])).has(organizationId))
      return sensitivity;
  return 'open';
}
