import type { Knex } from 'knex';

const tables = [
  'appointments',
  'responsible_persons',
  'control_points',
  'plan_item_marks',
  'plan_item_targets',
  'plan_item_responsibles',
  'term_occurrences',
  'plan_items',
  'plan_sections',
  'plans',
];

export async function up(knex: Knex): Promise<void> {
  const postgres = knex.client.dialect === 'postgresql';
  const key = postgres ? 'text collate "C"' : 'text';
  const stamps = (t: Knex.CreateTableBuilder) => {
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
  };
  const owned = (t: Knex.CreateTableBuilder) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('region_id');
    t.integer('municipality_id');
    t.integer('organization_id').notNullable().references('organizations.id');
    stamps(t);
  };

  await knex.schema.createTable('plans', (t) => {
    owned(t);
    t.text('code');
    t.text('title').notNullable();
    t.text('subtitle');
    t.text('programme');
    t.text('level').notNullable();
    // The closed federal plan as it was published: copied from, never late.
    t.boolean('original').notNullable();
    t.text('status').notNullable();
    t.text('approved_on');
    t.text('agreed_on');
    t.text('period_from').notNullable();
    t.text('period_to').notNullable();
    t.text('column_order').notNullable();
    t.integer('based_on_id').references('plans.id').onDelete('SET NULL');
    t.index(['region_id', 'status', 'id'], 'plans_region');
    t.index(['organization_id', 'code'], 'plans_organization');
  });

  await knex.schema.createTable('plan_sections', (t) => {
    t.increments('id');
    t.integer('plan_id').notNullable().references('plans.id').onDelete('CASCADE');
    t.text('number');
    t.text('title').notNullable();
    t.integer('position').notNullable();
    t.index(['plan_id', 'position'], 'plan_sections_plan');
  });

  await knex.schema.createTable('plan_items', (t) => {
    owned(t);
    t.integer('plan_id').notNullable().references('plans.id').onDelete('CASCADE');
    t.integer('section_id').references('plan_sections.id').onDelete('SET NULL');
    t.integer('parent_id').references('plan_items.id').onDelete('SET NULL');
    t.text('number').notNullable();
    t.integer('position').notNullable();
    t.text('title').notNullable();
    t.specificType('search_key', key).notNullable();
    t.text('responsible_text').notNullable();
    t.text('term_text').notNullable();
    t.text('term_kind').notNullable();
    t.text('term').notNullable();
    t.text('result_text').notNullable();
    t.text('status').notNullable();
    t.text('done_on');
    t.text('fact_text');
    // The next control date that is still open: what is late or due soon is found by it.
    t.text('due_on');
    t.text('note');
    t.index(['region_id', 'due_on', 'id'], 'plan_items_due');
    t.index(['plan_id', 'position'], 'plan_items_plan');
    t.index(['organization_id', 'due_on'], 'plan_items_organization');
    t.index(['section_id'], 'plan_items_section');
    t.index(['parent_id'], 'plan_items_parent');
  });

  // «Контрольная дата»: a term falling due.
  await knex.schema.createTable('term_occurrences', (t) => {
    t.increments('id');
    t.integer('item_id').notNullable().references('plan_items.id').onDelete('CASCADE');
    t.text('starts_on');
    t.text('due_on').notNullable();
    t.text('status').notNullable();
    t.text('done_on');
    t.index(['item_id', 'due_on'], 'term_occurrences_item');
  });

  await knex.schema.createTable('plan_item_responsibles', (t) => {
    t.increments('id');
    t.integer('item_id').notNullable().references('plan_items.id').onDelete('CASCADE');
    t.integer('position').notNullable();
    t.text('kind').notNullable();
    t.integer('organization_id').references('organizations.id').onDelete('SET NULL');
    t.text('class');
    t.text('text').notNullable();
    t.index(['item_id', 'position'], 'plan_item_responsibles_item');
    t.index(['organization_id'], 'plan_item_responsibles_organization');
  });

  await knex.schema.createTable('plan_item_targets', (t) => {
    t.increments('id');
    t.integer('item_id').notNullable().references('plan_items.id').onDelete('CASCADE');
    t.integer('position').notNullable();
    t.text('title').notNullable();
    t.text('unit');
    t.text('comparison').notNullable();
    t.double('target').notNullable();
    t.double('fact');
    t.text('fact_on');
    t.integer('fact_by');
    t.text('source');
    t.index(['item_id', 'position'], 'plan_item_targets_item');
  });

  await knex.schema.createTable('plan_item_marks', (t) => {
    t.increments('id');
    t.integer('item_id').notNullable().references('plan_items.id').onDelete('CASCADE');
    t.text('at').notNullable();
    t.integer('by');
    t.text('status').notNullable();
    t.text('marked_on').notNullable();
    t.text('text');
    t.text('facts').notNullable();
    t.index(['item_id', 'id'], 'plan_item_marks_item');
  });

  await knex.schema.createTable('control_points', (t) => {
    owned(t);
    t.integer('plan_id').notNullable().references('plans.id').onDelete('CASCADE');
    t.text('number').notNullable();
    t.integer('position').notNullable();
    t.text('audience').notNullable();
    t.text('title').notNullable();
    t.specificType('search_key', key).notNullable();
    t.text('term_text').notNullable();
    t.text('due_on').notNullable();
    t.integer('item_id').references('plan_items.id').onDelete('SET NULL');
    t.text('status').notNullable();
    t.text('done_on');
    t.index(['region_id', 'due_on', 'id'], 'control_points_due');
    t.index(['plan_id', 'position'], 'control_points_plan');
    t.index(['item_id'], 'control_points_item');
    t.index(['organization_id'], 'control_points_organization');
  });

  await knex.schema.createTable('responsible_persons', (t) => {
    owned(t);
    t.text('name').notNullable();
    t.text('position');
    t.text('phone');
    t.text('email');
    t.integer('user_id').references('users.id').onDelete('SET NULL');
    t.specificType('search_key', key).notNullable();
    t.specificType('sort_key', key).notNullable();
    t.boolean('active').notNullable();
    t.index(['region_id', 'sort_key', 'id'], 'responsible_persons_region');
    t.index(['user_id'], 'responsible_persons_user');
    t.index(['organization_id'], 'responsible_persons_organization');
  });

  await knex.schema.createTable('appointments', (t) => {
    owned(t);
    t.integer('responsible_person_id').notNullable().references('responsible_persons.id');
    t.text('duty').notNullable();
    t.integer('item_id').references('plan_items.id').onDelete('CASCADE');
    t.text('order_number').notNullable();
    t.text('order_date').notNullable();
    t.text('starts_on').notNullable();
    t.text('ends_on');
    // Somebody absent is stood in for; whoever is replaced for good is told by `replaces_id`.
    t.integer('substitutes_id').references('appointments.id').onDelete('SET NULL');
    t.integer('replaces_id').references('appointments.id').onDelete('SET NULL');
    t.text('reason');
    t.index(['responsible_person_id', 'starts_on'], 'appointments_person');
    t.index(['item_id', 'starts_on'], 'appointments_item');
    t.index(['region_id', 'duty', 'starts_on'], 'appointments_region');
    t.index(['organization_id'], 'appointments_organization');
    t.index(['substitutes_id'], 'appointments_substitutes');
    t.index(['replaces_id'], 'appointments_replaces');
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables) await knex.schema.dropTable(table);
}
