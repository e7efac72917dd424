// The federal methodology is a package applied at start to Россия; an element whose content is
// unchanged is skipped, a changed one becomes a new version.
import type { Knex } from 'knex';
import { hashDefinition } from '../../forms/definitions/hash.ts';
import { kindOf } from '../../forms/definitions/kinds.ts';
import { packDefinitions } from '../../forms/definitions/package.ts';
import type { JsonObject } from '../../forms/json.ts';
import { federalLibrary } from '../../forms/library/index.ts';
import { newUid } from '../db/uid.ts';
import { applyFederalPersonas } from '../personas/apply-federal.ts';
import { afterPublication } from './after-publication.ts';
import { namedColumns } from './named.ts';
import { checkText, type DefinitionRow, publishBody, sha256 } from './publish.ts';

/** Applies the shipped package to the root; returns how many versions it made. */
export async function applyFederalLibrary(
  write: <T>(job: (trx: Knex.Transaction) => Promise<T>) => Promise<T>,
  now: string,
): Promise<number> {
  const { definitions } = packDefinitions(federalLibrary);
  return write(async (trx) => {
    const root = await trx('organizations').where({ kind: 'country' }).first('id');
    if (!root) throw new Error('Нет корневой организации');
    let published = 0;
    const kinds = new Set<string>();
    for (const body of definitions) {
      if (await applyOne(trx, root.id, body, now)) {
        published += 1;
        kinds.add(String(body.kind));
      }
    }
    for (const kind of kinds) await afterPublication(trx, kind, root.id, null, now);
    await applyFederalPersonas(trx, root.id, now);
    return published;
  });
}

async function applyOne(
  trx: Knex,
  rootId: number,
  body: JsonObject,
  now: string,
): Promise<boolean> {
  const kind = kindOf(String(body.kind));
  if (!kind) throw new Error(`Неизвестный вид ${String(body.kind)}`);
  const code = String(body.code);
  const at = { kind: kind.code, code, organization_id: rootId };
  const current = await trx('definitions as d')
    .leftJoin('definition_versions as v', 'v.id', 'd.published_version_id')
    .where({ 'd.kind': kind.code, 'd.code': code, 'd.organization_id': rootId })
    .first('d.id', 'v.hash');
  if (current?.hash === hashDefinition(body, sha256)) return false;
  const text = `${JSON.stringify(body, null, 2)}\n`;
  const { issues } = checkText(kind.code, code, text);
  if (issues.length > 0) {
    throw new Error(`Пакет методологии: ${code}: ${issues[0]?.path} ${issues[0]?.message}`);
  }
  if (!current) {
    await trx('definitions').insert({
      ...at,
      uid: newUid(),
      ...namedColumns(body, code),
      region_id: null,
      municipality_id: null,
      base_version_id: null,
      draft: null,
      withdrawn_on: null,
      published_version_id: null,
      version: 1,
      created_at: now,
      created_by: null,
      updated_at: now,
      updated_by: null,
    });
  }
  const row: DefinitionRow = await trx('definitions').where(at).first();
  await publishBody(trx, row, text, body, {
    note: 'Федеральный пакет методологии',
    userId: null,
    now,
    today: now.slice(0, 10),
  });
  return true;
}
