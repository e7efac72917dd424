import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  const postgres = knex.client.dialect === 'postgresql';
  const key = postgres ? 'text collate "C"' : 'text';

  await knex.schema.createTable('organizations', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('parent_id').references('organizations.id').index();
    t.integer('region_id').references('organizations.id');
    t.integer('municipality_id').references('organizations.id');
    t.text('kind').notNullable();
    t.text('code').unique();
    t.text('name').notNullable();
    t.text('short_name').notNullable();
    t.specificType('search_key', key).notNullable();
    t.specificType('sort_key', key).notNullable();
    t.text('inn');
    t.text('ogrn');
    t.text('oktmo');
    t.text('address');
    t.text('time_zone').notNullable();
    t.boolean('active').notNullable();
    t.boolean('demo').notNullable();
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
    t.index(['region_id', 'kind', 'sort_key', 'id'], 'organizations_region');
  });

  // Every organisation with each of its ancestors and itself (depth 0).
  await knex.schema.createTable('organization_tree', (t) => {
    t.integer('ancestor_id').notNullable().references('organizations.id').onDelete('CASCADE');
    t.integer('descendant_id').notNullable().references('organizations.id').onDelete('CASCADE');
    t.integer('depth').notNullable();
    t.primary(['ancestor_id', 'descendant_id']);
    t.index(['descendant_id', 'ancestor_id'], 'organization_tree_up');
  });

  // Зона обслуживания: whom a ЦЗН or a БЦК serves, on what ground and when.
  await knex.schema.createTable('service_areas', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('provider_id').notNullable().references('organizations.id').onDelete('CASCADE');
    t.integer('organization_id').notNullable().references('organizations.id').onDelete('CASCADE');
    t.integer('region_id').notNullable();
    t.integer('municipality_id');
    t.text('ground_kind').notNullable();
    t.text('ground_document');
    t.text('valid_from').notNullable();
    t.text('valid_to');
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
    t.index(['provider_id', 'organization_id'], 'service_areas_provider');
  });

  await knex.schema.createTable('specialties', (t) => {
    t.increments('id');
    t.text('code').notNullable().unique();
    t.text('name').notNullable();
    t.text('level').notNullable();
    t.specificType('search_key', key).notNullable();
    t.specificType('sort_key', key).notNullable();
    t.integer('version').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['specialties', 'service_areas', 'organization_tree', 'organizations']) {
    await knex.schema.dropTable(table);
  }
}
