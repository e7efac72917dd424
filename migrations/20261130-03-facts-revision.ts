import type { Knex } from 'knex';

// Counts how often facts were stored anew: whoever worked them out beside the writer sees whether somebody else
// was first.
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('person_facts', (t) => {
    t.integer('revision').notNullable().defaultTo(0);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('person_facts', (t) => {
    t.dropColumn('revision');
  });
}
