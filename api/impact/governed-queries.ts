// Whom a draft would govern: everybody below its place, except those below somebody who works by an own
// version of the same element.
import type { Knex } from 'knex';

export interface Element {
  kind: string;
  code: string;
  organizationId: number;
}

export async function governedPlaces(
  db: Knex,
  { kind, code, organizationId }: Element,
): Promise<number[]> {
  const nearer = db('definitions as d')
    .join('organization_tree as above', 'above.descendant_id', 'd.organization_id')
    .join('organization_tree as own', 'own.ancestor_id', 'd.organization_id')
    .where({ 'd.kind': kind, 'd.code': code, 'above.ancestor_id': organizationId })
    .whereNot('d.organization_id', organizationId)
    .whereNotNull('d.published_version_id')
    .whereNull('d.withdrawn_on')
    .select('own.descendant_id');
  return db('organization_tree as t')
    .where('t.ancestor_id', organizationId)
    .whereNotIn('t.descendant_id', nearer)
    .orderBy('t.descendant_id')
    .pluck('t.descendant_id');
}
