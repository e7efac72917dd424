import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  const postgres = knex.client.dialect === 'postgresql';
  const key = postgres ? 'text collate "C"' : 'text';

  // `organization_id` is whoever holds the event. The answers in `fields` are those of the pinned version
  // of its type; `employers` and `organizations` repeat the links below as lists of ids.
  await knex.schema.createTable('events', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('region_id').notNullable();
    t.integer('municipality_id');
    t.integer('organization_id').notNullable().references('organizations.id');
    t.integer('event_type_version_id').notNullable().references('definition_versions.id');
    t.text('event_type').notNullable();
    t.text('title').notNullable();
    t.text('starts_on').notNullable();
    t.text('ends_on');
    t.text('starts_at');
    t.text('place');
    t.text('format').notNullable();
    t.text('status').notNullable();
    t.text('cancel_reason');
    t.text('audience').notNullable();
    t.integer('capacity');
    t.text('fields').notNullable();
    t.text('employers').notNullable();
    t.text('organizations').notNullable();
    t.text('held_on');
    t.text('record_due_on');
    t.text('recorded_on');
    t.specificType('search_key', key).notNullable();
    t.specificType('sort_key', key).notNullable();
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
    t.index(['region_id', 'starts_on', 'id'], 'events_region');
    t.index(['organization_id', 'starts_on'], 'events_organization');
    // What waits for its results, region by region: few rows of many.
    t.index(['region_id', 'recorded_on', 'record_due_on'], 'events_record');
  });

  await knex.schema.createTable('event_organizations', (t) => {
    t.increments('id');
    t.integer('event_id').notNullable().references('events.id').onDelete('CASCADE');
    t.integer('organization_id').notNullable().references('organizations.id').index();
    t.unique(['event_id', 'organization_id']);
  });

  await knex.schema.createTable('event_employers', (t) => {
    t.increments('id');
    t.integer('event_id').notNullable().references('events.id').onDelete('CASCADE');
    t.integer('employer_id').notNullable().references('employers.id').index();
    t.unique(['event_id', 'employer_id']);
  });

  await knex.schema.alterTable('participations', (t) => {
    t.text('fields');
    t.unique(['event_id', 'person_id'], { indexName: 'participations_event' });
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('participations', (t) => {
    t.dropUnique(['event_id', 'person_id'], 'participations_event');
  });
  await knex.schema.alterTable('participations', (t) => {
    t.dropColumn('fields');
  });
  for (const table of ['event_employers', 'event_organizations', 'events'])
    await knex.schema.dropTable(table);
}
