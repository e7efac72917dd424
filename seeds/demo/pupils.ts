// What schools hold for their pupils: lessons of six schools of eight, tours of two, and meetings of the
// centre of employment in five. Pupils are assessed by nobody, so no level follows from it.
import type { Knex } from 'knex';
import { addDays } from '../../api/clock.ts';
import { searchKey, sortKey } from '../../api/db/keys.ts';
import { bodyOf, versionInForceAt } from '../../api/versions/version-queries.ts';
import { recordDueOn } from '../../forms/events/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { insertMany, type Row } from './insert.ts';
import { type Place, type Places, placeAt, placed } from './organizations.ts';
import { employmentCenter, schools } from './places.ts';
import { randomFrom } from './random.ts';
import { workday } from './workday.ts';

/** A sequence of its own: what is invented here changes nobody elsewhere. */
const SEED = 20_261_127;

interface Held {
  at: Place;
  type: string;
  title: string;
  daysAgo: number;
  fields: JsonObject;
  /** Whose pupils, of which year, and how many of a hundred came. */
  of: Place;
  courses: number[];
  share: number;
}

function heldEvents(places: Places): Held[] {
  const center = placeAt(places, employmentCenter);
  return schools.flatMap(({ code }, index): Held[] => {
    const of = placeAt(places, code);
    const lesson: Held = {
      at: of,
      of,
      type: 'career-lesson',
      title: 'Урок «Россия — мои горизонты»: профессии региона',
      daysAgo: 20 + index,
      fields: { topic: 'Профессии региона' },
      courses: [8, 9],
      share: 0.97 - index * 0.03,
    };
    const trial: Held = {
      at: of,
      of,
      type: 'career-trial',
      title: 'Профессиональная проба в мастерских колледжа',
      daysAgo: 12 + index,
      fields: {},
      courses: [9],
      share: 0.34 - index * 0.12,
    };
    const meeting: Held = {
      at: center,
      of,
      type: 'group-information',
      title: 'Возможности центра занятости и сервис «Целевое обучение»',
      daysAgo: 30 + index,
      fields: { topic: 'Возможности ЦЗН и целевое обучение' },
      courses: [9],
      share: 0.9,
    };
    return [
      ...(index < 6 ? [lesson] : []),
      ...(index < 2 ? [trial] : []),
      ...(index < 5 ? [meeting] : []),
    ];
  });
}

export async function seedPupilEvents(
  trx: Knex,
  places: Places,
  regionId: number,
  today: string,
  now: string,
): Promise<void> {
  const random = randomFrom(SEED);
  for (const held of heldEvents(places)) {
    const version = await versionInForceAt(trx, regionId, 'event-type', held.type);
    if (!version) throw new Error(`Нет вида мероприятия ${held.type}`);
    const type = await bodyOf(trx, 'event-type', version.id);
    const day = workday(addDays(today, -held.daysAgo), -1);
    const invited = held.at.id === held.of.id ? [] : [held.of.id];
    const event: Row = {
      ...placed(held.at),
      event_type_version_id: version.id,
      event_type: held.type,
      title: held.title,
      starts_on: day,
      ends_on: null,
      starts_at: '10:00',
      place: null,
      format: 'onsite',
      status: 'recorded',
      cancel_reason: null,
      audience: JSON.stringify(type.audience),
      capacity: null,
      fields: JSON.stringify(held.fields),
      employers: '[]',
      organizations: JSON.stringify(invited),
      held_on: day,
      record_due_on: recordDueOn(type, day),
      recorded_on: day,
      search_key: `${searchKey(held.title)} ${searchKey(type.title)}`,
      sort_key: sortKey(held.title),
    };
    const [eventId = 0] = await insertMany(trx, 'events', [event], now);
    for (const id of invited)
      await trx('event_organizations').insert({ event_id: eventId, organization_id: id });
    const pupils: number[] = await trx('persons')
      .where({ organization_id: held.of.id, has_consent: true })
      .whereIn('course', held.courses)
      .orderBy('id')
      .pluck('id');
    const came = pupils.map(
      (person): Row => ({
        ...placed(held.of),
        person_id: person,
        event_id: eventId,
        event_type_version_id: version.id,
        event_type: held.type,
        title: held.title,
        event_date: day,
        attended: random.chance(held.share),
        note: null,
      }),
    );
    await insertMany(trx, 'participations', came, now);
  }
}
