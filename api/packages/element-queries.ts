import type { Knex } from 'knex';
import type { DefinitionRow } from '../definitions/definition-row.ts';

export interface ImportedRow extends DefinitionRow {
  imported_body: string | null;
  published_hash: string | null;
  published_body: string | null;
}

/** Elements of a place with what is in force of each. */
export function elementsAt(db: Knex, organizationId: number): Promise<ImportedRow[]> {
  return db('definitions as d')
    .leftJoin('definition_versions as v', 'v.id', 'd.published_version_id')
    .where('d.organization_id', organizationId)
    .whereNull('d.deleted_at')
    .select('d.*', { published_hash: 'v.hash', published_body: 'v.body' });
}

export interface VersionAbove {
  id: number;
  kind: string;
  code: string;
  hash: string;
}

/** All versions of all places above, the nearest place first, its latest version first. */
export function versionsAbove(db: Knex, organizationId: number): Promise<VersionAbove[]> {
  return db('definitions as d')
    .join('organization_tree as t', 't.ancestor_id', 'd.organization_id')
    .join('definition_versions as v', 'v.definition_id', 'd.id')
    .where('t.descendant_id', organizationId)
    .where('t.depth', '>', 0)
    .orderBy('t.depth')
    .orderBy('v.number', 'desc')
    .select('d.kind', 'd.code', 'v.id', 'v.hash');
}
