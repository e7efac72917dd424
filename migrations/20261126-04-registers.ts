import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  const postgres = knex.client.dialect === 'postgresql';
  const key = postgres ? 'text collate "C"' : 'text';

  // Records of registers that administrators define. `register` is the code of the definition; the answers
  // in `data` are those of the pinned version, and so is the sensitivity the record is kept with.
  await knex.schema.createTable('register_records', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('region_id').notNullable();
    t.integer('municipality_id');
    t.integer('organization_id').notNullable().references('organizations.id');
    t.text('register').notNullable();
    t.integer('definition_version_id').notNullable().references('definition_versions.id');
    t.text('sensitivity').notNullable();
    t.text('attached_kind').notNullable();
    t.integer('attached_id');
    t.text('data').notNullable();
    t.text('title').notNullable();
    t.text('unique_key');
    t.specificType('search_key', key).notNullable();
    t.specificType('sort_key', key).notNullable();
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
    t.unique(['region_id', 'register', 'unique_key'], { indexName: 'register_records_unique' });
    t.index(['region_id', 'register', 'sort_key', 'id'], 'register_records_region');
    t.index(['organization_id', 'register', 'sort_key', 'id'], 'register_records_organization');
    t.index(['attached_kind', 'attached_id', 'register'], 'register_records_attached');
    t.index(['definition_version_id'], 'register_records_version');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('register_records');
}
