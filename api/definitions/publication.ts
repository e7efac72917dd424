// What is about to be published: made once, with all that is looked up for it, then checked and published.
import type { Knex } from 'knex';
import { checkKeys } from '../../forms/definitions/keys/check-keys.ts';
import { kindsByCode } from '../../forms/definitions/kinds/index.ts';
import { checkLocked, lockedPaths } from '../../forms/definitions/locked.ts';
import { keyPrefix } from '../../forms/definitions/place-prefix.ts';
import { checkPrefix } from '../../forms/definitions/prefixed-keys.ts';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import { knownOrganization } from '../places/place-queries.ts';
import { versionAbove } from '../versions/version-queries.ts';
import { type Validated, withOwnCode } from './checking/validate.ts';
import { type Base, baseOf } from './definition-queries.ts';
import type { DefinitionRow } from './definition-row.ts';
import { type KnownKeys, knownKeys } from './keys/known-keys.ts';
import { checkPersonas } from './personas/check-personas.ts';
import { checkUse } from './usage/in-use.ts';

export interface Publication {
  row: DefinitionRow;
  text: string;
  body: JsonObject;
  /** The version above that it stands on. */
  base: Base | undefined;
  /** What versions held under each code so far. */
  keys: KnownKeys;
}

/** @param row locked: nobody else publishes it meanwhile */
export async function publicationOf(
  trx: Knex,
  row: DefinitionRow,
  text: string,
  body: JsonObject,
): Promise<Publication> {
  const base = await baseOf(trx, row);
  return { row, text, body, base, keys: await knownKeys(trx, row, base) };
}

/** All that publication asks: the text itself, keys of earlier versions, locks above, whoever uses it. */
export async function checkForPublication(
  trx: Knex,
  row: DefinitionRow,
  validated: Validated,
): Promise<{ publication?: Publication; issues: Issue[] }> {
  const { text, body, issues } = withOwnCode(validated, row.code);
  if (!body) return { issues };
  const publication = await publicationOf(trx, row, text, body);
  const found = [
    ...issues,
    ...checkKeys([...publication.keys.above, ...publication.keys.own], body),
    ...(await checkAgainstBase(trx, publication)),
    ...(await checkUse(trx, row, body)),
  ];
  // Examples are run on a text that can be read.
  const examples = issues.length === 0 ? await checkPersonas(trx, row, body) : [];
  return { publication, issues: [...found, ...examples] };
}

/**
 * The lock is that of the version taken over, else of the nearest place above; it is handed down whole.
 * What stands on a version adds keys under the place's own prefix.
 */
async function checkAgainstBase(
  trx: Knex,
  { row: { organization_id, kind, code }, body, base: own }: Publication,
): Promise<Issue[]> {
  const prefix = async () => keyPrefix(await knownOrganization(trx, organization_id));
  const above = own ? undefined : await versionAbove(trx, organization_id, kind, code);
  const base = own ?? (above && (await baseOf(trx, { base_version_id: above.id, kind, code })));
  if (!base) return [];
  const kept = new Set(lockedPaths(body));
  const dropped = lockedPaths(base.body).filter((path) => !kept.has(path));
  return [
    ...checkLocked(base.body, body),
    ...dropped.map((path) => ({
      path: 'locked',
      keyword: 'locked',
      message: `Верните замок: «${path}»`,
    })),
    ...(own ? checkPrefix(kindsByCode[kind].metaSchema, own.body, body, await prefix()) : []),
  ];
}
