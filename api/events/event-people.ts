// What follows for people when an event changes: their records of participation repeat its day, type and
// title, and facts and levels are computed again – at once for a group, in the background for a crowd.

import { refreshing } from '../assessments/mass.ts';
import { refreshPeople } from '../assessments/refresh-person.ts';
import { changed } from '../db/stamps.ts';
import type { Call } from '../http/endpoint.ts';
import { writtenBy } from '../http/rows.ts';
import { enqueue } from '../jobs/job-queries.ts';

/** Two groups and somewhat more: this many are computed within the request. */
const AT_ONCE = 60;

export async function refreshParticipants(
  call: Call,
  eventId: number,
  personIds: number[],
): Promise<void> {
  if (personIds.length === 0) return;
  if (personIds.length <= AT_ONCE) {
    await refreshPeople(call.app.db, call.trx, personIds, {
      now: call.now,
      userId: call.actor.userId,
    });
    return;
  }
  await enqueue(call.trx, {
    kind: 'refresh-event',
    payload: { eventId },
    userId: call.actor.userId,
    now: call.now,
  });
  call.afterCommit(() => call.app.jobs.wake());
}

export const refreshEventPeople = refreshing('refresh-event', (db, job, _now, limit) =>
  db('participations')
    .where({ event_id: Number(job.payload.eventId) })
    .where('person_id', '>', Number(job.cursor ?? 0))
    .orderBy('person_id')
    .limit(limit)
    .pluck('person_id'),
);

interface Followed {
  event_type_version_id: number;
  event_type: string;
  title: string;
  starts_on: string;
  held_on: string | null;
}

/** The columns of a participation that are the event's own. */
export function ofEvent(event: Followed) {
  return {
    event_type_version_id: event.event_type_version_id,
    event_type: event.event_type,
    title: event.title,
    event_date: event.held_on ?? event.starts_on,
  };
}

/** Brings the participations after their event; returns whether any had to change. */
export async function followEvent(call: Call, eventId: number): Promise<void> {
  const event: Followed = await call.trx('events').where({ id: eventId }).first();
  const own = ofEvent(event);
  const behind = call
    .trx('participations')
    .where({ event_id: eventId })
    .where((q) => {
      for (const [column, value] of Object.entries(own)) q.orWhereNot(column, value);
    });
  const people: { person_id: number; attended: boolean | number }[] = await behind
    .clone()
    .select('person_id', 'attended');
  if (people.length === 0) return;
  await behind.clone().update({
    ...own,
    ...changed(call.trx, writtenBy(call)),
  });
  const came = people.filter(({ attended }) => Boolean(attended));
  await refreshParticipants(
    call,
    eventId,
    came.map(({ person_id }) => person_id),
  );
}
