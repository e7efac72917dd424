// What a package would do at a place, element by element, before anything is done.

import type { Knex } from 'knex';
import { hashDefinition } from '../../forms/definitions/hash.ts';
import { isKindCode, type KindCode, kindsByCode } from '../../forms/definitions/kinds/index.ts';
import { type Merged, mergeVersions } from '../../forms/definitions/layers/merge.ts';
import { entryName, type PackageEntry } from '../../forms/definitions/packages/package.ts';
import type { Mode, Status } from '../../forms/definitions/packages/plan.ts';
import { neededBy } from '../../forms/definitions/packages/read-package.ts';
import type { JsonObject } from '../../forms/json.ts';
import { sha256 } from '../definitions/definition-row.ts';
import { parseObject } from '../definitions/parse-object.ts';
import { elementsAt, type ImportedRow, versionsAbove } from './element-queries.ts';

import { isEmpty, type PersonaChanges, personaChanges, personaRows } from './personas.ts';

export interface Planned {
  name: string;
  kind: KindCode;
  code: string;
  title: string;
  status: Status;
  /** Would it be done in this mode? */
  applies: boolean;
  /** Elements it needs and does not find, or how many places collide. */
  missing: string[];
  collisions: number;
  entry?: PackageEntry;
  row?: ImportedRow;
  /** The text to publish; absent where only examples change. */
  body?: JsonObject;
  baseVersionId: number | null;
  personas: PersonaChanges;
}

const applied: Readonly<Record<Mode, ReadonlySet<Status>>> = {
  add: new Set<Status>(['add']),
  merge: new Set<Status>(['add', 'change', 'joined']),
  mirror: new Set<Status>(['add', 'change', 'joined', 'kept', 'conflict', 'remove']),
};

async function rowsAt(db: Knex, organizationId: number): Promise<Map<string, ImportedRow>> {
  const rows = await elementsAt(db, organizationId);
  return new Map(rows.map((row) => [entryName(row), row]));
}

/** Versions in force from the root down to the place above, nearest first, by name. */
async function above(
  db: Knex,
  organizationId: number,
): Promise<Map<string, { id: number; hash: string }[]>> {
  const found = new Map<string, { id: number; hash: string }[]>();
  for (const { kind, code, id, hash } of await versionsAbove(db, organizationId)) {
    const name = entryName({ kind, code });
    found.set(name, [...(found.get(name) ?? []), { id, hash }]);
  }
  return found;
}

export async function planPackage(
  db: Knex,
  organizationId: number,
  entries: readonly PackageEntry[],
  mode: Mode,
): Promise<Planned[]> {
  const rows = await rowsAt(db, organizationId);
  const higher = await above(db, organizationId);
  const examples = await personaRows(
    db,
    [...rows.values()].map(({ id }) => id),
  );
  const here = new Set([
    ...entries.map(entryName),
    ...higher.keys(),
    ...[...rows].flatMap(([name, row]) => (row.published_hash && !row.withdrawn_on ? [name] : [])),
  ]);
  const planned = entries.map((entry): Planned => {
    const name = entryName(entry);
    const row = rows.get(name);
    const base = entry.base && higher.get(name)?.find(({ hash }) => hash === entry.base);
    const missing = neededBy(entry).filter((needed) => !here.has(needed));
    if (entry.base && !base) missing.unshift(`${name} (основа)`);
    const personas = personaChanges(
      (row && examples.get(row.id)) ?? [],
      entry.personas ?? [],
      mode === 'mirror',
    );
    const { status, body, collisions } = decided(entry, row, personas, mode);
    const blocked = missing.length > 0 && status !== 'same' && status !== 'kept';
    const final = blocked ? 'missing' : status;
    return {
      name,
      kind: kindOfEntry(entry),
      code: entry.code,
      title: String(entry.body.title ?? entry.code),
      status: final,
      applies: applied[mode].has(final),
      missing,
      collisions,
      entry,
      row,
      body,
      baseVersionId: base ? base.id : null,
      personas,
    };
  });
  return [...planned, ...(mode === 'mirror' ? removals(entries, rows) : [])];
}

function kindOfEntry({ kind }: PackageEntry): KindCode {
  if (!isKindCode(kind)) throw new Error(`Неизвестный вид ${kind}`);
  return kind;
}

interface Decided {
  status: Status;
  body?: JsonObject;
  collisions: number;
}

function decided(
  entry: PackageEntry,
  row: ImportedRow | undefined,
  personas: PersonaChanges,
  mode: Mode,
): Decided {
  const { body } = entry;
  if (!row) return { status: 'add', body, collisions: 0 };
  if (row.draft !== null) return { status: 'draft', collisions: 0 };
  const hash = hashDefinition(body, sha256);
  const current = row.withdrawn_on === null ? row.published_hash : null;
  if (hash === current) return { status: isEmpty(personas) ? 'same' : 'change', collisions: 0 };
  const imported = row.imported_body === null ? undefined : parseObject(row.imported_body);
  const known = imported && hashDefinition(imported, sha256);
  if (known === current && current !== null) return { status: 'change', body, collisions: 0 };
  if (known === hash) return { status: 'kept', body, collisions: 0 };
  const merged = current === null ? undefined : joined(entry, row, imported);
  if (merged && merged.collisions.length === 0)
    return { status: 'joined', body: mode === 'mirror' ? body : merged.body, collisions: 0 };
  return { status: 'conflict', body, collisions: merged?.collisions.length ?? 0 };
}

function joined(
  { kind, body }: PackageEntry,
  row: ImportedRow,
  imported: JsonObject | undefined,
): Merged | undefined {
  const ours = row.published_body === null ? undefined : parseObject(row.published_body);
  if (!imported || !ours || !isKindCode(kind)) return undefined;
  return mergeVersions(kindsByCode[kind].metaSchema, imported, ours, body);
}

function removals(
  entries: readonly PackageEntry[],
  rows: ReadonlyMap<string, ImportedRow>,
): Planned[] {
  const named = new Set(entries.map(entryName));
  return [...rows].flatMap(([name, row]): Planned[] => {
    if (named.has(name) || row.withdrawn_on !== null) return [];
    return [
      {
        name,
        kind: row.kind,
        code: row.code,
        title: row.title,
        status: row.draft !== null && row.published_version_id !== null ? 'draft' : 'remove',
        applies: row.draft === null || row.published_version_id === null,
        missing: [],
        collisions: 0,
        row,
        baseVersionId: null,
        personas: { insert: [], update: [], remove: [] },
      },
    ];
  });
}
