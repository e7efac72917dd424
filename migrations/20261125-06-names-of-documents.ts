import type { Knex } from 'knex';

// A document may break or misspell a name; what stands there is kept beside the clean name.
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('organizations', (t) => {
    t.text('name_in_document');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table organizations drop column name_in_document');
}
