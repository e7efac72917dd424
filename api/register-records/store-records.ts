// Writes many records at once, each with its entry in the journal; many are read and removed alike.

import type { JsonObject } from '../../forms/json.ts';
import { readPage } from '../datasets/read.ts';
import { made } from '../db/stamps.ts';
import type { Call } from '../http/endpoint.ts';
import { recordChange } from '../http/journal.ts';
import { readerOf } from '../http/reader.ts';
import type { Columns } from '../http/rows.ts';
import { writtenBy } from '../http/rows.ts';
import { storeImported } from '../imports/import-queries.ts';
import { placeOf } from '../places/place-queries.ts';
import type { Place } from '../trail/trail.ts';
import { registerRecords } from './register-record-dataset.ts';

/** Rows in one INSERT: SQLite takes 500 as Knex writes them. */
const CHUNK = 100;

export const journalled = {
  dataset: registerRecords,
  label: (record: JsonObject) => `${record.registerTitle}: ${record.title}`,
  subjects: (record: JsonObject) =>
    record.attachedKind === 'learner' ? [Number(record.attachedId)] : [],
};

export interface RecordRow {
  columns: Columns;
  organizationId: number;
}

type Action = 'create' | 'delete';

/** Tells the journal of records that are there now, as this reader sees them. */
async function journal(call: Call, ids: number[], action: Action): Promise<void> {
  const { rows } = await readPage(call.trx, registerRecords, readerOf(call), {
    ids,
    conditions: [],
    offset: 0,
    limit: CHUNK,
  });
  const places = await placesOf(
    call,
    rows.map(({ organizationId }) => organizationId),
  );
  for (const row of rows) {
    const place = places.get(row.organizationId);
    const [before, after] = action === 'create' ? [undefined, row] : [row, undefined];
    if (place) recordChange(call, journalled, action, before, after, place);
  }
}

async function placesOf(call: Call, organizations: number[]): Promise<Map<number, Place>> {
  const places = new Map<number, Place>();
  for (const id of new Set(organizations)) places.set(id, await placeOf(call.trx, id));
  return places;
}

export async function storeRecords(
  call: Call,
  importId: number,
  rows: readonly RecordRow[],
): Promise<void> {
  const placed = await placesOf(
    call,
    rows.map(({ organizationId }) => organizationId),
  );
  const full = rows.map(({ columns, organizationId }) => ({
    ...columns,
    region_id: placed.get(organizationId)?.regionId ?? null,
    municipality_id: placed.get(organizationId)?.municipalityId ?? null,
    organization_id: organizationId,
    ...made(writtenBy(call)),
  }));
  for (let from = 0; from < full.length; from += CHUNK) {
    const stored: { id: number }[] = await call
      .trx('register_records')
      .insert(full.slice(from, from + CHUNK))
      .returning('id');
    const ids = stored.map(({ id }) => id);
    await storeImported(
      call,
      importId,
      registerRecords.name,
      ids.map((id) => ({ record_id: id, action: 'create', before: null, version_after: 1 })),
    );
    await journal(call, ids, 'create');
  }
}

export async function removeRecords(call: Call, ids: readonly number[]): Promise<void> {
  for (let from = 0; from < ids.length; from += CHUNK) {
    const part = ids.slice(from, from + CHUNK);
    await journal(call, part, 'delete');
    await call.trx('register_records').whereIn('id', part).delete();
  }
}
