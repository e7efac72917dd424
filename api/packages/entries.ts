// Elements of a place as a package carries them: what is in force, with its control examples.
import type { Knex } from 'knex';
import { isKindCode } from '../../forms/definitions/kinds.ts';
import type { PackageEntry, PackedPersona } from '../../forms/definitions/packages/package.ts';
import { parseObject } from '../definitions/parse-object.ts';

interface Row {
  id: number;
  kind: string;
  code: string;
  body: string;
  base: string | null;
}

/** Of these elements the published ones; drafts and withdrawn ones stay at home. */
export async function entriesOfDefinitions(
  db: Knex,
  ids: readonly number[],
): Promise<PackageEntry[]> {
  const rows: Row[] = await db('definitions as d')
    .join('definition_versions as v', 'v.id', 'd.published_version_id')
    .leftJoin('definition_versions as b', 'b.id', 'v.base_version_id')
    .whereIn('d.id', ids)
    .whereNull('d.withdrawn_on')
    .whereNull('d.deleted_at')
    .select('d.id', 'd.kind', 'd.code', 'v.body', { base: 'b.hash' });
  const personas = await personasOf(
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

export async function personasOf(
  db: Knex,
  definitionIds: readonly number[],
): Promise<Map<number, PackedPersona[]>> {
  const rows = await db('personas')
    .whereIn('definition_id', definitionIds)
    .select('definition_id', 'title', 'input', 'expected');
  const found = new Map<number, PackedPersona[]>();
  for (const { definition_id, title, input, expected } of rows) {
    const own = found.get(definition_id) ?? [];
    own.push({ title, input: JSON.parse(input), expected: JSON.parse(expected) });
    found.set(definition_id, own);
  }
  return found;
}
