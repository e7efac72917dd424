// Which indicators a reader's figures are counted by: those in force at the place asked for.

import type { Knex } from 'knex';
import type { Indicator } from '../../forms/indicators/index.ts';
import { type Actor, scopeOf } from '../access/actor.ts';
import { organizationsNamed } from '../places/place-queries.ts';
import { bodyOf, versionsInForceAt } from '../versions/version-queries.ts';

export interface IndicatorInForce {
  versionId: number;
  body: Indicator;
}

/** Where the reader sees figures, in the order of the grants; the first place decides between versions. */
export function homesOf(actor: Actor): number[] {
  return actor.grants
    .filter((grant) => scopeOf({ ...actor, grants: [grant] }, 'figure.read').length > 0)
    .map(({ organizationId }) => organizationId);
}

export async function indicatorsInForce(
  db: Knex,
  places: readonly number[],
): Promise<IndicatorInForce[]> {
  const found = new Map<string, IndicatorInForce>();
  const kinds = [...(await organizationsNamed(db, places)).values()].map(({ kind }) => kind);
  const regional = kinds.some((kind) => kind === 'country' || kind === 'region');
  for (const place of new Set(places)) {
    for (const { id, code } of await versionsInForceAt(db, place, 'indicator')) {
      if (found.has(code)) continue;
      const body = await bodyOf(db, 'indicator', id);
      if (body.aim === 'each-place' || regional) found.set(code, { versionId: id, body });
    }
  }
  return [...found.values()].sort((one, other) => (one.body.code < other.body.code ? -1 : 1));
}
