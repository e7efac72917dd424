// Figures of a region by year and specialty, and what they would be after a change that is not written yet.
import type { Knex } from 'knex';
import type { Statistics } from '../facts/source-queries.ts';

export interface Figures {
  specialtyCode: string;
  year: number;
  graduates: number;
  employed: number;
}

interface Sum {
  graduates: number;
  employed: number;
  rows: number;
}

/** By year, then by specialty. */
export type Sums = ReadonlyMap<number, ReadonlyMap<string, Sum>>;

export async function readSums(db: Knex, regionId: number): Promise<Sums> {
  const rows: (Sum & { year: number; specialty_code: string })[] = await db('graduate_statistics')
    .where({ region_id: regionId })
    .groupBy('year', 'specialty_code')
    .select('year', 'specialty_code')
    .sum({ graduates: 'graduates', employed: 'employed' })
    .count({ rows: '*' });
  const sums = new Map<number, Map<string, Sum>>();
  for (const { year, specialty_code, ...sum } of rows) {
    const codes = sums.get(year) ?? new Map<string, Sum>();
    sums.set(year, codes);
    codes.set(specialty_code, sum);
  }
  return sums;
}

/** The sums without one row of figures and with another in its place. */
export function exchanged(sums: Sums, out: Figures | undefined, into: Figures | undefined): Sums {
  const changed = new Map([...sums].map(([year, codes]) => [year, new Map(codes)]));
  const add = (figures: Figures | undefined, sign: 1 | -1) => {
    if (!figures) return;
    const year = changed.get(figures.year) ?? new Map<string, Sum>();
    changed.set(figures.year, year);
    const old = year.get(figures.specialtyCode) ?? { graduates: 0, employed: 0, rows: 0 };
    const rows = old.rows + sign;
    if (rows <= 0) year.delete(figures.specialtyCode);
    else
      year.set(figures.specialtyCode, {
        graduates: old.graduates + sign * figures.graduates,
        employed: old.employed + sign * figures.employed,
        rows,
      });
    if (year.size === 0) changed.delete(figures.year);
  };
  add(out, -1);
  add(into, 1);
  return changed;
}

/** What characteristic 1 compares: the figures of one year; of the latest one unless another is named. */
export function statisticsOf(sums: Sums, named?: number): Map<string, Statistics> {
  const year = named ?? Math.max(...sums.keys());
  const codes = [...(sums.get(year) ?? [])];
  const regionGraduates = codes.reduce((sum, [, { graduates }]) => sum + graduates, 0);
  const regionEmployed = codes.reduce((sum, [, { employed }]) => sum + employed, 0);
  return new Map(
    codes.map(([code, { graduates, employed }]) => [
      code,
      {
        specialtyGraduates: graduates,
        specialtyEmployed: employed,
        regionGraduates,
        regionEmployed,
        year,
      },
    ]),
  );
}
