import type { Knex } from 'knex';

// Tables that only grow are swept by these columns; a job knows which process holds it.
const SWEPT = [
  ['sessions', 'expires_at'],
  ['login_attempts', 'window_ends_at'],
  ['jobs', 'updated_at'],
] as const;

export async function up(knex: Knex): Promise<void> {
  for (const [table, column] of SWEPT)
    await knex.schema.alterTable(table, (t) => {
      t.index([column], `${table}_swept`);
    });
  await knex.schema.alterTable('jobs', (t) => {
    t.text('held_by');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('jobs', (t) => {
    t.dropColumn('held_by');
  });
  for (const [table, column] of SWEPT)
    await knex.schema.alterTable(table, (t) => {
      t.dropIndex([column], `${table}_swept`);
    });
}
