import type { Knex } from 'knex';

// A list taken in at once: what it made and what it changed, so that the whole of it can be taken back.
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('imports', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('region_id').notNullable();
    t.integer('municipality_id');
    t.integer('organization_id').notNullable().references('organizations.id');
    t.text('kind').notNullable();
    t.text('title').notNullable();
    t.integer('row_count').notNullable();
    t.integer('created_count').notNullable();
    t.integer('updated_count').notNullable();
    t.integer('skipped_count').notNullable();
    t.text('status').notNullable();
    t.text('undone_at');
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
    t.index(['organization_id', 'id'], 'imports_organization');
    t.index(['region_id', 'id'], 'imports_region');
  });

  await knex.schema.createTable('import_records', (t) => {
    t.increments('id');
    t.integer('import_id').notNullable().references('imports.id').onDelete('CASCADE').index();
    t.text('resource').notNullable();
    t.integer('record_id').notNullable();
    t.text('action').notNullable();
    // What an updated record held before, as JSON, and the version the import left it with.
    t.text('before');
    t.integer('version_after').notNullable();
    t.index(['resource', 'record_id'], 'import_records_record');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('import_records');
  await knex.schema.dropTable('imports');
}
