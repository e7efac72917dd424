// Events of the demonstration region: those that people's records tell of, and those ahead. Nothing here
// draws from the sequence that invents people.
import type { Knex } from 'knex';
import { addDays } from '../../api/clock.ts';
import { searchKey, sortKey } from '../../api/db/keys.ts';
import { bodyOf, versionsInForceAt } from '../../api/versions/version-queries.ts';
import { recordDueOn } from '../../forms/events/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { demoEvents, type EventName } from './employers.ts';
import { detailsOf, type EventDetails, eventsAhead } from './event-details.ts';
import { insertMany, type Row } from './insert.ts';
import { type Place, type Places, placeAt, placed } from './organizations.ts';
import { employmentCenter } from './places.ts';
import type { ToldInGroup } from './records.ts';
import { workday } from './workday.ts';

interface DemoEventRow {
  place: Place;
  type: string;
  title: string;
  startsOn: string;
  status: string;
  /** Days after the event when results were entered; absent: not yet. */
  recordedAfter?: number;
  details: EventDetails;
}

export interface DemoEventLinks {
  /** The event that a record of participation belongs to. */
  idOf(title: string, place: Place, group: string): number | undefined;
}

/** Held for the whole region by the centre of employment; the others each place holds for its own. */
const REGIONAL: readonly EventName[] = ['fair', 'tour', 'trial', 'information'];

const keyOf = (name: EventName, place: Place, group: string): string => {
  if (REGIONAL.includes(name)) return name;
  return name === 'training' ? `${name} ${place.id} ${group}` : `${name} ${place.id}`;
};

export async function seedEvents(
  trx: Knex,
  places: Places,
  regionId: number,
  described: readonly ToldInGroup[],
  employers: ReadonlyMap<string, number>,
  today: string,
  now: string,
): Promise<DemoEventLinks> {
  const names = eventNames(today);
  const center = placeAt(places, employmentCenter);
  const rows = new Map<string, DemoEventRow>();
  for (const { place, group, story } of described) {
    for (const { event } of story.participations) {
      const name = names.get(event.title);
      if (!name) continue;
      const key = keyOf(name, place, group);
      const details = detailsOf(name, group);
      const lateness = REGIONAL.includes(name) ? details.recordedAfter : lateIn(place.id);
      rows.set(key, {
        place: details.byCenter ? center : place,
        type: event.type,
        title: event.title,
        startsOn: event.heldOn,
        status: lateness === undefined ? 'held' : 'recorded',
        ...(lateness === undefined ? {} : { recordedAfter: lateness }),
        details,
      });
    }
  }
  const ahead = eventsAhead.map(
    ({ type, title, organizer, inDays, status, details }): DemoEventRow => ({
      place: placeAt(places, organizer),
      type,
      title,
      startsOn: workday(addDays(today, inDays)),
      status,
      details,
    }),
  );
  const all = [...rows.values(), ...ahead];
  const ids = await insertEvents(trx, regionId, all, employers, now);
  const byKey = new Map([...rows.keys()].map((key, i) => [key, ids[i]]));
  return {
    idOf(title, place, group) {
      const name = names.get(title);
      return name && byKey.get(keyOf(name, place, group));
    },
  };
}

function eventNames(today: string): ReadonlyMap<string, EventName> {
  const known = demoEvents(today);
  const isName = (name: string): name is EventName => Object.hasOwn(known, name);
  return new Map(
    Object.keys(known)
      .filter(isName)
      .map((name) => [known[name].title, name]),
  );
}

/** Some colleges are late with their results, and some have not entered them at all. */
function lateIn(placeId: number): number | undefined {
  return [1, 2, 6, 1, undefined][placeId % 5];
}

async function insertEvents(
  trx: Knex,
  regionId: number,
  all: readonly DemoEventRow[],
  employers: ReadonlyMap<string, number>,
  now: string,
): Promise<number[]> {
  const versions = new Map(
    (await versionsInForceAt(trx, regionId, 'event-type')).map(({ code, id }) => [code, id]),
  );
  const rows: Row[] = [];
  const links: number[][] = [];
  for (const event of all) {
    const version = versions.get(event.type);
    if (version === undefined) throw new Error(`Нет вида мероприятия ${event.type}`);
    const type = await bodyOf(trx, 'event-type', version);
    const { startsOn, title, details, recordedAfter } = event;
    const held = event.status === 'held' || event.status === 'recorded' ? startsOn : null;
    const invited = (details.employers ?? []).flatMap((name) => employers.get(name) ?? []);
    links.push(invited);
    rows.push({
      ...placed(event.place),
      event_type_version_id: version,
      event_type: event.type,
      title,
      starts_on: startsOn,
      ends_on: null,
      starts_at: details.startsAt ?? '11:00',
      place: details.place ?? null,
      format: details.format ?? 'onsite',
      status: event.status,
      cancel_reason: details.cancelReason ?? null,
      audience: JSON.stringify(type.audience),
      capacity: details.capacity ?? null,
      fields: JSON.stringify(details.fields satisfies JsonObject),
      employers: JSON.stringify(invited),
      organizations: '[]',
      held_on: held,
      record_due_on: recordDueOn(type, startsOn),
      recorded_on: recordedAfter === undefined ? null : addDays(startsOn, recordedAfter),
      search_key: `${searchKey(title)} ${searchKey(type.title)} ${searchKey(details.place ?? '')}`,
      sort_key: sortKey(title),
    });
  }
  const ids = await insertMany(trx, 'events', rows, now);
  const linked = ids.flatMap((id, i) =>
    (links[i] ?? []).map((employer) => ({ event_id: id, employer_id: employer })),
  );
  if (linked.length > 0) await trx('event_employers').insert(linked);
  return ids;
}
