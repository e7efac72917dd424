import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  const postgres = knex.client.dialect === 'postgresql';
  const key = postgres ? 'text collate "C"' : 'text';

  await knex.schema.createTable('users', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.text('login').notNullable().unique();
    t.text('name').notNullable();
    t.text('position');
    t.specificType('search_key', key).notNullable();
    t.specificType('sort_key', key).notNullable();
    t.text('password_hash').notNullable();
    t.text('password_changed_at').notNullable();
    t.boolean('must_change_password').notNullable();
    t.text('status').notNullable();
    t.boolean('demo').notNullable();
    t.integer('region_id');
    t.integer('municipality_id');
    t.integer('organization_id').notNullable().references('organizations.id');
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
    t.index(['organization_id', 'sort_key', 'id'], 'users_organization');
  });

  // Role × place with dates; `special-access` is the «допуск», with its order.
  await knex.schema.createTable('grants', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('user_id').notNullable().references('users.id').onDelete('CASCADE').index();
    t.text('role').notNullable();
    t.text('area').notNullable();
    // A curator's groups, as a JSON list; null for whole organisations.
    t.text('group_names');
    t.integer('region_id');
    t.integer('municipality_id');
    t.integer('organization_id').notNullable().references('organizations.id');
    t.text('starts_on').notNullable();
    t.text('ends_on');
    t.text('order_number');
    t.text('order_date');
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
    t.index(['organization_id', 'user_id'], 'grants_organization');
  });

  // The cookie's secret is stored as its hash only.
  await knex.schema.createTable('sessions', (t) => {
    t.text('token_hash').primary();
    t.integer('user_id').notNullable().references('users.id').onDelete('CASCADE').index();
    t.text('created_at').notNullable();
    t.text('expires_at').notNullable();
  });

  // Failed logins by account and by address; in the database so that every process counts alike.
  await knex.schema.createTable('login_attempts', (t) => {
    t.text('subject').primary();
    t.integer('failures').notNullable();
    t.text('window_ends_at').notNullable();
  });

  await knex.schema.createTable('idempotency_keys', (t) => {
    t.integer('user_id').notNullable();
    t.text('key').notNullable();
    t.text('request_hash').notNullable();
    t.integer('status').notNullable();
    t.text('reply').notNullable();
    t.integer('person_id');
    t.text('created_at').notNullable().index();
    t.primary(['user_id', 'key']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['idempotency_keys', 'login_attempts', 'sessions', 'grants', 'users']) {
    await knex.schema.dropTable(table);
  }
}
