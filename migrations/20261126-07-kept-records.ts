import type { Knex } from 'knex';

/** Values of a register's record that its version has no place for, as of answers and events. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('register_records', (t) => {
    t.text('kept_aside');
    t.text('kept_aside_shown');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('register_records', (t) => {
    t.dropColumns('kept_aside', 'kept_aside_shown');
  });
}
