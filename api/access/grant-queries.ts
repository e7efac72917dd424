// Grants of a person: those in force on the day at their places, and all of them.
import type { Knex } from 'knex';
import { isExtraGrant, isRole } from '../../forms/access.ts';
import { dateIn } from '../clock.ts';
import type { Grant } from './actor.ts';

export async function loadGrants(db: Knex, userId: number, instant: Date): Promise<Grant[]> {
  const rows = await db('grants as g')
    .join('organizations as o', 'o.id', 'g.organization_id')
    .where('g.user_id', userId)
    .orderBy('g.id')
    .select(
      'g.role',
      'g.area',
      'g.group_names',
      'g.organization_id',
      'g.starts_on',
      'g.ends_on',
      'o.kind',
      'o.region_id',
      'o.short_name',
      'o.time_zone',
    );
  const grants: Grant[] = [];
  for (const row of rows) {
    const today = dateIn(row.time_zone, instant);
    if (row.starts_on > today || (row.ends_on !== null && row.ends_on < today)) continue;
    const role: string = row.role;
    if (!isRole(role) && !isExtraGrant(role)) continue;
    grants.push({
      role,
      area: row.area === 'service-area' ? 'service-area' : 'subtree',
      groupNames: row.group_names === null ? null : JSON.parse(row.group_names),
      organizationId: row.organization_id,
      regionId: row.region_id,
      organizationKind: row.kind,
      organizationName: row.short_name,
      timeZone: row.time_zone,
    });
  }
  return grants;
}

/** All that a person was ever granted, in force or not. */
export function rightsOf(
  db: Knex,
  userId: number,
): Promise<{ role: string; organization_id: number }[]> {
  return db('grants').where({ user_id: userId }).select('role', 'organization_id');
}
