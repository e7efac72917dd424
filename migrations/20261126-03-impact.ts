import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  // What a job that only reads has found; absent until it has found all of it.
  await knex.schema.alterTable('jobs', (t) => {
    t.text('result');
    t.index(['created_by', 'id'], 'jobs_own');
  });

  // Records that a draft would touch, by the job that found them.
  await knex.schema.createTable('impact_rows', (t) => {
    t.integer('job_id').notNullable().references('jobs.id').onDelete('CASCADE');
    t.integer('record_id').notNullable();
    t.text('found').notNullable();
    t.primary(['job_id', 'record_id']);
  });

  // The outcomes in force of half a million people without their long texts.
  await knex.raw(
    'create index assessments_in_force on assessments (person_id, gist) where is_current = true',
  );
  await knex.raw('create index person_facts_updated on person_facts (updated_at)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index person_facts_updated');
  await knex.raw('drop index assessments_in_force');
  await knex.schema.dropTable('impact_rows');
  await knex.schema.alterTable('jobs', (t) => {
    t.dropIndex(['created_by', 'id'], 'jobs_own');
    t.dropColumn('result');
  });
}
