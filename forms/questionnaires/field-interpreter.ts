// Checks a value against a draft-07 schema by walking it: nothing is compiled, so it runs in the
// browser under `script-src 'self'`. It checks answers field by field and, in definitions/, whole
// bodies against the meta-schemas of their kinds. Foreign branching goes to the hybrid validator.

import type { Issue } from '../dialect/issues.ts';
import { messageOf } from '../dialect/messages.ts';
import type { Json, JsonObject } from '../json.ts';
import { matches, rules } from './field-rules.ts';

export interface InterpretOptions {
  /** Keyed path of the value, '' for the whole. */
  path?: string;
  /** Stop after so many issues: a page of errors helps nobody. */
  limit?: number;
}

const defaultLimit = 50;
const deepest = 64;

interface Walk {
  issues: Issue[];
  limit: number;
}

/** Empty when the value satisfies the schema; else issues by keyed path, in Russian. */
export function interpret(
  schema: JsonObject,
  value: Json,
  options: InterpretOptions = {},
): Issue[] {
  const walk: Walk = { issues: [], limit: options.limit ?? defaultLimit };
  visit(walk, schema, value, options.path ?? '', 0);
  return walk.issues;
}

export function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

function visit(walk: Walk, schema: JsonObject, value: Json, path: string, depth: number): void {
  if (walk.issues.length >= walk.limit) return;
  if (depth > deepest) {
    add(walk, path, 'depth', 'Уменьшите вложенность', deepest);
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

function fits(schema: Json, value: Json, depth: number): boolean {
  if (schema === true) return true;
  if (!isObject(schema)) return false;
  const trial: Walk = { issues: [], limit: 1 };
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
  const { oneOf, anyOf, allOf, not } = schema;
  if (Array.isArray(oneOf) && oneOf.filter((branch) => fits(branch, value, depth)).length !== 1)
    add(walk, path, 'oneOf', messageOf('oneOf'));
  if (Array.isArray(anyOf) && !anyOf.some((branch) => fits(branch, value, depth)))
    add(walk, path, 'anyOf', messageOf('anyOf'));
  if (Array.isArray(allOf))
    for (const branch of allOf) if (isObject(branch)) visit(walk, branch, value, path, depth + 1);
  if (isObject(not) && fits(not, value, depth)) add(walk, path, 'not', messageOf('not'));
}

function visitItems(walk: Walk, schema: JsonObject, value: Json[], path: string, depth: number) {
  const { items } = schema;
  if (!isObject(items)) return;
  value.forEach((item, index) => {
    visit(walk, items, item, joinPath(path, itemKey(item, index)), depth + 1);
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
  for (const [key, own] of Object.entries(value)) {
    const inner = joinPath(path, key);
    if (isObject(schema.propertyNames) && !fits(schema.propertyNames, key, depth)) {
      add(walk, inner, 'propertyNames', `Имя «${key}» не подходит: латинские буквы, цифры и «_»`);
      continue;
    }
    const child = schemaOf(schema, key);
    if (child === false)
      add(walk, inner, 'additionalProperties', `Уберите неизвестное поле «${key}»`);
    else if (isObject(child)) visit(walk, child, own, inner, depth + 1);
  }
}

function schemaOf(schema: JsonObject, key: string): Json | undefined {
  const { properties, patternProperties, additionalProperties } = schema;
  if (isObject(properties) && Object.hasOwn(properties, key)) return properties[key];
  if (isObject(patternProperties)) {
    for (const [pattern, child] of Object.entries(patternProperties))
      if (matches(pattern, key)) return child;
  }
  return additionalProperties;
}
