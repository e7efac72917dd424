import type { Knex } from 'knex';

/** Files given as answers. A file belongs to the record that names it, and to its sender until one does. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('answer_files', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.text('name').notNullable();
    t.integer('size').notNullable();
    t.integer('received').notNullable();
    t.text('hash');
    t.text('resource');
    t.integer('record_id');
    t.text('created_at').notNullable();
    t.integer('created_by').notNullable();
    t.index(['resource', 'record_id'], 'answer_files_record');
    t.index(['created_by', 'resource'], 'answer_files_sender');
  });
  // Parts as base64, so that both engines keep the same text.
  await knex.schema.createTable('answer_file_parts', (t) => {
    t.increments('id');
    t.integer('file_id').notNullable().references('answer_files.id').onDelete('CASCADE');
    t.integer('part').notNullable();
    t.text('content').notNullable();
    t.unique(['file_id', 'part']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('answer_file_parts');
  await knex.schema.dropTable('answer_files');
}
