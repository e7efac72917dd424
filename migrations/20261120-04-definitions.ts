import type { Knex } from 'knex';

const IMMUTABLE = ['definition_layers', 'definition_versions'];

export async function up(knex: Knex): Promise<void> {
  // One row per kind, code and the place that owns this layer of it; `draft` is the text being edited.
  await knex.schema.createTable('definitions', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.text('kind').notNullable();
    t.text('code').notNullable();
    t.text('title').notNullable();
    t.text('search_key').notNullable();
    t.integer('region_id');
    t.integer('municipality_id');
    t.integer('organization_id').notNullable().references('organizations.id');
    t.integer('base_version_id');
    t.text('draft');
    t.text('withdrawn_on');
    t.integer('published_version_id');
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
    t.unique(['kind', 'code', 'organization_id']);
    t.index(['organization_id', 'kind', 'code'], 'definitions_place');
  });

  // What a place itself published: the whole text, or an overlay over its parent's version.
  await knex.schema.createTable('definition_layers', (t) => {
    t.increments('id');
    t.integer('definition_id').notNullable().references('definitions.id');
    t.integer('number').notNullable();
    t.text('form').notNullable();
    t.text('body').notNullable();
    t.text('hash').notNullable();
    t.text('note').notNullable();
    t.text('published_at').notNullable();
    t.integer('published_by');
    t.unique(['definition_id', 'number']);
  });

  // The effective version: the composed text that records name and are shown by for ever.
  await knex.schema.createTable('definition_versions', (t) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('definition_id').notNullable().references('definitions.id');
    t.text('kind').notNullable();
    t.text('code').notNullable();
    t.text('title').notNullable();
    t.integer('region_id');
    t.integer('municipality_id');
    t.integer('organization_id').notNullable().references('organizations.id');
    t.integer('number').notNullable();
    t.text('body').notNullable();
    t.text('hash').notNullable();
    t.text('layer_ids').notNullable();
    t.text('note').notNullable();
    t.text('valid_from').notNullable();
    t.text('published_at').notNullable();
    t.integer('published_by');
    t.unique(['definition_id', 'number']);
    t.index(['organization_id', 'kind', 'code', 'number'], 'definition_versions_place');
  });

  // Field keys once published; a retired key is never given to another field.
  await knex.schema.createTable('definition_keys', (t) => {
    t.increments('id');
    t.integer('definition_id').notNullable().references('definitions.id').onDelete('CASCADE');
    t.text('path').notNullable();
    t.text('signature').notNullable();
    t.integer('first_number').notNullable();
    t.integer('retired_number');
    t.unique(['definition_id', 'path']);
  });

  for (const table of IMMUTABLE) await forbidChanges(knex, table);
}

async function forbidChanges(knex: Knex, table: string): Promise<void> {
  if (knex.client.dialect === 'postgresql') {
    await knex.raw(
      `create function ${table}_immutable() returns trigger language plpgsql as $$ begin raise exception '${table} is immutable'; end $$`,
    );
    await knex.raw(
      `create trigger ${table}_immutable before update or delete on ${table} for each row execute function ${table}_immutable()`,
    );
    return;
  }
  for (const change of ['update', 'delete']) {
    await knex.raw(
      `create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, '${table} is immutable'); end`,
    );
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'definition_keys',
    'definition_versions',
    'definition_layers',
    'definitions',
  ]) {
    await knex.schema.dropTable(table);
  }
  if (knex.client.dialect === 'postgresql') {
    for (const table of IMMUTABLE) await knex.raw(`drop function ${table}_immutable()`);
  }
}
