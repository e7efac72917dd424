import type { Knex } from 'knex';

const TABLES = ['responses', 'events', 'participations'];

/**
 * Answers that the record's version has no place for, whole and as they read by the version they were
 * given by; the text holds nothing special, so that it may stand in a file.
 */
export async function up(knex: Knex): Promise<void> {
  for (const table of TABLES)
    await knex.schema.alterTable(table, (t) => {
      t.text('kept_aside');
      t.text('kept_aside_shown');
    });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of TABLES)
    await knex.schema.alterTable(table, (t) => {
      t.dropColumns('kept_aside', 'kept_aside_shown');
    });
}
