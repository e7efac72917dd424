import type { Knex } from 'knex';

/** Records of one version are counted and walked: where an element is used, what a draft would do to them. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('responses', (t) => {
    t.index(['version_id', 'region_id', 'organization_id'], 'responses_of_version');
  });
  await knex.schema.alterTable('participations', (t) => {
    t.index(['event_type_version_id', 'region_id', 'organization_id'], 'participations_of_version');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index responses_of_version');
  await knex.raw('drop index participations_of_version');
}
