// Events of the synthetic region: every place holds its own through the year.
import type { Knex } from 'knex';

/** So many events each place holds. */
const OF_A_PLACE = 40;

/** Adds them and returns the SQL of the one that a person `p` came to: those of the place in turn. */
export async function addEvents(writer: Knex, now: string): Promise<string> {
  const type = await writer('definition_versions')
    .where({ kind: 'event-type' })
    .orderBy('id')
    .first('id', 'code', 'title');
  const two = (number: number) => String(number).padStart(2, '0');
  for (let number = 0; number < OF_A_PLACE; number += 1) {
    const day = `2026-${two(1 + (number % 12))}-${two(1 + ((number * 7) % 28))}`;
    const title = `${type.title} № ${number}`;
    const recordedOn = number % 3 === 0 ? null : day;
    await writer.raw(
      `insert into events (uid, region_id, municipality_id, organization_id, event_type_version_id, event_type, title, starts_on,
         format, status, audience, capacity, fields, employers, organizations, held_on, record_due_on, recorded_on, search_key,
         sort_key, version, created_at, updated_at)
       select '00000000-00${two(number)}-7000-9000-' || substr('000000000000' || o.id, length('' || o.id) + 1), o.region_id,
         o.municipality_id, o.id, ?, ?, ?, ?, 'onsite', 'held', '[]', ?, '{}', '[]', '[]', ?, ?, ?, ?, ?, 1, ?, ?
       from organizations o where exists (select 1 from persons p where p.organization_id = o.id)`,
      [
        ...[type.id, type.code, title, day, 1 + number, day, day, recordedOn],
        ...[title.toLowerCase(), title.toLowerCase(), now, now],
      ],
    );
  }
  // The number of seats tells the events of one place apart.
  return `(select e.id from events e where e.organization_id = p.organization_id and e.capacity = 1 + p.id % ${OF_A_PLACE})`;
}
