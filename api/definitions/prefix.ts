import type { Knex } from 'knex';
import type { PrefixedPlace } from '../../forms/definitions/place-prefix.ts';
import { notFound } from '../problem.ts';

/** What the prefix of a place is made of. */
export async function prefixedPlace(trx: Knex, organizationId: number): Promise<PrefixedPlace> {
  const place: PrefixedPlace | undefined = await trx('organizations')
    .where({ id: organizationId })
    .first('kind', 'oktmo', 'uid');
  if (!place) throw notFound();
  return place;
}
