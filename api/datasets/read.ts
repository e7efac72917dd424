// Builds and runs the queries of a dataset for one reader: only visible rows, only visible fields.

import type { Knex } from 'knex';
import type { Verb } from '../../forms/access.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import type { Engine, Sql } from '../../forms/predicates/index.ts';
import type { Actor } from '../access/actor.ts';
import { rawRows } from '../db/raw-rows.ts';
import type { Dataset, Field, Fields, RowOf } from './dataset.ts';
import type { ListQuery } from './list-query.ts';
import { packable, packedColumns, unpack } from './packed-rows.ts';
import { addSql, type Parts, restrict, visible, writeScope } from './restrict.ts';
import { fieldLimit, isShown, type Marker, markersOf, type Sight, sightOf } from './sight.ts';

export interface Reader {
  actor: Actor;
  today: string;
  engine: Engine;
}

export interface Page<F extends Fields = Fields> {
  rows: RowOf<F>[];
  total: number;
}

/** Values of the server's own, so they stand in the text and every placeholder keeps its place. */
export function ofReader(sql: string, { today, actor }: Reader): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new Error(`Не дата: ${today}`);
  return sql.replaceAll(':today', `'${today}'`).replaceAll(':reader', String(actor.userId));
}

export function joined(dataset: Dataset, aliases: Iterable<string>): string {
  return [...aliases].map((alias) => dataset.joins?.[alias] ?? '').join(' ');
}

export function conjunction(where: string[]): string {
  return where.length > 0 ? ` where ${where.join(' and ')}` : '';
}

function columns(
  fields: Sight['fields'],
  lists: boolean,
): { names: [string, Field][]; sql: string; joins: Set<string> } {
  const names = fields.filter(([, field]) => !(lists && field.oneOnly));
  const joins = new Set(names.flatMap(([, field]) => (field.join ? [field.join] : [])));
  return {
    names,
    joins,
    sql: names.map(([name, field]) => `${field.sql} as "${name}"`).join(', '),
  };
}

/** Rows of one page with the exact total. `extra` narrows further (a predicate's SQL). */
export async function readPage<F extends Fields>(
  db: Knex,
  dataset: Dataset<F>,
  reader: Reader,
  query: ListQuery,
  extra?: Sql,
): Promise<Page<F>> {
  const sight = sightOf(dataset, reader);
  const parts = restrict(dataset, sight, reader, query, extra);
  const ordering = orderBy(dataset, sight, reader, query);
  const where = conjunction(parts.where);
  const inner = `select ${dataset.id} from ${dataset.from} ${joined(dataset, new Set([...parts.joins, ...ordering.joins]))}${where} order by ${ordering.sql} limit ? offset ?`;
  const shown = columns(sight.fields, true);
  const markers = markersOf(dataset, sight, reader);
  const packed = reader.engine === 'sqlite' && packable(shown.names);
  // Late lookup: the narrow inner query walks the index, only the page's rows are read whole.
  const selected = packed ? packedColumns(shown.names, markers) : `${shown.sql}${named(markers)}`;
  // Total and page in one statement: one way to the database, and both of the same moment.
  const count = ofReader(countOf(dataset, parts, where), reader);
  const sql = `select ${selected}, (${count}) as "totalRows" from ${dataset.from} ${joined(dataset, new Set([...shown.joins, ...ordering.joins]))} where ${dataset.id} in (${inner}) order by ${ordering.sql}`;
  const asked = [
    ...markers.flatMap((m) => m.bindings),
    ...parts.bindings,
    ...parts.bindings,
    ...ordering.bindings,
    query.limit,
    query.offset,
  ];
  const rows = await rawRows(db, ofReader(sql, reader), [...asked, ...ordering.bindings]);
  const total = await totalOf(db, rows, query.offset, { sql: count, bindings: parts.bindings });
  const read = packed ? rows.map((row) => unpack(shown.names, markers, row)) : rows;
  return { rows: read.map((row) => present(dataset, shown.names, row)), total };
}

/** Rows whose value is closed to the reader stand together, so that their order tells nothing of it. */
export function orderBy(
  dataset: Dataset,
  sight: Sight,
  reader: Reader,
  query: ListQuery,
): Sql & { joins: string[] } {
  const [byDefault, direction] = dataset.defaultSort;
  const { field: name, order } = query.sort ?? {
    field: sight.hidden.has(byDefault) ? 'id' : byDefault,
    order: direction,
  };
  if (name === 'id') return { sql: `${dataset.id} ${order}`, bindings: [], joins: [] };
  const field = visible(dataset, sight, name, 'sort');
  const value = field.sortSql ?? field.sql;
  const limit = fieldLimit(dataset, sight, field, reader);
  return {
    sql: `${limit ? `case when ${limit.sql} then ${value} end` : value} ${order}, ${dataset.id} ${order}`,
    bindings: limit?.bindings ?? [],
    joins: field.join ? [field.join] : [],
  };
}

function countOf(dataset: Dataset, parts: Parts, where: string): string {
  return `select count(*) as total from ${dataset.from} ${joined(dataset, parts.joins)}${where}`;
}

/** Told by the page's rows; asked for only past the end of the list. */
async function totalOf(
  db: Knex,
  rows: Record<string, unknown>[],
  offset: number,
  count: Sql,
): Promise<number> {
  if (rows.length > 0) return Number(rows[0]?.totalRows);
  if (offset === 0) return 0;
  const [row] = await rawRows(db, count.sql, count.bindings);
  return Number(row?.total ?? 0);
}

/** The record, or undefined when it does not exist for this reader. `verb` other than read narrows. */
export async function readOne<F extends Fields>(
  db: Knex,
  dataset: Dataset<F>,
  reader: Reader,
  id: number,
  verb?: Verb,
): Promise<RowOf<F> | undefined> {
  const sight = sightOf(dataset, reader);
  const query = { offset: 0, limit: 1, conditions: [], ids: [id] };
  const parts = restrict(dataset, sight, reader, query);
  if (verb) addSql(parts, writeScope(dataset, reader, verb));
  const shown = columns(sight.fields, false);
  const markers = markersOf(dataset, sight, reader);
  const sql = `select ${shown.sql}${named(markers)} from ${dataset.from} ${joined(dataset, new Set([...shown.joins, ...parts.joins]))}${conjunction(parts.where)}`;
  const [row] = await rawRows(db, ofReader(sql, reader), [
    ...markers.flatMap((m) => m.bindings),
    ...parts.bindings,
  ]);
  return row && present(dataset, shown.names, row);
}

export function named(markers: Marker[]): string {
  return markers.map(({ name, sql }) => `, ${sql} as "${name}"`).join('');
}

function present<F extends Fields>(
  dataset: Dataset<F>,
  fields: [string, Field][],
  row: Record<string, unknown>,
): RowOf<F> {
  const out: JsonObject = {};
  for (const [name, field] of fields) {
    if (!isShown(field, row)) continue;
    out[name] = presentValue(field, row[name]);
  }
  if (!isWhole(dataset, out)) throw new Error(`Неполная строка набора ${dataset.name}`);
  return out;
}

const knownNames = new WeakMap<Dataset, string[]>();

function isWhole<F extends Fields>(dataset: Dataset<F>, row: JsonObject): row is RowOf<F> {
  let names = knownNames.get(dataset);
  if (!names) {
    const known = Object.entries(dataset.fields).filter(([, field]) => field.known);
    names = ['id', ...known.map(([name]) => name)];
    knownNames.set(dataset, names);
  }
  return names.every((name) => typeof row[name] === 'number');
}

export function presentValue(field: Pick<Field, 'type'>, value: unknown): Json {
  if (value === null || value === undefined) return null;
  switch (field.type) {
    case 'boolean':
      return value === true || value === 1;
    case 'json':
      return typeof value === 'string' ? JSON.parse(value) : JSON.parse(JSON.stringify(value));
    case 'integer':
    case 'number':
      return Number(value);
    default:
      return String(value);
  }
}
