import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('saved_views', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('user_id').notNullable().references('users.id').onDelete('CASCADE');
    t.text('resource').notNullable();
    t.text('title').notNullable();
    // Filter, order, columns and density, as JSON.
    t.text('query').notNullable();
    t.integer('position').notNullable();
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
    t.unique(['user_id', 'resource', 'title'], { indexName: 'saved_views_title' });
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('saved_views');
}
