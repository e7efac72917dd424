import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('reports', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('region_id');
    t.integer('municipality_id');
    t.integer('organization_id').notNullable().references('organizations.id');
    t.integer('template_version_id').notNullable().references('definition_versions.id');
    t.text('title').notNullable();
    t.text('addressee').notNullable();
    t.text('as_of').notNullable();
    t.text('status').notNullable();
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
    t.index(['organization_id', 'id'], 'reports_organization');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('reports');
}
