// Keeps the closure table and the region and municipality columns true to the parent links.
import type { Knex } from 'knex';

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

/** Moves an organisation with all below it; returns false when the new parent lies below it. */
export async function transplant(trx: Knex, id: number, parentId: number): Promise<boolean> {
  const below: number[] = await trx('organization_tree')
    .where({ ancestor_id: id })
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
  for (const organizationId of below) {
    const row = await trx('organizations').where({ id: organizationId }).first('kind', 'parent_id');
    const place = await placeBelow(
      trx,
      organizationId === id ? parentId : row.parent_id,
      row.kind,
      organizationId,
    );
    await trx('organizations')
      .where({ id: organizationId })
      .update({ region_id: place.regionId, municipality_id: place.municipalityId });
  }
  return true;
}
