import type { Knex } from 'knex';

// Events that wait for their seal, so that sealing never looks through the journal for them. A row is added by
// the database itself with every event: no way of writing to the journal can forget it. Numbers are no such sign:
// on PostgreSQL a lower one may be committed after a higher one.
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('audit_pending', (t) => {
    t.integer('event_id').primary();
  });
  await knex.raw(
    'insert into audit_pending (event_id) select e.id from audit_events e where not exists (select 1 from audit_seals s where s.event_id = e.id)',
  );
  if (knex.client.dialect === 'postgresql') {
    await knex.raw(
      'create function audit_events_wait() returns trigger language plpgsql as $$ begin insert into audit_pending (event_id) values (new.id); return null; end $$',
    );
    await knex.raw(
      'create trigger audit_events_wait after insert on audit_events for each row execute function audit_events_wait()',
    );
    return;
  }
  await knex.raw(
    'create trigger audit_events_wait after insert on audit_events begin insert into audit_pending (event_id) values (new.id); end',
  );
}

export async function down(knex: Knex): Promise<void> {
  if (knex.client.dialect === 'postgresql') {
    await knex.raw('drop trigger audit_events_wait on audit_events');
    await knex.raw('drop function audit_events_wait()');
  } else await knex.raw('drop trigger audit_events_wait');
  await knex.schema.dropTable('audit_pending');
}
