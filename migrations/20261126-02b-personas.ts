import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  // Control examples of a definition: invented facts or answers and what must follow of them.
  await knex.schema.createTable('personas', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('definition_id')
      .notNullable()
      .references('definitions.id')
      .onDelete('CASCADE')
      .index();
    t.integer('region_id');
    t.integer('municipality_id');
    t.integer('organization_id').notNullable().references('organizations.id');
    t.text('title').notNullable();
    t.text('input').notNullable();
    t.text('expected').notNullable();
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
    t.index(['organization_id', 'definition_id'], 'personas_place');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('personas');
}
