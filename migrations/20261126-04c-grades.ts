import type { Knex } from 'knex';

const INDEX = 'persons_grade';

/** Figures of pupils are of one year of schools: few people among half a million. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('persons', (t) => {
    t.index(['region_id', 'education_level', 'course', 'organization_id'], INDEX);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('persons', (t) => {
    t.dropIndex([], INDEX);
  });
}
