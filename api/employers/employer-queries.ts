import type { Knex } from 'knex';

/** Which of these are employers of the region. */
export function employersOfRegion(
  db: Knex,
  regionId: number,
  { among }: { among: readonly number[] },
): Promise<number[]> {
  return db('employers').where({ region_id: regionId }).whereIn('id', among).pluck('id');
}
