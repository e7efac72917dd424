// The ledger of codes as it stands in its table: what each published version of an element held.

import type { Knex } from 'knex';
import { entryKey, type LedgerEntry } from '../../forms/definitions/keys/ledger.ts';
import type { ThingRole } from '../../forms/definitions/keys/things.ts';
import type { KindCode } from '../../forms/definitions/kinds/index.ts';

interface KeyRow {
  id: number;
  definition_id: number;
  path: string;
  code: string;
  role: ThingRole;
  type: string;
  title: string;
  was: string | null;
  first_number: number;
  retired_number: number | null;
}

/** Rows that one statement takes at both databases. */
const AT_ONCE = 50;

export async function ledgersOf(
  db: Knex,
  definitionIds: readonly number[],
): Promise<LedgerEntry[]> {
  const rows: KeyRow[] = await db('definition_keys')
    .whereIn('definition_id', definitionIds)
    .orderBy('id');
  return rows.map(entryOf);
}

function entryOf({ path, code, role, type, title, was, ...row }: KeyRow): LedgerEntry {
  return {
    path,
    code,
    role,
    type,
    title,
    ...(was === null ? {} : { was: JSON.parse(was) }),
    first: row.first_number,
    retired: row.retired_number,
  };
}

/** Elements of the same kind and code at the places above: what they held is not given away below. */
export async function namesakesAbove(
  db: Knex,
  { kind, code, organization_id }: { kind: KindCode; code: string; organization_id: number },
): Promise<number[]> {
  const rows: { id: number }[] = await db('definitions as d')
    .join('organization_tree as t', 't.ancestor_id', 'd.organization_id')
    .where('t.descendant_id', organization_id)
    .where('t.depth', '>', 0)
    .where({ 'd.kind': kind, 'd.code': code })
    .whereNotNull('d.published_version_id')
    .select('d.id');
  return rows.map(({ id }) => id);
}

/** What the elements of these versions, and their namesakes above, held so far. */
export async function historyOf(db: Knex, versionIds: readonly number[]): Promise<LedgerEntry[]> {
  const rows: { id: number; kind: KindCode; code: string; organization_id: number }[] = await db(
    'definitions as d',
  )
    .whereIn('d.id', db('definition_versions').whereIn('id', versionIds).select('definition_id'))
    .select('d.id', 'd.kind', 'd.code', 'd.organization_id');
  const ids = new Set(rows.map(({ id }) => id));
  for (const row of rows) for (const id of await namesakesAbove(db, row)) ids.add(id);
  return ledgersOf(db, [...ids]);
}

/** Writes what differs between two states of the ledger of one element. */
export async function storeLedger(
  trx: Knex,
  definitionId: number,
  before: readonly LedgerEntry[],
  after: readonly LedgerEntry[],
): Promise<void> {
  const known = new Map(before.map((entry) => [entryKey(entry), entry]));
  const added = after.filter((entry) => !known.has(entryKey(entry)));
  for (let at = 0; at < added.length; at += AT_ONCE)
    await trx('definition_keys').insert(
      added.slice(at, at + AT_ONCE).map((entry) => ({
        definition_id: definitionId,
        path: entry.path,
        code: entry.code,
        role: entry.role,
        type: entry.type,
        title: entry.title,
        ...changing(entry),
        first_number: entry.first,
      })),
    );
  for (const entry of after) {
    const was = known.get(entryKey(entry));
    if (!was || was === entry) continue;
    const { path, type, title } = entry;
    await trx('definition_keys')
      .where({ definition_id: definitionId, path, type, title })
      .update(changing(entry));
  }
}

const changing = ({ was, retired }: LedgerEntry) => ({
  was: was ? JSON.stringify(was) : null,
  retired_number: retired,
});

/** Elements whose versions came before their ledger was kept. */
export async function withoutLedger(db: Knex, kinds: readonly string[]): Promise<{ id: number }[]> {
  return db('definitions as d')
    .whereIn('d.kind', kinds)
    .whereNotNull('d.published_version_id')
    .whereNotExists(
      db('definition_keys as k').whereRaw('k.definition_id = d.id').select(db.raw('1')),
    )
    .orderBy('d.id')
    .select('d.id');
}

/** Texts of all versions of an element, the first first. */
export function textsOf(
  db: Knex,
  definitionId: number,
): Promise<{ number: number; body: string }[]> {
  return db('definition_versions')
    .where({ definition_id: definitionId })
    .orderBy('number')
    .select('number', 'body');
}

/** The versions that last held what is gone, by their number. */
export async function versionIds(
  db: Knex,
  definitionId: number,
  numbers: readonly number[],
): Promise<Map<number, number>> {
  const rows: { id: number; number: number }[] = await db('definition_versions')
    .where({ definition_id: definitionId })
    .whereIn('number', numbers)
    .select('id', 'number');
  return new Map(rows.map(({ id, number }) => [number, id]));
}
