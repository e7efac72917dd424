import type { Knex } from 'knex';

/** How many people work for an employer: whom a tour or a practice may be asked of. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('employers', (t) => {
    t.integer('employee_count');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table employers drop column employee_count');
}
