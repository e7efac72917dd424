// Who has published anything, and how many answers name a code, by the number of their version.
import type { Knex } from 'knex';

export interface Owner {
  id: number;
  kind: string;
  code: string;
  place: string;
}

export function publishedOwners(db: Knex): Promise<Owner[]> {
  return db('definitions as d')
    .join('organizations as o', 'o.id', 'd.organization_id')
    .whereNotNull('d.published_version_id')
    .orderBy('d.id')
    .select('d.id', 'd.kind', 'd.code', { place: 'o.short_name' });
}

/** Where answers by versions of a kind lie. */
const kept: Readonly<Record<string, { table: string; version: string; answers: string }>> = {
  questionnaire: { table: 'responses', version: 'version_id', answers: 'answers' },
  'event-type': { table: 'events', version: 'event_type_version_id', answers: 'fields' },
  register: { table: 'register_records', version: 'definition_version_id', answers: 'data' },
};

/** A code stands in quotes, as a name or as a value. */
export async function answersHolding(
  db: Knex,
  { id, kind }: Owner,
  code: string,
  { before, since }: { before?: number; since?: number },
): Promise<number> {
  const home = kept[kind];
  if (!home) return 0;
  const versions = db('definition_versions').where({ definition_id: id }).select('id');
  if (before !== undefined) versions.where('number', '<', before);
  if (since !== undefined) versions.where('number', '>=', since);
  const row: { total?: number | string } | undefined = await db(home.table)
    .whereIn(home.version, versions)
    .whereRaw(`${home.answers} like ? escape '!'`, [`%"${code.replaceAll(/[!%_]/g, '!$&')}"%`])
    .count({ total: '*' })
    .first();
  return Number(row?.total ?? 0);
}
