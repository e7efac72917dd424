import type { Knex } from 'knex';

/** Which version of the place above a version stands on, and what has been decided about its successor. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('definition_versions', (t) => {
    t.integer('base_version_id');
  });
  await knex.schema.alterTable('definitions', (t) => {
    t.integer('update_version_id');
    t.text('update_decisions');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('definitions', (t) => {
    t.dropColumns('update_version_id', 'update_decisions');
  });
  await knex.schema.alterTable('definition_versions', (t) => {
    t.dropColumn('base_version_id');
  });
}
