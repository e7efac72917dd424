// Somebody came, so the event was held: its state follows from the ticks, whoever made them.

import { plannedStatuses } from '../../forms/events/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import type { Call } from '../http/endpoint.ts';
import { journalChange } from '../http/journal.ts';
import { getRecord } from '../http/resource.ts';
import { updateRow } from '../http/rows.ts';
import { bodyOf } from '../versions/version-queries.ts';
import { dayColumns } from './event-columns.ts';
import type { EventRecord } from './event-dataset.ts';
import { events } from './event-dataset.ts';
import { followEvent } from './event-people.ts';

export async function markHeld(call: Call, event: EventRecord): Promise<void> {
  if (!plannedStatuses.includes(event.status)) return;
  const id = event.id;
  const type = await bodyOf(call.trx, 'event-type', event.eventTypeVersionId);
  const startsOn = event.startsOn;
  const last = String(event.endsOn ?? startsOn);
  // Ticked while it still goes on: held since its first day.
  const heldOn = last <= call.today ? last : startsOn;
  await updateRow(call, 'events', id, {
    status: 'held',
    ...dayColumns(type, startsOn, null, heldOn),
  });
  await followEvent(call, id);
  const after = await getRecord(call, events, id);
  const label = (record: JsonObject) => String(record.title);
  await journalChange(call, { dataset: events, label }, 'update', event, after);
}
