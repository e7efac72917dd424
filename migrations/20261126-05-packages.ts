import type { Knex } from 'knex';

/** The text that last came in by a package: against it one's own later changes are told. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('definitions', (t) => {
    t.text('imported_body');
  });
  // Until now only the shipped package has written the layer of the country.
  await knex.raw(
    `update definitions set imported_body =
       (select body from definition_versions v where v.id = definitions.published_version_id)
     where organization_id in (select id from organizations where kind = 'country')`,
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('definitions', (t) => {
    t.dropColumn('imported_body');
  });
}
