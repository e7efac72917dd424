// Writes what the stories tell, then lets the rules in force compute facts and levels.
import type { Knex } from 'knex';
import { versionsInForceAt } from '../../api/versions/version-queries.ts';
import type { DemoEventLinks } from './events.ts';
import { insertMany, type Row } from './insert.ts';
import { interestRows } from './interest-test.ts';
import { type Place, placed } from './organizations.ts';
import { responseRows } from './responses.ts';
import type { Story } from './stories.ts';

export interface Told {
  id: number;
  place: Place;
  story: Story;
}

/** Some events each group has for itself. */
export interface ToldInGroup extends Told {
  group: string;
}

const TABLES = [
  ['consents', 'consents'],
  ['categories', 'categories'],
  ['practices', 'practices'],
  ['resumes', 'resumes'],
  ['employment', 'employment_records'],
] as const;

/** `regionId`: whose event types and questionnaire are in force for all these people. */
export async function seedRecords(
  trx: Knex,
  regionId: number,
  described: readonly ToldInGroup[],
  links: DemoEventLinks,
  now: string,
): Promise<void> {
  for (const [part, table] of TABLES) {
    const rows = described.flatMap(({ id, place, story }) =>
      story[part].map((row): Row => ({ ...placed(place), person_id: id, ...row })),
    );
    await insertMany(trx, table, rows, now);
  }
  const versions = new Map(
    (await versionsInForceAt(trx, regionId, 'event-type')).map(({ code, id }) => [code, id]),
  );
  const participations = described.flatMap(({ id, place, group, story }) =>
    story.participations.map(({ event, attended }): Row => {
      const version = versions.get(event.type);
      if (version === undefined) throw new Error(`Нет вида мероприятия ${event.type}`);
      return {
        ...placed(place),
        person_id: id,
        event_id: links.idOf(event.title, place, group) ?? null,
        event_type_version_id: version,
        event_type: event.type,
        title: event.title,
        event_date: event.heldOn,
        attended,
        note: null,
      };
    }),
  );
  await insertMany(trx, 'participations', participations, now);
  await insertMany(trx, 'responses', await responseRows(trx, regionId, described), now);
  await insertMany(trx, 'responses', await interestRows(trx, regionId, described), now);
}
