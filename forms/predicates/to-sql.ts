// A predicate as two SQL conditions, "is true" and "is unknown", both two-valued, so that either may be
// negated, counted or put into a filter. Built as the pair (true, false), which negation only swaps;
// unknown is what is neither. Nothing else in the house writes JSON paths into SQL.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { isFieldName, joinName, parameterName } from './names.ts';
import { operatorOf } from './operators/index.ts';
import { readProducts } from './products.ts';
import { type ColumnType, columnNode } from './sql/column-node.ts';
import { always, and, type Binding, type Fragment, never, not, or } from './sql/fragment.ts';
import type { SqlNode } from './sql/node.ts';
import { postgresNode } from './sql/postgres-node.ts';
import { productsSql } from './sql/products-sql.ts';
import { sqliteNode } from './sql/sqlite-node.ts';
import {
  annotations,
  deepestPredicate,
  largestPredicate,
  type Predicate,
  PredicateError,
} from './types.ts';

export type Engine = 'sqlite' | 'postgres';

export interface Sql {
  /** For `knex.raw`: `?` are placeholders, there are no other question marks. */
  sql: string;
  bindings: Binding[];
}

/** Where a field lives: an SQL expression of a plain type, or a member of a JSON document. */
export type FieldSql =
  | { kind: 'column'; sql: string; type: ColumnType }
  | {
      kind: 'json';
      /** JSON text on SQLite, `jsonb` on PostgreSQL. */
      sql: string;
      path: string[];
    };

export interface SqlOptions {
  engine: Engine;
  /** Asked by dotted name; a nested name falls back on its parent's document. */
  field(name: string): FieldSql | undefined;
}

/** The predicate is bound already. Throws `PredicateError` where `evaluate` would, and for an unknown field. */
export function predicateToSql(
  predicate: Predicate,
  options: SqlOptions,
): { isTrue: Sql; isUnknown: Sql } {
  const { yes, no } = new SqlCompiler(options).node(predicate, undefined, '', '', 1);
  return { isTrue: yes, isUnknown: and([not(yes), not(no)]) };
}

/** When the predicate is surely true and when surely false. */
interface Pair {
  yes: Fragment;
  no: Fragment;
}

class SqlCompiler {
  private size = 0;
  private readonly options: SqlOptions;

  constructor(options: SqlOptions) {
    this.options = options;
  }

  /** `at` is the place the node looks at; none for the whole document and for a name without a place. */
  node(
    schema: Json | undefined,
    at: SqlNode | undefined,
    field: string,
    path: string,
    depth: number,
  ): Pair {
    this.size += 1;
    if (depth > deepestPredicate) throw new PredicateError(path, 'Условие вложено слишком глубоко');
    if (this.size > largestPredicate) throw new PredicateError(path, 'Условие слишком велико');
    if (!isObject(schema)) throw new PredicateError(path, 'Условие — это объект');

    const pairs: Pair[] = [];
    let members = false;
    for (const [keyword, value] of Object.entries(schema)) {
      const here = joinName(path, keyword);
      const list = () => this.list(value, at, field, here, depth);
      if (annotations.has(keyword)) continue;
      if (keyword === 'properties' || keyword === 'required') members = true;
      else if (keyword === 'not') pairs.push(swap(this.node(value, at, field, here, depth + 1)));
      else if (keyword === 'allOf') pairs.push(all(list()));
      else if (keyword === 'anyOf') pairs.push(any(list()));
      else if (keyword === 'x-products') pairs.push(this.products(value, field, here));
      else pairs.push(this.operator(keyword, value, at, field, here, depth));
    }
    if (members) pairs.push(this.members(schema, at, field, path, depth));
    if (pairs.length === 0 && field !== '') return filled(placed(at, field));
    return all(pairs);
  }

  private list(
    value: Json,
    at: SqlNode | undefined,
    field: string,
    path: string,
    depth: number,
  ): Pair[] {
    if (!Array.isArray(value) || value.length === 0)
      throw new PredicateError(path, 'Добавьте в группу хотя бы одно условие');
    return value.map((item, index) => this.node(item, at, field, `${path}.${index}`, depth + 1));
  }

  private members(
    schema: JsonObject,
    at: SqlNode | undefined,
    field: string,
    path: string,
    depth: number,
  ): Pair {
    const properties = schema.properties ?? {};
    const required = schema.required ?? [];
    if (!isObject(properties) || !Array.isArray(required))
      throw new PredicateError(path, 'Перечислите поля объектом и их имена списком');
    const names = new Set([...Object.keys(properties), ...required.map(String)]);
    const pairs = [...names].map((name) => {
      if (!isFieldName(name)) throw new PredicateError(path, `Имя поля «${name}» недопустимо`);
      this.size += 1;
      const inner = joinName(field, name);
      const node = this.place(inner, at?.child(name));
      return Object.hasOwn(properties, name)
        ? this.node(properties[name], node, inner, `${path}.properties.${name}`, depth + 1)
        : filled(placed(node, inner));
    });
    const every = all(pairs);
    if (!at || field === '') return every;
    const scalar = at.isNotObject();
    return { yes: or([scalar, every.yes]), no: and([not(scalar), every.no]) };
  }

  /** The resolver knows best; else the member of the parent's document. */
  private place(field: string, child: SqlNode | undefined): SqlNode | undefined {
    const known = field.includes('[]') ? undefined : this.options.field(field);
    if (!known) return child;
    const { engine } = this.options;
    if (known.kind === 'column') return columnNode(engine, known.sql, known.type);
    for (const name of known.path)
      if (!isFieldName(name)) throw new PredicateError(field, `Имя поля «${name}» недопустимо`);
    return engine === 'sqlite'
      ? sqliteNode(known.sql, known.path)
      : postgresNode(known.sql, known.path);
  }

  private operator(
    keyword: string,
    expected: Json,
    at: SqlNode | undefined,
    field: string,
    path: string,
    depth: number,
  ): Pair {
    const operator = operatorOf(keyword);
    if (!operator) throw new PredicateError(path, `Слово «${keyword}» в условиях не применяется`);
    if (field === '') throw new PredicateError(path, 'Укажите, к какому полю относится условие');
    if (parameterName(expected) !== undefined)
      throw new PredicateError(path, 'Параметр не получил значения');
    const problem = operator.lint(expected);
    if (problem) throw new PredicateError(path, problem);
    const node = placed(at, field);
    this.size += Array.isArray(expected) ? expected.length : 1;
    const test = operator.sql(
      expected,
      node,
      (inner, element) => this.node(inner, element, `${field}[]`, path, depth + 1).yes,
    );
    const present = node.present();
    return {
      yes: operator.provesPresence ? test : and([present, test]),
      no: and([present, not(test)]),
    };
  }

  private products(value: Json, field: string, path: string): Pair {
    if (field !== '') throw new PredicateError(path, 'Сравнение произведений стоит вне полей');
    return productsSql(readProducts(value, path), this.options.engine, (name) => {
      const node = name.split('.').every(isFieldName) ? this.root(name) : undefined;
      return placed(node, name);
    });
  }

  /** A dotted name from the root: each segment through the resolver, else through its parent. */
  private root(name: string): SqlNode | undefined {
    let node: SqlNode | undefined;
    let field = '';
    for (const segment of name.split('.')) {
      field = joinName(field, segment);
      node = this.place(field, node?.child(segment));
    }
    return node;
  }
}

function placed(node: SqlNode | undefined, field: string): SqlNode {
  if (!node) throw new PredicateError(field, `Поля «${field}» здесь нет`);
  return node;
}

function filled(node: SqlNode): Pair {
  const present = node.present();
  return { yes: present, no: not(present) };
}

const swap = ({ yes, no }: Pair): Pair => ({ yes: no, no: yes });

function all(pairs: readonly Pair[]): Pair {
  if (pairs.length === 0) return { yes: always, no: never };
  return { yes: and(pairs.map(({ yes }) => yes)), no: or(pairs.map(({ no }) => no)) };
}

function any(pairs: readonly Pair[]): Pair {
  return { yes: or(pairs.map(({ yes }) => yes)), no: and(pairs.map(({ no }) => no)) };
}
