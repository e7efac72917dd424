// Elements that can meet each other: those of the places above and below one place, with what each names.
import type { Knex } from 'knex';
import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import { type Reference, referencesOf } from '../../../forms/definitions/references/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { parseObject } from '../parse-object.ts';

export interface OnLine {
  id: number;
  kind: KindCode;
  code: string;
  title: string;
  organizationId: number;
  organizationName: string;
  /** What is in force of it, absent when nothing is. */
  versionUid: string | null;
  hasDraft: boolean;
}

/** Of the whole country's places when none is given. */
export async function elementsOnLine(
  db: Knex,
  organizationId: number | undefined,
): Promise<OnLine[]> {
  const query = db('definitions as d')
    .join('organizations as o', 'o.id', 'd.organization_id')
    .leftJoin('definition_versions as v', 'v.id', 'd.published_version_id')
    .whereNull('d.deleted_at')
    .orderBy('d.id')
    .select('d.id', 'd.kind', 'd.code', 'd.title', 'd.organization_id', 'd.withdrawn_on')
    .select({ place: 'o.short_name', uid: 'v.uid' })
    .select(db.raw('case when d.draft is null then 0 else 1 end as has_draft'));
  if (organizationId !== undefined) {
    query.whereIn('d.organization_id', (line) =>
      line
        .select('ancestor_id')
        .from('organization_tree')
        .where('descendant_id', organizationId)
        .union((below) =>
          below
            .select('descendant_id')
            .from('organization_tree')
            .where('ancestor_id', organizationId),
        ),
    );
  }
  const rows = await query;
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    code: row.code,
    title: row.title,
    organizationId: row.organization_id,
    organizationName: row.place,
    versionUid: row.withdrawn_on === null ? row.uid : null,
    hasDraft: Number(row.has_draft) === 1,
  }));
}

export interface Read {
  body: JsonObject;
  references: Reference[];
}

export function readReferences(kind: KindCode, text: string): Read {
  const body = parseObject(text) ?? {};
  return { body, references: referencesOf(kind, body) };
}

// Versions never change: what one names is found out once.
const known = new Map<string, Read>();
const MOST = 1_000;

/** What versions name, by uid. */
export async function readVersions(
  db: Knex,
  wanted: readonly { versionUid: string | null; kind: KindCode }[],
): Promise<Map<string, Read>> {
  const uids = [...new Set(wanted.flatMap(({ versionUid }) => versionUid ?? []))];
  const found = new Map<string, Read>();
  const fresh: string[] = [];
  for (const uid of uids) {
    const read = known.get(uid);
    if (read) found.set(uid, read);
    else fresh.push(uid);
  }
  for (let from = 0; from < fresh.length; from += MOST) {
    const rows = await db('definition_versions')
      .whereIn('uid', fresh.slice(from, from + MOST))
      .select('uid', 'kind', 'body');
    for (const { uid, kind, body } of rows) {
      const read = readReferences(kind, body);
      if (known.size >= MOST) known.delete(known.keys().next().value ?? '');
      known.set(uid, read);
      found.set(uid, read);
    }
  }
  return found;
}
