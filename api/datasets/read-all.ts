// A whole list, however long: first the ids of its rows in order, in one statement and of one moment,
// then the rows by portions. No statement and no snapshot stays open while a slow reader takes them.

import type { Knex } from 'knex';
import { rawRows } from '../db/raw-rows.ts';
import type { Dataset, Field } from './dataset.ts';
import type { ListQuery } from './list-query.ts';
import { packable, packedColumns, unpack } from './packed-rows.ts';
import { conjunction, joined, named, ofReader, orderBy, type Reader } from './read.ts';
import { restrict } from './restrict.ts';
import { isShown, markersOf, sightOf } from './sight.ts';

export type NamedFields = [name: string, field: Field][];

/** Small enough that the statement is one of those kept prepared, and that little is held at once. */
const PORTION = 400;

/** Fields a list shows to this reader and a table of text can hold. */
export function listedFields(dataset: Dataset, reader: Reader): NamedFields {
  return sightOf(dataset, reader).fields.filter(
    ([, field]) => !field.oneOnly && field.type !== 'json',
  );
}

/** Ids of all rows the list would show, in its order. */
export async function readIds(
  db: Knex,
  dataset: Dataset,
  reader: Reader,
  query: ListQuery,
): Promise<number[]> {
  const sight = sightOf(dataset, reader);
  const parts = restrict(dataset, sight, reader, query);
  const ordering = orderBy(dataset, sight, reader, query);
  const ordered = `select ${dataset.id} as id from ${dataset.from} ${joined(dataset, new Set([...parts.joins, ...ordering.joins]))}${conjunction(parts.where)} order by ${ordering.sql}`;
  // Half a million ids are one text, not half a million objects.
  const list = reader.engine === 'sqlite' ? 'json_group_array(id)' : "string_agg(id::text, ',')";
  const [row] = await rawRows(
    db,
    ofReader(`select ${list} as ids from (${ordered}) as listed`, reader),
    [...parts.bindings, ...ordering.bindings],
  );
  return JSON.parse(`[${String(row?.ids ?? '').replace(/^\[|\]$/g, '')}]`);
}

/** Who the rows are about, each once; nobody where the rows are not of persons. */
export async function readPersons(db: Knex, dataset: Dataset, ids: number[]): Promise<number[]> {
  if (!dataset.person || ids.length === 0) return [];
  if (dataset.person === dataset.id) return ids;
  const rows = await rawRows(
    db,
    `select distinct ${dataset.person} as person from ${dataset.from} where ${dataset.id} in (${ids.map(() => '?').join(', ')})`,
    ids,
  );
  return rows.flatMap(({ person }) => (person === null ? [] : [Number(person)]));
}

/** The rows of these ids in their order; those that left the reader's sight meanwhile are left out. */
export async function* readPortions(
  db: Knex,
  dataset: Dataset,
  reader: Reader,
  ids: number[],
  fields: NamedFields,
): AsyncGenerator<unknown[][]> {
  const read = (from: number) =>
    readPortion(db, dataset, reader, ids.slice(from, from + PORTION), fields);
  let next = ids.length > 0 ? read(0) : undefined;
  for (let from = PORTION; next; from += PORTION) {
    const rows = await next;
    // The database reads on while this portion is being written.
    next = from < ids.length ? read(from) : undefined;
    next?.catch(() => undefined);
    yield rows;
  }
}

async function readPortion(
  db: Knex,
  dataset: Dataset,
  reader: Reader,
  ids: number[],
  fields: NamedFields,
): Promise<unknown[][]> {
  const sight = sightOf(dataset, reader);
  // What was asked for chose the ids; whether they are still the reader's to see is judged again.
  const parts = restrict(dataset, sight, reader, { offset: 0, limit: 0, conditions: [], ids });
  const key: NamedFields[number] = ['row key', { sql: dataset.id, type: 'integer', title: '' }];
  const shown = [key, ...fields];
  const joins = new Set([
    ...parts.joins,
    ...fields.flatMap(([, field]) => (field.join ? [field.join] : [])),
  ]);
  const asked = new Set(fields.map(([name]) => name));
  const markers = markersOf(
    dataset,
    { ...sight, fields: sight.fields.filter(([name]) => asked.has(name)) },
    reader,
  );
  const packed = reader.engine === 'sqlite' && packable(shown);
  const selected = packed
    ? packedColumns(shown, markers)
    : `${shown.map(([name, { sql }]) => `${sql} as "${name}"`).join(', ')}${named(markers)}`;
  const rows = await rawRows(
    db,
    ofReader(
      `select ${selected} from ${dataset.from} ${joined(dataset, joins)}${conjunction(parts.where)}`,
      reader,
    ),
    [...markers.flatMap(({ bindings }) => bindings), ...parts.bindings],
  );
  const byId = new Map<number, unknown[]>();
  for (const read of rows) {
    const row = packed ? unpack(shown, markers, read) : read;
    byId.set(
      Number(row['row key']),
      fields.map(([name, field]) => (isShown(field, row) ? row[name] : null)),
    );
  }
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [row] : [];
  });
}
