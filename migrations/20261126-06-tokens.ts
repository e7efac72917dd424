import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('api_tokens', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('user_id').notNullable().references('users.id').onDelete('CASCADE').index();
    t.text('name').notNullable();
    // The key itself is nowhere: its hash finds it, its first signs let the owner tell it from others.
    t.text('token_hash').notNullable().unique();
    t.text('beginning').notNullable();
    t.boolean('read_only').notNullable();
    t.text('expires_on').notNullable();
    t.text('last_used_at');
    t.text('revoked_at');
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
  });
  // Whose eyes the session looks through, and until when.
  await knex.schema.alterTable('sessions', (t) => {
    t.integer('view_as_user_id');
    t.text('view_as_until');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('sessions', (t) => {
    t.dropColumn('view_as_user_id');
    t.dropColumn('view_as_until');
  });
  await knex.schema.dropTable('api_tokens');
}
