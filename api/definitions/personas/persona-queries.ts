import type { Knex } from 'knex';
import { changed, made, type WrittenBy } from '../../db/stamps.ts';

export interface PersonaRow {
  id: number;
  uid: string;
  definition_id: number;
  title: string;
  /** JSON. */
  input: string;
  expected: string;
  updated_by: number | null;
}

/** Control examples of these elements, in the order they were made. */
export function personasOf(db: Knex, definitionIds: readonly number[]): Promise<PersonaRow[]> {
  return db('personas')
    .whereIn('definition_id', definitionIds)
    .orderBy('id')
    .select('id', 'uid', 'definition_id', 'title', 'input', 'expected', 'updated_by');
}

export async function countPersonas(db: Knex, definitionId: number): Promise<number> {
  const row: { n?: string | number } | undefined = await db('personas')
    .where({ definition_id: definitionId })
    .count({ n: '*' })
    .first();
  return Number(row?.n ?? 0);
}

type Texts = Pick<PersonaRow, 'input' | 'expected'>;

export async function insertPersona(
  trx: Knex,
  columns: Texts &
    Pick<PersonaRow, 'definition_id' | 'title'> & {
      region_id: number | null;
      municipality_id: number | null;
      organization_id: number;
    },
  by: WrittenBy,
): Promise<void> {
  await trx('personas').insert({ ...columns, ...made(by) });
}

export async function updatePersona(
  trx: Knex,
  id: number,
  texts: Texts,
  by: WrittenBy,
): Promise<void> {
  await trx('personas')
    .where({ id })
    .update({ ...texts, ...changed(trx, by) });
}

export async function deletePersonas(trx: Knex, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await trx('personas').whereIn('id', ids).delete();
}
