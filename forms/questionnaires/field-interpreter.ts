// Checks a value against a draft-07 schema by walking it: nothing is compiled, so it runs in the
// browser under `script-src 'self'`. It checks answers field by field and, in definitions/, whole
// bodies against the meta-schemas of their kinds. On the server foreign branching is asked of ajv too.

import type { Issue } from '../dialect/issues.ts';
import { messageOf } from '../dialect/messages.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { matches, rules } from './field-rules.ts';

export interface InterpretOptions {
  /** Keyed path of the value, '' for the whole. */
  path?: string;
  /** Stop after so many issues: a page of errors helps nobody. */
  limit?: number;
  /** The schema whose `definitions` references lead to; the schema itself where it is not given. */
  root?: JsonObject;
}

const defaultLimit = 50;
const deepest = 64;

interface Walk {
  issues: Issue[];
  limit: number;
  root: JsonObject;
}

/** Empty when the value satisfies the schema; else issues by keyed path, in Russian. */
export function interpret(
  schema: JsonObject,
  value: Json,
  options: InterpretOptions = {},
): Issue[] {
  const walk: Walk = {
    issues: [],
    limit: options.limit ?? defaultLimit,
    root: options.root ?? schema,
  };
  visit(walk, schema, value, options.path ?? '', 0);
  return walk.issues;
}

export function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** A list item is named by its own identity, never by its place, so that paths outlive reordering. */
export function itemKey(item: Json, index: number): string {
  if (typeof item === 'string' || typeof item === 'number') return String(item);
  if (isObject(item)) {
    for (const name of ['const', 'code', 'key']) {
      const own = item[name];
      if (typeof own === 'string' || typeof own === 'number') return String(own);
    }
  }
  return `№${index + 1}`;
}

function visit(walk: Walk, schema: Json, value: Json, path: string, depth: number): void {
  if (walk.issues.length >= walk.limit) return;
  if (depth > deepest) {
    add(walk, path, 'depth', 'Уменьшите вложенность', deepest);
    return;
  }
  if (!isObject(schema)) {
    if (schema === false) add(walk, path, 'false schema', messageOf('false schema'));
    return;
  }
  for (const { keyword, holds } of rules) {
    const limit = schema[keyword];
    if (limit === undefined || holds(limit, value)) continue;
    add(walk, path, keyword, messageOf(keyword, limit), limit);
    if (keyword === 'type' || keyword === 'maxLength' || keyword === 'maxItems') return;
  }
  checkBranches(walk, schema, value, path, depth);
  if (Array.isArray(value)) visitItems(walk, schema, value, path, depth);
  else if (isObject(value)) visitProperties(walk, schema, value, path, depth);
}

function add(walk: Walk, path: string, keyword: string, message: string, limit?: Json): void {
  if (walk.issues.length >= walk.limit) return;
  walk.issues.push(
    limit === undefined ? { path, keyword, message } : { path, keyword, message, limit },
  );
}

function fits(walk: Walk, schema: Json, value: Json, depth: number): boolean {
  const trial: Walk = { issues: [], limit: 1, root: walk.root };
  visit(trial, schema, value, '', depth + 1);
  return trial.issues.length === 0;
}

function checkBranches(
  walk: Walk,
  schema: JsonObject,
  value: Json,
  path: string,
  depth: number,
): void {
  const { oneOf, anyOf, allOf, not, $ref } = schema;
  const holds = (branch: Json) => fits(walk, branch, value, depth);
  if (typeof $ref === 'string') visit(walk, definitionAt(walk.root, $ref), value, path, depth + 1);
  if (Array.isArray(oneOf) && oneOf.filter(holds).length !== 1)
    add(walk, path, 'oneOf', messageOf('oneOf'));
  if (Array.isArray(anyOf) && !anyOf.some(holds)) add(walk, path, 'anyOf', messageOf('anyOf'));
  if (Array.isArray(allOf)) for (const branch of allOf) visit(walk, branch, value, path, depth + 1);
  if (not !== undefined && holds(not)) add(walk, path, 'not', messageOf('not'));
  if (schema.if !== undefined)
    visit(walk, (holds(schema.if) ? schema.then : schema.else) ?? true, value, path, depth + 1);
}

/** References lead to definitions only: `lintSchema` has seen to it. */
function definitionAt(root: JsonObject, reference: string): Json {
  const [, place = '', name = ''] = reference.split('/');
  const definitions = root[place];
  return (isObject(definitions) && Object.hasOwn(definitions, name) && definitions[name]) || true;
}

function visitItems(walk: Walk, schema: JsonObject, value: Json[], path: string, depth: number) {
  const { items, additionalItems = true, contains } = schema;
  if (contains !== undefined && !value.some((item) => fits(walk, contains, item, depth)))
    add(walk, path, 'contains', messageOf('contains'));
  if (items === undefined) return;
  value.forEach((item, index) => {
    const own = Array.isArray(items) ? (items[index] ?? additionalItems) : items;
    visit(walk, own, item, joinPath(path, itemKey(item, index)), depth + 1);
  });
}

function visitProperties(
  walk: Walk,
  schema: JsonObject,
  value: JsonObject,
  path: string,
  depth: number,
): void {
  const { required } = schema;
  if (Array.isArray(required)) {
    for (const key of required) {
      if (typeof key === 'string' && !Object.hasOwn(value, key))
        add(walk, joinPath(path, key), 'required', messageOf('required'));
    }
  }
  visitDependencies(walk, schema, value, path, depth);
  for (const [key, own] of Object.entries(value)) {
    const inner = joinPath(path, key);
    if (schema.propertyNames !== undefined && !fits(walk, schema.propertyNames, key, depth)) {
      add(walk, inner, 'propertyNames', `Имя «${key}» не подходит: латинские буквы, цифры и «_»`);
      continue;
    }
    const children = schemasOf(schema, key);
    if (children.length === 0 && schema.additionalProperties === false)
      add(walk, inner, 'additionalProperties', `Уберите неизвестное поле «${key}»`);
    else if (children.length === 0 && schema.additionalProperties !== undefined)
      visit(walk, schema.additionalProperties, own, inner, depth + 1);
    for (const child of children) visit(walk, child, own, inner, depth + 1);
  }
}

function visitDependencies(
  walk: Walk,
  { dependencies }: JsonObject,
  value: JsonObject,
  path: string,
  depth: number,
): void {
  if (!isObject(dependencies)) return;
  for (const [key, asked] of Object.entries(dependencies)) {
    if (!Object.hasOwn(value, key)) continue;
    if (!Array.isArray(asked)) visit(walk, asked, value, path, depth + 1);
    else
      for (const name of asked)
        if (typeof name === 'string' && !Object.hasOwn(value, name))
          add(walk, joinPath(path, name), 'dependencies', messageOf('dependencies'));
  }
}

/** All that a schema says of one property; nothing when it neither names nor matches it. */
function schemasOf({ properties, patternProperties }: JsonObject, key: string): Json[] {
  const named =
    isObject(properties) && Object.hasOwn(properties, key) ? [properties[key] ?? true] : [];
  if (!isObject(patternProperties)) return named;
  const matching = Object.entries(patternProperties).filter(([pattern]) => matches(pattern, key));
  return [...named, ...matching.map(([, child]) => child)];
}
