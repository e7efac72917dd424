// What all rooms ask of organisations: where one lies, what it is, which day it is there.
import type { Knex } from 'knex';
import { notFound } from '../problem.ts';
import { NO_PLACE, type Place } from '../trail/trail.ts';

interface OrganizationRow {
  id: number;
  uid: string;
  kind: string;
  oktmo: string | null;
  parent_id: number | null;
  region_id: number | null;
  municipality_id: number | null;
  short_name: string;
  time_zone: string;
}

const table = (db: Knex) => db<OrganizationRow>('organizations');

export function organizationAt(db: Knex, id: number): Promise<OrganizationRow | undefined> {
  return table(db)
    .where({ id })
    .first(
      'id',
      'uid',
      'kind',
      'oktmo',
      'parent_id',
      'region_id',
      'municipality_id',
      'short_name',
      'time_zone',
    );
}

/** Where an organisation lies, itself included; nowhere for none. */
export async function placeOf(db: Knex, organizationId: number | null): Promise<Place> {
  if (organizationId === null) return NO_PLACE;
  const found = await organizationAt(db, organizationId);
  if (!found) throw notFound();
  return { regionId: found.region_id, municipalityId: found.municipality_id, organizationId };
}

/** The same, where there must be one. */
export async function knownOrganization(db: Knex, id: number): Promise<OrganizationRow> {
  const found = await organizationAt(db, id);
  if (!found) throw notFound();
  return found;
}

export async function timeZoneAt(db: Knex, organizationId: number): Promise<string> {
  return (await organizationAt(db, organizationId))?.time_zone ?? 'Europe/Moscow';
}

/** The root of the tree. */
export async function countryId(db: Knex): Promise<number> {
  const root = await table(db).where({ kind: 'country' }).first('id');
  if (!root) throw new Error('Нет корневой организации');
  return root.id;
}

const AT_ONCE = 1_000;

/** Names and kinds by number, however many. */
export async function organizationsNamed(
  db: Knex,
  ids: readonly number[],
): Promise<Map<number, Pick<OrganizationRow, 'short_name' | 'kind'>>> {
  const named = new Map<number, Pick<OrganizationRow, 'short_name' | 'kind'>>();
  for (let from = 0; from < ids.length; from += AT_ONCE)
    for (const row of await table(db)
      .whereIn('id', ids.slice(from, from + AT_ONCE))
      .select('id', 'short_name', 'kind'))
      named.set(row.id, row);
  return named;
}

/** Numbers of a region's organisations: those among some, or of some kinds, or both. */
export function organizationsOfRegion(
  db: Knex,
  regionId: number | null,
  { among, kinds }: { among?: readonly number[]; kinds?: readonly string[] },
): Promise<number[]> {
  const query = table(db).where({ region_id: regionId });
  if (among) query.whereIn('id', among);
  if (kinds) query.whereIn('kind', kinds);
  return query.pluck('id');
}

/** The line from an organisation up to the root, itself included. */
export async function ancestorsOf(db: Knex, organizationId: number): Promise<Set<number>> {
  const ids: number[] = await db('organization_tree')
    .where({ descendant_id: organizationId })
    .pluck('ancestor_id');
  return new Set(ids);
}
