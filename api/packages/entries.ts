// Elements of a place as a package carries them: what is in force, with its control examples.

import type { Knex } from 'knex';
import { isKindCode } from '../../forms/definitions/kinds/index.ts';
import type { PackageEntry, PackedPersona } from '../../forms/definitions/packages/package.ts';
import { publishedTexts } from '../definitions/definition-queries.ts';
import { parseObject } from '../definitions/parse-object.ts';
import { personasOf } from '../definitions/personas/persona-queries.ts';

/** Of these elements the published ones; drafts and withdrawn ones stay at home. */
export async function entriesOfDefinitions(
  db: Knex,
  ids: readonly number[],
): Promise<PackageEntry[]> {
  const rows = await publishedTexts(db, ids);
  const personas = await packedPersonas(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, kind, code, body, base }): PackageEntry[] => {
    const parsed = parseObject(body);
    if (!parsed || !isKindCode(kind)) return [];
    return [
      {
        kind,
        code,
        ...(base !== null && { base }),
        body: parsed,
        personas: personas.get(id) ?? [],
      },
    ];
  });
}

async function packedPersonas(
  db: Knex,
  definitionIds: readonly number[],
): Promise<Map<number, PackedPersona[]>> {
  const found = new Map<number, PackedPersona[]>();
  for (const { definition_id, title, input, expected } of await personasOf(db, definitionIds)) {
    const own = found.get(definition_id) ?? [];
    own.push({ title, input: JSON.parse(input), expected: JSON.parse(expected) });
    found.set(definition_id, own);
  }
  return found;
}
