// What narrows a query of a dataset: the reader's scope, the conditions asked for, the words searched.
import type { Verb } from '../../forms/access.ts';
import {
  type Predicate,
  PredicateError,
  predicateToSql,
  type Sql,
} from '../../forms/predicates/index.ts';
import { type Area, draftScope, ownerId, type Scope } from '../access/actor.ts';
import { type ScopeColumns, scopeSql } from '../access/scope-sql.ts';
import { likePattern } from '../db/keys.ts';
import { malformed } from '../problem.ts';
import type { Dataset, Field } from './dataset.ts';
import type { Condition, ListQuery, Scalar } from './list-query.ts';
import { rowsBySensitivity, unindexed } from './own-sensitivity.ts';
import type { Reader } from './read.ts';
import { fieldLimit, type Sight, sightOf } from './sight.ts';

type Within = Extract<Area, { kind: 'within' }>;

export interface Parts {
  where: string[];
  bindings: Sql['bindings'];
  joins: Set<string>;
}

export function addSql(parts: Parts, sql: Sql | undefined): void {
  if (!sql) return;
  parts.where.push(sql.sql);
  parts.bindings.push(...sql.bindings);
}

/** The rows this scope shows of the dataset; undefined when it shows all. */
function scopeOfRows(dataset: Dataset, scope: Scope, reader: Reader, narrower: boolean) {
  const own = dataset.scope;
  switch (own.kind) {
    case 'shared':
      return scope.length === 0 ? { sql: '1 = 0', bindings: [] } : undefined;
    case 'own':
      return { sql: `${own.user} = ?`, bindings: [ownerId(reader.actor)] };
    case 'region':
      return regionsSql(scope, own);
    case 'below':
      return scopeSql(scope, narrower ? unindexed(own) : own, reader.today);
    case 'path': {
      const below = scopeSql(scope, narrower ? unindexed(own) : own, reader.today);
      if (below === undefined) return undefined;
      const places = reader.actor.grants.map((g) => g.organizationId);
      return {
        sql: `(${below.sql} or ${own.organization} in (select ancestor_id from organization_tree where descendant_id in (${places.map(() => '?').join(', ') || 'null'})))`,
        bindings: [...below.bindings, ...places],
      };
    }
  }
}

/** Every region that a place of the scope lies in, whole. */
function regionsSql(scope: Scope, columns: ScopeColumns): Sql | undefined {
  if (scope.some((area) => area.kind === 'all')) return undefined;
  const places = scope.flatMap((area) => ('id' in area ? [area.id] : []));
  const parts = scope.flatMap((area) => (area.kind === 'within' ? bothRegions(area, columns) : []));
  if (places.length > 0) {
    parts.push({
      sql: `${columns.region} in (select region_id from organizations where id in (${places.map(() => '?').join(', ')}))`,
      bindings: places,
    });
  }
  if (parts.length === 0) return { sql: '1 = 0', bindings: [] };
  return {
    sql:
      parts.length === 1 ? (parts[0]?.sql ?? '') : `(${parts.map(({ sql }) => sql).join(' or ')})`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

function bothRegions({ area, outer }: Within, columns: ScopeColumns): Sql {
  const parts = [[area], outer].flatMap((scope) => regionsSql(scope, columns) ?? []);
  return {
    sql: `(${parts.map(({ sql }) => sql).join(' and ') || '1 = 1'})`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

/** Reading goes up to the root or over the region; doing anything else never leaves one's own area. */
export function writeScope(dataset: Dataset, reader: Reader, verb: Verb): Sql | undefined {
  const { scope } = dataset;
  if (scope.kind === 'shared' || scope.kind === 'own') return undefined;
  const parts: Parts = { where: [], bindings: [], joins: new Set() };
  addSql(parts, scopeSql(sightOf(dataset, reader, verb).scope, scope, reader.today));
  if (!dataset.matter) addSql(parts, rowsBySensitivity(dataset, reader, verb));
  return parts.where.length === 0
    ? undefined
    : { sql: parts.where.join(' and '), bindings: parts.bindings };
}

function sentSql({ sent, scope, noun }: Dataset, reader: Reader): Sql | undefined {
  if (sent === undefined || scope.kind === 'shared' || scope.kind === 'own') return undefined;
  const drafts = draftScope(reader.actor, `${noun}.read` as Verb);
  const own = scopeSql(drafts, unindexed(scope), reader.today);
  return own && { sql: `(${sent} or ${own.sql})`, bindings: own.bindings };
}

function asksForFew(dataset: Dataset, query: ListQuery): boolean {
  const { scope, fields } = dataset;
  if (query.ids) return true;
  if (scope.kind !== 'below' && scope.kind !== 'path') return false;
  return query.conditions.some(
    ({ field, operator }) =>
      (operator === 'eq' || operator === 'in') &&
      Object.hasOwn(fields, field) &&
      fields[field]?.sql === scope.organization,
  );
}

export function visible(
  dataset: Dataset,
  sight: Sight,
  name: string,
  use: 'filter' | 'sort',
): Field {
  const field = dataset.fields[name];
  const allowed = field && Object.hasOwn(dataset.fields, name) && !sight.hidden.has(name);
  if (!allowed || field.type === 'json' || field[use] === false) {
    throw malformed(
      `По полю «${name.slice(0, 60)}» нельзя ${use === 'filter' ? 'отбирать' : 'упорядочить'}.`,
    );
  }
  return field;
}

/** Rows for whose stored document the condition is surely so; one that cannot be asked is refused. */
function addInside(
  parts: Parts,
  dataset: Dataset,
  sight: Sight,
  reader: Reader,
  predicate: Predicate,
): void {
  const name = dataset.document;
  const field = name === undefined ? undefined : dataset.fields[name];
  if (name === undefined || !field || sight.hidden.has(name))
    throw malformed('Отбора по условию здесь нет.');
  const { engine } = reader;
  const sql = engine === 'postgres' ? `(${field.sql})::jsonb` : field.sql;
  try {
    const place = (inner: string) => ({ kind: 'json' as const, sql, path: inner.split('.') });
    addSql(parts, predicateToSql(predicate, { engine, field: place }).isTrue);
    addSql(parts, fieldLimit(dataset, sight, field, reader));
  } catch (error) {
    if (error instanceof PredicateError) throw malformed(`where: ${error.message}.`);
    throw error;
  }
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

export function restrict(
  dataset: Dataset,
  sight: Sight,
  reader: Reader,
  query: ListQuery,
  extra?: Sql,
): Parts {
  const parts: Parts = { where: [], bindings: [], joins: new Set() };
  addSql(parts, scopeOfRows(dataset, sight.scope, reader, asksForFew(dataset, query)));
  if (dataset.where) parts.where.push(dataset.where);
  addSql(parts, sentSql(dataset, reader));
  if (!dataset.matter)
    addSql(parts, rowsBySensitivity(dataset, reader, `${dataset.noun}.read` as Verb));
  if (dataset.rowSensitivity === 'special')
    addSql(parts, scopeOfRows(dataset, sight.special ?? [], reader, false));
  if (query.ids) {
    if (query.ids.length === 0) parts.where.push('1 = 0');
    else parts.where.push(`${dataset.id} in (${query.ids.map(() => '?').join(', ')})`);
    parts.bindings.push(...query.ids);
  }
  for (const condition of query.conditions) {
    if (condition.predicate) {
      addInside(parts, dataset, sight, reader, condition.predicate);
      continue;
    }
    const field = visible(dataset, sight, condition.field, 'filter');
    addCondition(parts, field, condition);
    addSql(parts, fieldLimit(dataset, sight, field, reader));
  }
  if (query.search !== undefined && query.search.trim() !== '') {
    const { search } = dataset;
    const hidden =
      !search ||
      (search.sensitivity && !sight.fields.some(([, f]) => f.sensitivity === search.sensitivity));
    if (hidden || !search) throw malformed('Поиск по словам здесь недоступен.');
    if (search.join) parts.joins.add(search.join);
    addSql(parts, fieldLimit(dataset, sight, search, reader));
    parts.where.push(`${search.sql} like ? escape '\\'`);
    parts.bindings.push(likePattern(query.search));
  }
  addSql(parts, extra);
  return parts;
}
