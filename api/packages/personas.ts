// Control examples that come with a package. One is known by its title; one that a person has written
// or changed here stays as it is, unless everything is to be as in the package.

import type { Knex } from 'knex';
import type { PackedPersona } from '../../forms/definitions/packages/package.ts';
import { sameJson } from '../../forms/questionnaires/field-rules.ts';
import {
  deletePersonas,
  insertPersona,
  type PersonaRow,
  personasOf,
  updatePersona,
} from '../definitions/personas/persona-queries.ts';

export interface PersonaChanges {
  insert: PackedPersona[];
  update: { id: number; persona: PackedPersona }[];
  remove: number[];
}

export interface Owner {
  id: number;
  region_id: number | null;
  municipality_id: number | null;
  organization_id: number;
}

/** Control examples by element. */
export async function personaRows(
  db: Knex,
  definitionIds: readonly number[],
): Promise<Map<number, PersonaRow[]>> {
  const found = new Map<number, PersonaRow[]>();
  for (const row of await personasOf(db, definitionIds))
    found.set(row.definition_id, [...(found.get(row.definition_id) ?? []), row]);
  return found;
}

/** @param mirror everything as in the package, what is not in it removed */
export function personaChanges(
  rows: readonly PersonaRow[],
  packed: readonly PackedPersona[],
  mirror: boolean,
): PersonaChanges {
  const known = new Map(rows.map((row) => [row.title, row]));
  const changes: PersonaChanges = { insert: [], update: [], remove: [] };
  for (const persona of packed) {
    const row = known.get(persona.title);
    if (!row) changes.insert.push(persona);
    else if ((mirror || row.updated_by === null) && !says(row, persona))
      changes.update.push({ id: row.id, persona });
  }
  const titles = new Set(packed.map(({ title }) => title));
  if (mirror) changes.remove = rows.filter(({ title }) => !titles.has(title)).map(({ id }) => id);
  return changes;
}

function says({ input, expected }: PersonaRow, persona: PackedPersona): boolean {
  return (
    sameJson(JSON.parse(input), persona.input) && sameJson(JSON.parse(expected), persona.expected)
  );
}

export function isEmpty({ insert, update, remove }: PersonaChanges): boolean {
  return insert.length + update.length + remove.length === 0;
}

export async function changePersonas(
  trx: Knex,
  { id, region_id, municipality_id, organization_id }: Owner,
  { insert, update, remove }: PersonaChanges,
  now: string,
): Promise<void> {
  const texts = ({ input, expected }: PackedPersona) => ({
    input: JSON.stringify(input),
    expected: JSON.stringify(expected),
  });
  const by = { now, userId: null };
  for (const persona of insert)
    await insertPersona(
      trx,
      {
        definition_id: id,
        region_id,
        municipality_id,
        organization_id,
        title: persona.title,
        ...texts(persona),
      },
      by,
    );
  for (const { id: personaId, persona } of update)
    await updatePersona(trx, personaId, texts(persona), by);
  await deletePersonas(trx, remove);
}
