import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('jobs', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.text('kind').notNullable();
    t.text('payload').notNullable();
    t.text('status').notNullable();
    t.integer('done').notNullable();
    t.integer('total');
    t.text('cursor');
    t.text('error');
    t.integer('attempts').notNullable();
    t.text('run_after').notNullable();
    t.text('leased_until');
    t.integer('created_by');
    t.text('created_at').notNullable();
    t.text('updated_at').notNullable();
    t.index(['status', 'run_after', 'id'], 'jobs_queue');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('jobs');
}
