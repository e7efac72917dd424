import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  const postgres = knex.client.dialect === 'postgresql';
  const key = postgres ? 'text collate "C"' : 'text';
  const owned = (t: Knex.CreateTableBuilder) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('region_id').notNullable();
    t.integer('municipality_id');
    t.integer('organization_id').notNullable().references('organizations.id');
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
  };

  // `organization_id` is whoever keeps the row: employers are no nodes of the tree.
  await knex.schema.createTable('employers', (t) => {
    owned(t);
    t.text('name').notNullable();
    t.text('short_name').notNullable();
    t.specificType('search_key', key).notNullable();
    t.specificType('sort_key', key).notNullable();
    t.text('inn');
    t.text('ogrn');
    t.text('industry');
    t.integer('seat_id').references('organizations.id');
    t.boolean('defence_industry').notNullable();
    t.text('first_contact_on');
    t.integer('first_contact_with').references('organizations.id');
    t.text('website');
    t.text('note');
    t.boolean('active').notNullable();
    t.unique(['region_id', 'inn']);
    t.index(['region_id', 'sort_key', 'id'], 'employers_region');
    t.index(['organization_id'], 'employers_keeper');
  });

  const ofEmployer = (t: Knex.CreateTableBuilder) => {
    owned(t);
    t.integer('employer_id').notNullable().references('employers.id').onDelete('CASCADE').index();
  };

  await knex.schema.createTable('employer_sites', (t) => {
    ofEmployer(t);
    t.text('name').notNullable();
    t.text('address');
    t.integer('seat_id').references('organizations.id');
    t.boolean('receives_tours').notNullable();
    t.text('note');
  });

  await knex.schema.createTable('employer_contacts', (t) => {
    ofEmployer(t);
    t.text('name').notNullable();
    t.text('position');
    t.text('phone');
    t.text('email');
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['employer_contacts', 'employer_sites', 'employers'])
    await knex.schema.dropTable(table);
}
