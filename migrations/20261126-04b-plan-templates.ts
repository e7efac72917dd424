import type { Knex } from 'knex';

/** A plan made by a template names the version it was made by, for ever. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('plans', (t) => {
    t.integer('template_version_id').references('definition_versions.id');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('plans', (t) => {
    t.dropColumn('template_version_id');
  });
}
