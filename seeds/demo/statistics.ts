// Graduates and their employment in the two years before the first start.
import type { Knex } from 'knex';
import { type Contingent, weakSpecialty } from './groups.ts';
import { insertMany } from './insert.ts';
import { type Places, placeAt, placed } from './organizations.ts';
import type { Random } from './random.ts';

/** Rates of employment, per cent: everywhere far above half of the region's, but for one specialty. */
const ORDINARY = { least: 52, most: 84 };
const WEAK = { least: 19, most: 24 };

export async function seedStatistics(
  trx: Knex,
  random: Random,
  places: Places,
  contingents: readonly Contingent[],
  today: string,
  now: string,
): Promise<void> {
  const lastYear = Number(today.slice(0, 4)) - 1;
  const rows = contingents.flatMap(({ place, groups }) => {
    const sizes = new Map<string, number>();
    for (const { specialty, size } of groups) {
      if (specialty !== null) sizes.set(specialty, (sizes.get(specialty) ?? 0) + size);
    }
    return [...sizes].flatMap(([specialty, size]) =>
      [lastYear - 1, lastYear].map((year) => {
        const { least, most } = specialty === weakSpecialty ? WEAK : ORDINARY;
        const graduates = Math.max(8, size + random.between(-6, 5));
        return {
          ...placed(placeAt(places, place)),
          specialty_code: specialty,
          year,
          graduates,
          employed: Math.round((graduates * random.between(least, most)) / 100),
        };
      }),
    );
  });
  await insertMany(trx, 'graduate_statistics', rows, now);
}
