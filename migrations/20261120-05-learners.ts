import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  const postgres = knex.client.dialect === 'postgresql';
  const key = postgres ? 'text collate "C"' : 'text';
  const owned = (t: Knex.CreateTableBuilder) => {
    t.increments('id');
    t.text('uid').notNullable().unique();
    t.integer('region_id').notNullable();
    t.integer('municipality_id');
    t.integer('organization_id').notNullable().references('organizations.id');
    t.integer('version').notNullable();
    t.text('created_at').notNullable();
    t.integer('created_by');
    t.text('updated_at').notNullable();
    t.integer('updated_by');
  };
  const ofPerson = (t: Knex.CreateTableBuilder) => {
    t.integer('person_id').notNullable().references('persons.id').onDelete('CASCADE').index();
  };

  // The place, group and level columns repeat the current enrolment and assessment, so that a list
  // over half a million people reads one table.
  await knex.schema.createTable('persons', (t) => {
    owned(t);
    t.text('last_name').notNullable();
    t.text('first_name').notNullable();
    t.text('patronymic');
    t.text('birth_date').notNullable();
    t.text('sex');
    t.text('snils');
    t.text('phone');
    t.text('email');
    t.specificType('search_key', key).notNullable();
    t.specificType('sort_key', key).notNullable();
    t.integer('enrolment_id');
    t.text('education_level').notNullable();
    t.text('group_name').notNullable();
    t.text('specialty_code');
    t.integer('course');
    t.boolean('is_final_year').notNullable();
    t.boolean('assessable').notNullable();
    t.boolean('has_consent').notNullable();
    t.text('risk_level');
    t.text('assessed_on');
    t.unique(['region_id', 'snils']);
    t.index(['sort_key', 'id', 'search_key', 'organization_id'], 'persons_all');
    t.index(['region_id', 'sort_key', 'id', 'search_key'], 'persons_region');
    t.index(['municipality_id', 'sort_key', 'id', 'search_key'], 'persons_municipality');
    t.index(
      ['organization_id', 'sort_key', 'id', 'search_key', 'region_id'],
      'persons_organization',
    );
    t.index(
      ['region_id', 'is_final_year', 'assessable', 'organization_id', 'risk_level'],
      'persons_summary',
    );
    t.index(['organization_id', 'group_name', 'sort_key', 'id'], 'persons_group');
    t.index(['region_id', 'risk_level', 'sort_key', 'id'], 'persons_level');
  });
  if (postgres) {
    await knex.raw('create extension if not exists pg_trgm');
    await knex.raw('create index persons_trigrams on persons using gin (search_key gin_trgm_ops)');
  }

  await knex.schema.createTable('enrolments', (t) => {
    owned(t);
    ofPerson(t);
    t.text('education_level').notNullable();
    t.text('group_name').notNullable();
    t.text('specialty_code');
    t.integer('course');
    t.boolean('is_final_year').notNullable();
    t.text('study_form');
    t.text('starts_on').notNullable();
    t.text('ends_on');
  });

  // Особые категории: the ground is always named, the detail never is.
  await knex.schema.createTable('categories', (t) => {
    owned(t);
    ofPerson(t);
    t.text('category').notNullable();
    t.text('ground_kind').notNullable();
    t.text('ground_number');
    t.text('ground_date');
    t.text('valid_from').notNullable();
    t.text('valid_to');
  });

  await knex.schema.createTable('consents', (t) => {
    owned(t);
    ofPerson(t);
    t.text('kind').notNullable();
    t.text('given_by').notNullable();
    t.text('representative_name');
    t.text('signed_on').notNullable();
    t.text('valid_until');
    t.text('stored_at').notNullable();
    t.text('text_version').notNullable();
    t.text('withdrawn_on');
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['consents', 'categories', 'enrolments', 'persons']) {
    await knex.schema.dropTable(table);
  }
}
