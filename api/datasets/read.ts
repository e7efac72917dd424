// Builds and runs the queries of a dataset for one reader: only visible rows, only visible fields.
import type { Knex } from 'knex';
import type { Verb } from '../../forms/access.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import type { Engine, Sql } from '../../forms/predicates/index.ts';
import type { Actor, Scope } from '../access/actor.ts';
import { type ScopeColumns, scopeSql } from '../access/scope-sql.ts';
import { likePattern } from '../db/keys.ts';
import { malformed } from '../problem.ts';
import type { Dataset, Field } from './dataset.ts';
import type { Condition, ListQuery, Scalar } from './list-query.ts';
import { packable, packedColumns, unpack } from './packed-rows.ts';
import {
  isShown,
  limitSql,
  limitsOf,
  type Marker,
  markersOf,
  type Sight,
  sightOf,
} from './sight.ts';

export interface Reader {
  actor: Actor;
  today: string;
  engine: Engine;
}

export interface Page {
  rows: JsonObject[];
  total: number;
}

interface Parts {
  where: string[];
  bindings: Sql['bindings'];
  joins: Set<string>;
}

function addSql(parts: Parts, sql: Sql | undefined): void {
  if (!sql) return;
  parts.where.push(sql.sql);
  parts.bindings.push(...sql.bindings);
}

function addScope(
  parts: Parts,
  dataset: Dataset,
  scope: Scope,
  reader: Reader,
  narrower = false,
): void {
  if (dataset.scope.kind === 'shared') {
    if (scope.length === 0) parts.where.push('1 = 0');
    return;
  }
  const columns = narrower ? unindexed(dataset.scope) : dataset.scope;
  const below = scopeSql(scope, columns, reader.today);
  if (dataset.scope.kind === 'below' || below === undefined) {
    addSql(parts, below);
    return;
  }
  const places = reader.actor.grants.map((g) => g.organizationId);
  addSql(parts, {
    sql: `(${below.sql} or ${dataset.scope.organization} in (select ancestor_id from organization_tree where descendant_id in (${places.map(() => '?').join(', ') || 'null'})))`,
    bindings: [...below.bindings, ...places],
  });
}

/** Where one organisation is asked for, its index serves best: the region's would read half a million. */
function unindexed(columns: ScopeColumns): ScopeColumns {
  return { ...columns, region: `+${columns.region}`, municipality: `+${columns.municipality}` };
}

function asksForOrganization(dataset: Dataset, query: ListQuery): boolean {
  const { scope, fields } = dataset;
  if (scope.kind === 'shared') return false;
  return query.conditions.some(
    ({ field, operator }) =>
      (operator === 'eq' || operator === 'in') &&
      Object.hasOwn(fields, field) &&
      fields[field]?.sql === scope.organization,
  );
}

function visible(dataset: Dataset, sight: Sight, name: string, use: 'filter' | 'sort'): Field {
  const field = dataset.fields[name];
  const allowed = field && Object.hasOwn(dataset.fields, name) && !sight.hidden.has(name);
  if (!allowed || field.type === 'json' || field[use] === false) {
    throw malformed(
      `По полю «${name.slice(0, 60)}» нельзя ${use === 'filter' ? 'отбирать' : 'упорядочить'}.`,
    );
  }
  return field;
}

const COMPARE = {
  eq: '=',
  neq: '<>',
  gte: '>=',
  gt: '>',
  lte: '<=',
  lt: '<',
  in: 'in',
  nin: 'not in',
};

function addCondition(parts: Parts, field: Field, condition: Condition): void {
  if (field.join) parts.joins.add(field.join);
  const { operator, values } = condition;
  if (operator === 'null') {
    parts.where.push(`${field.sql} is ${values[0] === true ? '' : 'not '}null`);
    return;
  }
  const bound = values.map((value) => bindable(field, value, condition.field));
  if (operator === 'in' || operator === 'nin') {
    if (bound.length === 0) parts.where.push(operator === 'in' ? '1 = 0' : '1 = 1');
    else parts.where.push(`${field.sql} ${COMPARE[operator]} (${bound.map(() => '?').join(', ')})`);
  } else parts.where.push(`${field.sql} ${COMPARE[operator]} ?`);
  parts.bindings.push(...bound);
}

function bindable(field: Field, value: Scalar, name: string): Scalar {
  const number = field.type === 'integer' || field.type === 'number';
  if (number) {
    const given =
      typeof value === 'string' && /^-?\d{1,15}(\.\d{1,4})?$/.test(value) ? Number(value) : value;
    const whole = field.type === 'integer';
    if (
      typeof given !== 'number' ||
      (whole && !Number.isInteger(given)) ||
      Math.abs(given) >= 2 ** 31
    ) {
      throw malformed(`${name}: ожидается число.`);
    }
    return given;
  }
  if (field.type === 'boolean') {
    if (typeof value !== 'boolean') throw malformed(`${name}: ожидается true или false.`);
    return value;
  }
  if (typeof value !== 'string') throw malformed(`${name}: ожидается строка.`);
  if (value.includes('\u0000')) throw malformed(`${name}: недопустимый знак.`);
  return value;
}

function restrict(
  dataset: Dataset,
  sight: Sight,
  reader: Reader,
  query: ListQuery,
  extra?: Sql,
): Parts {
  const parts: Parts = { where: [], bindings: [], joins: new Set() };
  addScope(parts, dataset, sight.scope, reader, asksForOrganization(dataset, query));
  if (dataset.where) parts.where.push(dataset.where);
  if (dataset.rowSensitivity === 'special') addScope(parts, dataset, sight.special ?? [], reader);
  if (query.ids) {
    if (query.ids.length === 0) parts.where.push('1 = 0');
    else parts.where.push(`${dataset.id} in (${query.ids.map(() => '?').join(', ')})`);
    parts.bindings.push(...query.ids);
  }
  for (const condition of query.conditions) {
    const field = visible(dataset, sight, condition.field, 'filter');
    addCondition(parts, field, condition);
    addSql(parts, limitSql(dataset, limitsOf(sight, field), reader.today));
  }
  if (query.search !== undefined && query.search.trim() !== '') {
    const { search } = dataset;
    const hidden =
      !search ||
      (search.sensitivity && !sight.fields.some(([, f]) => f.sensitivity === search.sensitivity));
    if (hidden || !search) throw malformed('Поиск по словам здесь недоступен.');
    if (search.join) parts.joins.add(search.join);
    addSql(parts, limitSql(dataset, limitsOf(sight, search), reader.today));
    parts.where.push(`${search.sql} like ? escape '\\'`);
    parts.bindings.push(likePattern(query.search));
  }
  addSql(parts, extra);
  return parts;
}

function joined(dataset: Dataset, aliases: Iterable<string>): string {
  return [...aliases].map((alias) => dataset.joins?.[alias] ?? '').join(' ');
}

function conjunction(where: string[]): string {
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
export async function readPage(
  db: Knex,
  dataset: Dataset,
  reader: Reader,
  query: ListQuery,
  extra?: Sql,
): Promise<Page> {
  const sight = sightOf(dataset, reader);
  const parts = restrict(dataset, sight, reader, query, extra);
  const ordering = orderBy(dataset, sight, reader, query);
  const where = conjunction(parts.where);
  const inner = `select ${dataset.id} from ${dataset.from} ${joined(dataset, new Set([...parts.joins, ...ordering.joins]))}${where} order by ${ordering.sql} limit ? offset ?`;
  const shown = columns(sight.fields, true);
  const markers = markersOf(dataset, sight, reader.today);
  const packed = reader.engine === 'sqlite' && packable(shown.names);
  // Late lookup: the narrow inner query walks the index, only the page's rows are read whole.
  const selected = packed ? packedColumns(shown.names, markers) : `${shown.sql}${named(markers)}`;
  // Total and page in one statement: one way to the database, and both of the same moment.
  const count = countOf(dataset, parts, where);
  const sql = `select ${selected}, (${count}) as "totalRows" from ${dataset.from} ${joined(dataset, new Set([...shown.joins, ...ordering.joins]))} where ${dataset.id} in (${inner}) order by ${ordering.sql}`;
  const asked = [
    ...markers.flatMap((m) => m.bindings),
    ...parts.bindings,
    ...parts.bindings,
    ...ordering.bindings,
    query.limit,
    query.offset,
  ];
  const rows = await rawRows(db, sql, [...asked, ...ordering.bindings]);
  const total = await totalOf(db, rows, query.offset, { sql: count, bindings: parts.bindings });
  const read = packed ? rows.map((row) => unpack(shown.names, markers, row)) : rows;
  return { rows: read.map((row) => present(shown.names, row)), total };
}

/** Rows whose value is closed to the reader stand together, so that their order tells nothing of it. */
function orderBy(
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
  const limit = limitSql(dataset, limitsOf(sight, field), reader.today);
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
export async function readOne(
  db: Knex,
  dataset: Dataset,
  reader: Reader,
  id: number,
  verb?: Verb,
): Promise<JsonObject | undefined> {
  const sight = sightOf(dataset, reader);
  const query = { offset: 0, limit: 1, conditions: [], ids: [id] };
  const parts = restrict(dataset, sight, reader, query);
  // Reading goes up to the root along the path; doing anything else never does.
  const may = verb && sightOf(dataset, reader, verb).scope;
  if (may && dataset.scope.kind !== 'shared')
    addSql(parts, scopeSql(may, dataset.scope, reader.today));
  const shown = columns(sight.fields, false);
  const markers = markersOf(dataset, sight, reader.today);
  const sql = `select ${shown.sql}${named(markers)} from ${dataset.from} ${joined(dataset, new Set([...shown.joins, ...parts.joins]))}${conjunction(parts.where)}`;
  const [row] = await rawRows(db, sql, [...markers.flatMap((m) => m.bindings), ...parts.bindings]);
  return row && present(shown.names, row);
}

/** Which of these organisations lie in the scope. */
export async function reachedAmong(
  db: Knex,
  scope: Scope,
  organizationIds: number[],
  today: string,
): Promise<Set<number>> {
  if (organizationIds.length === 0 || scope.length === 0) return new Set();
  const sql = scopeSql(
    scope.map((area) => (area.kind === 'groups' ? { kind: 'subtree', id: area.id } : area)),
    { region: 'o.region_id', municipality: 'o.municipality_id', organization: 'o.id' },
    today,
  );
  if (!sql) return new Set(organizationIds);
  const rows = await rawRows(
    db,
    `select o.id from organizations o where o.id in (${organizationIds.map(() => '?').join(', ')}) and ${sql.sql}`,
    [...organizationIds, ...sql.bindings],
  );
  return new Set(rows.map((row) => Number(row.id)));
}

/** Does a row that lies at this organisation lie in the scope? */
export async function reaches(
  db: Knex,
  scope: Scope,
  organizationId: number,
  today: string,
): Promise<boolean> {
  return (await reachedAmong(db, scope, [organizationId], today)).has(organizationId);
}

function named(markers: Marker[]): string {
  return markers.map(({ name, sql }) => `, ${sql} as "${name}"`).join('');
}

function present(fields: [string, Field][], row: Record<string, unknown>): JsonObject {
  const out: JsonObject = {};
  for (const [name, field] of fields) {
    if (!isShown(field, row)) continue;
    out[name] = presentValue(field, row[name]);
  }
  return out;
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

/** Rows of a raw select on either engine. */
export async function rawRows(
  db: Knex,
  sql: string,
  bindings: Sql['bindings'],
): Promise<Record<string, unknown>[]> {
  const answer = await db.raw(sql, bindings as Knex.RawBinding[]);
  return Array.isArray(answer) ? answer : answer.rows;
}
