// Keeps the closure table and the region and municipality columns true to the parent links.
import type { Knex } from 'knex';
import { conflict } from '../problem.ts';

export interface TreePlace {
  regionId: number | null;
  municipalityId: number | null;
}

/** Region and municipality of an organisation of `kind` under `parentId`; `id` when it is one itself. */
export async function placeBelow(
  trx: Knex,
  parentId: number | null,
  kind: string,
  id: number | null,
): Promise<TreePlace> {
  const parent =
    parentId === null
      ? undefined
      : await trx('organizations').where({ id: parentId }).first('region_id', 'municipality_id');
  return {
    regionId: kind === 'region' ? id : (parent?.region_id ?? null),
    municipalityId: kind === 'municipality' ? id : (parent?.municipality_id ?? null),
  };
}

/** Links a new organisation to its ancestors. */
export async function plant(trx: Knex, id: number, parentId: number | null): Promise<void> {
  await trx('organization_tree').insert({ ancestor_id: id, descendant_id: id, depth: 0 });
  if (parentId === null) return;
  await trx.raw(
    'insert into organization_tree (ancestor_id, descendant_id, depth) select ancestor_id, ?, depth + 1 from organization_tree where descendant_id = ?',
    [id, parentId],
  );
}

/** Rows that repeat the region and municipality of their organisation: rights follow today's tree. */
const PLACED = [
  'persons',
  'enrolments',
  'categories',
  'consents',
  'participations',
  'practices',
  'resumes',
  'employment_records',
  'responses',
  'person_facts',
  'assessments',
  'graduate_statistics',
  'users',
  'grants',
  'definitions',
  'personas',
  'reports',
  'imports',
  'service_areas',
  'plans',
  'plan_items',
  'control_points',
  'responsible_persons',
  'appointments',
  'employers',
  'employer_sites',
  'employer_contacts',
  'events',
  'register_records',
];

/** Moves an organisation with all below it; returns false when the new parent lies below it. */
export async function transplant(trx: Knex, id: number, parentId: number): Promise<boolean> {
  const below: number[] = await trx('organization_tree')
    .where({ ancestor_id: id })
    .orderBy('depth')
    .pluck('descendant_id');
  if (below.includes(parentId)) return false;
  await trx('organization_tree')
    .whereIn('descendant_id', below)
    .whereNotIn('ancestor_id', below)
    .delete();
  await trx.raw(
    `insert into organization_tree (ancestor_id, descendant_id, depth)
     select up.ancestor_id, down.descendant_id, up.depth + down.depth + 1
     from organization_tree up cross join organization_tree down
     where up.descendant_id = ? and down.ancestor_id = ?`,
    [parentId, id],
  );
  // From the top down: a place takes its region and municipality from the one above.
  for (const organizationId of below) await replace(trx, organizationId);
  return true;
}

async function replace(trx: Knex, id: number): Promise<void> {
  const row = await trx('organizations')
    .where({ id })
    .first('kind', 'parent_id', 'region_id', 'municipality_id');
  const { regionId, municipalityId } = await placeBelow(trx, row.parent_id, row.kind, id);
  if (regionId === row.region_id && municipalityId === row.municipality_id) return;
  if (
    regionId !== row.region_id &&
    (await trx('definition_versions').where({ organization_id: id }).first('id'))
  ) {
    throw conflict(
      'Организация не переходит в другой регион',
      'У неё есть своя опубликованная методология.',
    );
  }
  const place = { region_id: regionId, municipality_id: municipalityId };
  await trx('organizations').where({ id }).update(place);
  for (const table of PLACED) await trx(table).where({ organization_id: id }).update(place);
}
