// A list taken in at once: what it brought, and each record by which it can be taken back.

import type { Knex } from 'knex';
import { insertRows } from '../db/insert-rows.ts';
import type { Call } from '../http/endpoint.ts';
import type { PastedRecord } from '../http/room.ts';
import { insertRow } from '../http/rows.ts';
import type { Place } from '../trail/trail.ts';

export interface NewImport {
  /** The resource whose records it brought. */
  kind: string;
  title: string;
  created: number;
  updated: number;
  skipped: number;
}

export function storeImport(call: Call, list: NewImport, place: Place): Promise<number> {
  const { kind, title, created, updated, skipped } = list;
  const columns = {
    kind,
    title,
    row_count: created + updated + skipped,
    created_count: created,
    updated_count: updated,
    skipped_count: skipped,
    status: 'done',
    undone_at: null,
  };
  return insertRow(call, 'imports', columns, place);
}

export async function storeImported(
  { trx }: Call,
  importId: number,
  resource: string,
  records: readonly PastedRecord[],
): Promise<void> {
  await insertRows(
    trx,
    'import_records',
    records.map((record) => ({ import_id: importId, resource, ...record })),
  );
}

export function importedBy(db: Knex, importId: number): Promise<PastedRecord[]> {
  return db('import_records')
    .where({ import_id: importId })
    .select('record_id', 'action', 'before', 'version_after');
}
