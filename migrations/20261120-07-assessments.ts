import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  const json = knex.client.dialect === 'postgresql' ? 'jsonb' : 'text';
  const placed = (t: Knex.CreateTableBuilder) => {
    t.integer('region_id').notNullable();
    t.integer('municipality_id');
    t.integer('organization_id').notNullable();
  };

  // What is known of a person today, with its sources; recomputed when a source or the date changes it.
  await knex.schema.createTable('person_facts', (t) => {
    t.integer('person_id').primary().references('persons.id').onDelete('CASCADE');
    placed(t);
    t.specificType('facts', json).notNullable();
    t.text('sources').notNullable();
    t.text('as_of').notNullable();
    t.text('next_change_on').index();
    t.text('updated_at').notNullable();
    t.index(['region_id', 'person_id'], 'person_facts_region');
  });

  await knex.schema.createTable('assessments', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    placed(t);
    t.integer('person_id').notNullable().references('persons.id').onDelete('CASCADE');
    t.integer('policy_version_id').notNullable().references('definition_versions.id');
    t.text('level').notNullable();
    // Level and outcomes in short: tells whether a new assessment would say anything new.
    t.text('gist').notNullable();
    t.text('criteria').notNullable();
    t.text('facts').notNullable();
    t.text('missing').notNullable();
    t.text('overridden_by');
    t.text('assessed_on').notNullable();
    t.text('status').notNullable();
    t.boolean('is_current').notNullable();
    t.integer('confirmed_by');
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
    t.index(['person_id', 'is_current', 'id'], 'assessments_person');
    t.index(['region_id', 'is_current', 'level'], 'assessments_level');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('assessments');
  await knex.schema.dropTable('person_facts');
}
