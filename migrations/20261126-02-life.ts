import type { Knex } from 'knex';

const IMMUTABLE = ['definition_layers', 'definition_versions'];

/** What happens to an element between publications: a date set ahead, withdrawal, deletion with a way back. */
const COLUMNS = [
  'scheduled_on',
  'scheduled_note',
  'scheduled_failure',
  'withdrawn_reason',
  'deleted_at',
];

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('definitions', (t) => {
    for (const column of COLUMNS) t.text(column);
    t.integer('scheduled_by');
  });
  // Row triggers do not fire for TRUNCATE, which SQLite does not have.
  if (knex.client.dialect !== 'postgresql') return;
  for (const table of IMMUTABLE) {
    await knex.raw(
      `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ${table}_immutable()`,
    );
  }
}

export async function down(knex: Knex): Promise<void> {
  if (knex.client.dialect === 'postgresql') {
    for (const table of IMMUTABLE) await knex.raw(`drop trigger ${table}_no_truncate on ${table}`);
  }
  await knex.schema.alterTable('definitions', (t) => {
    t.dropColumns(...COLUMNS, 'scheduled_by');
  });
}
