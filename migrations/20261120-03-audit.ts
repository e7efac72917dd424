import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('audit_events', (t) => {
    t.increments('id');
    t.text('uid').notNullable();
    t.text('at').notNullable();
    t.integer('actor_id');
    t.text('actor_login');
    t.text('action').notNullable();
    t.text('outcome').notNullable();
    t.text('resource');
    t.text('resource_id');
    t.integer('region_id');
    t.integer('municipality_id');
    t.integer('organization_id');
    t.text('subjects').notNullable();
    t.text('summary').notNullable();
    t.text('changes').notNullable();
    t.text('address');
    t.index(['region_id', 'id'], 'audit_events_region');
    t.index(['organization_id', 'id'], 'audit_events_organization');
    t.index(['resource', 'resource_id'], 'audit_events_resource');
  });

  // The chain is apart from the events, because an event once written is never updated.
  await knex.schema.createTable('audit_seals', (t) => {
    t.integer('position').primary();
    t.integer('event_id').notNullable().unique();
    t.text('hash').notNullable();
    t.text('sealed_at').notNullable();
  });

  // Personal values in the journal are encrypted under the person's key; erasure destroys the key.
  await knex.schema.createTable('person_keys', (t) => {
    t.integer('person_id').primary();
    t.text('secret').notNullable();
    t.text('created_at').notNullable();
  });

  for (const table of ['audit_events', 'audit_seals']) await forbidChanges(knex, table);
}

async function forbidChanges(knex: Knex, table: string): Promise<void> {
  if (knex.client.dialect === 'postgresql') {
    await knex.raw(
      `create function ${table}_append_only() returns trigger language plpgsql as $$ begin raise exception '${table} is append-only'; end $$`,
    );
    await knex.raw(
      `create trigger ${table}_append_only before update or delete on ${table} for each row execute function ${table}_append_only()`,
    );
    await knex.raw(
      `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ${table}_append_only()`,
    );
    return;
  }
  for (const change of ['update', 'delete']) {
    await knex.raw(
      `create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, '${table} is append-only'); end`,
    );
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['person_keys', 'audit_seals', 'audit_events']) {
    await knex.schema.dropTable(table);
  }
  if (knex.client.dialect === 'postgresql') {
    await knex.raw('drop function audit_events_append_only()');
    await knex.raw('drop function audit_seals_append_only()');
  }
}
