// What a database holds, table by table, to see that a refused request wrote nothing.
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

/** Texts of a megabyte are told by their hash, and a directory by its versions. */
const COLUMNS: Record<string, string[]> = {
  definition_layers: ['id', 'definition_id', 'number', 'hash', 'note'],
  definition_versions: ['id', 'definition_id', 'number', 'hash', 'note', 'organization_id'],
  // When a key was used last is no change of anything.
  api_tokens: ['id', 'user_id', 'name', 'token_hash', 'revoked_at'],
  specialties: ['id', 'version', 'name'],
};

const TABLES = [
  'organizations',
  'organization_tree',
  'service_areas',
  'specialties',
  'users',
  'grants',
  'definitions',
  'definition_layers',
  'definition_versions',
  'definition_keys',
  'personas',
  'persons',
  'enrolments',
  'categories',
  'consents',
  'answer_files',
  'answer_file_parts',
  'participations',
  'practices',
  'resumes',
  'employment_records',
  'responses',
  'person_facts',
  'assessments',
  'graduate_statistics',
  'plans',
  'plan_sections',
  'plan_items',
  'term_occurrences',
  'plan_item_responsibles',
  'plan_item_targets',
  'plan_item_marks',
  'control_points',
  'responsible_persons',
  'appointments',
  'reports',
  'imports',
  'import_records',
  'employers',
  'employer_sites',
  'employer_contacts',
  'events',
  'event_employers',
  'event_organizations',
  'register_records',
  'jobs',
  'impact_rows',
  'saved_views',
  'api_tokens',
  'idempotency_keys',
] as const;

/** Fingerprints by table: the journal and sessions apart, which tell of every request. */
export async function contents(db: Knex): Promise<Record<string, string>> {
  const out: Record<string, string> = {};
  for (const table of TABLES) {
    const rows: object[] = await db(table).select(COLUMNS[table] ?? ['*']);
    const texts = rows.map((row) => JSON.stringify(row)).sort();
    out[table] = `${rows.length} ${createHash('sha256').update(texts.join('\n')).digest('hex')}`;
  }
  return out;
}
