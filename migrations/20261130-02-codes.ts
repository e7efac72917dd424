import type { Knex } from 'knex';

/**
 * What published versions held under each code: one row for each thing, so that a code given to another one shows. The
 * rows of before are left out: they knew one title of a code only, and the versions themselves tell all of them
 * (`api/definitions/keys/bring-up.ts`).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.dropTable('definition_keys');
  await knex.schema.createTable('definition_keys', (t) => {
    t.increments('id');
    t.integer('definition_id').notNullable().references('definitions.id').onDelete('CASCADE');
    t.text('path').notNullable();
    t.text('code').notNullable();
    t.text('role').notNullable();
    t.text('type').notNullable();
    t.text('title').notNullable();
    t.text('was');
    t.integer('first_number').notNullable();
    t.integer('retired_number');
    t.index(['definition_id'], 'definition_keys_definition');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('definition_keys');
  await knex.schema.createTable('definition_keys', (t) => {
    t.increments('id');
    t.integer('definition_id').notNullable().references('definitions.id').onDelete('CASCADE');
    t.text('path').notNullable();
    t.text('signature').notNullable();
    t.integer('first_number').notNullable();
    t.integer('retired_number');
    t.unique(['definition_id', 'path']);
  });
}
