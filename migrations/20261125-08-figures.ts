import type { Knex } from 'knex';

const INDEX = 'persons_summary';
const before = ['region_id', 'is_final_year', 'assessable', 'organization_id', 'risk_level'];
// Everything the desk's figures and the counts of levels read of a student, but the facts.
const after = [
  'region_id',
  'is_final_year',
  'education_level',
  'risk_level',
  'organization_id',
  'has_consent',
];

async function replace(knex: Knex, columns: string[]): Promise<void> {
  await knex.raw(`drop index ${INDEX}`);
  await knex.raw(`create index ${INDEX} on persons (${columns.join(', ')})`);
}

export const up = (knex: Knex): Promise<void> => replace(knex, after);
export const down = (knex: Knex): Promise<void> => replace(knex, before);
