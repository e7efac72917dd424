import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
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
  const ofPerson = (t: Knex.CreateTableBuilder) => {
    owned(t);
    t.integer('person_id').notNullable().references('persons.id').onDelete('CASCADE').index();
  };

  await knex.schema.createTable('participations', (t) => {
    ofPerson(t);
    t.integer('event_id');
    t.integer('event_type_version_id').notNullable().references('definition_versions.id');
    t.text('event_type').notNullable();
    t.text('title').notNullable();
    t.text('event_date').notNullable();
    t.boolean('attended').notNullable();
    t.text('note');
    t.index(
      ['event_type', 'attended', 'event_date', 'municipality_id', 'person_id', 'organization_id'],
      'participations_count',
    );
  });

  await knex.schema.createTable('practices', (t) => {
    ofPerson(t);
    t.text('kind').notNullable();
    t.text('employer_name').notNullable();
    t.text('specialty_relation').notNullable();
    t.text('starts_on').notNullable();
    t.text('ends_on');
  });

  await knex.schema.createTable('resumes', (t) => {
    ofPerson(t);
    t.text('place').notNullable();
    t.text('published_on').notNullable();
    t.text('withdrawn_on');
  });

  await knex.schema.createTable('employment_records', (t) => {
    ofPerson(t);
    t.text('status').notNullable();
    t.text('employer_name');
    t.text('position');
    t.boolean('by_specialty');
    t.boolean('confirmed').notNullable();
    t.text('ground_kind').notNullable();
    t.text('ground_number');
    t.text('starts_on').notNullable();
    t.text('ends_on');
  });

  await knex.schema.createTable('responses', (t) => {
    ofPerson(t);
    t.text('subject_kind').notNullable();
    t.text('code').notNullable();
    t.integer('version_id').notNullable().references('definition_versions.id');
    t.text('answers').notNullable();
    t.text('answered_on').notNullable();
    t.text('status').notNullable();
    t.index(['organization_id', 'version_id', 'answered_on'], 'responses_version');
  });

  await knex.schema.createTable('graduate_statistics', (t) => {
    owned(t);
    t.text('specialty_code').notNullable();
    t.integer('year').notNullable();
    t.integer('graduates').notNullable();
    t.integer('employed').notNullable();
    t.unique(['organization_id', 'specialty_code', 'year']);
    t.index(
      ['region_id', 'year', 'specialty_code', 'graduates', 'employed'],
      'graduate_statistics_sum',
    );
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'graduate_statistics',
    'responses',
    'employment_records',
    'resumes',
    'practices',
    'participations',
  ]) {
    await knex.schema.dropTable(table);
  }
}
