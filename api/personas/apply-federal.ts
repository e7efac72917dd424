// The examples shipped with the federal methodology, beside the elements they belong to. Those that a
// methodologist added stay; a shipped one is known by its title.
import type { Knex } from 'knex';
import { federalPersonas } from '../../forms/library/personas.ts';
import { newUid } from '../db/uid.ts';

export async function applyFederalPersonas(trx: Knex, rootId: number, now: string): Promise<void> {
  const definitions: { id: number; kind: string; code: string }[] = await trx('definitions')
    .where({ organization_id: rootId })
    .whereIn('kind', [...new Set(federalPersonas.map(({ kind }) => kind))])
    .select('id', 'kind', 'code');
  const ids = new Map(definitions.map(({ id, kind, code }) => [`${kind} ${code}`, id]));
  const rows = await trx('personas').where({ organization_id: rootId });
  const known = new Map(rows.map((row) => [`${row.definition_id} ${row.title}`, row]));
  for (const { kind, code, title, input, expected } of federalPersonas) {
    const definitionId = ids.get(`${kind} ${code}`);
    if (definitionId === undefined) continue;
    const texts = { input: JSON.stringify(input), expected: JSON.stringify(expected) };
    const row = known.get(`${definitionId} ${title}`);
    if (!row) {
      await trx('personas').insert({
        uid: newUid(),
        definition_id: definitionId,
        region_id: null,
        municipality_id: null,
        organization_id: rootId,
        title,
        ...texts,
        version: 1,
        created_at: now,
        created_by: null,
        updated_at: now,
        updated_by: null,
      });
    } else if (
      row.updated_by === null &&
      (row.input !== texts.input || row.expected !== texts.expected)
    ) {
      await trx('personas')
        .where({ id: row.id })
        .update({ ...texts, version: trx.raw('version + 1'), updated_at: now });
    }
  }
}
