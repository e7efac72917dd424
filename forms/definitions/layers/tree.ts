// A definition's body as a tree of named nodes: the meta-schema says which arrays are sets, keyed or
// ordered lists and what is one indivisible value, so that every node has a path without indexes.

import { isObject, type Json, type JsonObject } from '../../json.ts';
import { itemKey } from '../../questionnaires/field-interpreter.ts';
import { matches, sameJson } from '../../questionnaires/field-rules.ts';
import { arrayKind } from '../keyed.ts';

/** Names from the root down; a name may itself hold dots («09.00.00»). */
export type Path = readonly string[];

export interface Leaf {
  readonly shape: 'leaf';
  value: Json;
}

/**
 * `map`: an object; `fields`: an object whose keys stand in the order people see; `list`: the items of an
 * ordered list, its `order` kept as the order of children; `keyed`, `ordered`, `set`: arrays. Of a map and
 * a set the order of children means nothing.
 */
export interface Branch {
  readonly shape: 'map' | 'fields' | 'list' | 'keyed' | 'ordered' | 'set';
  children: Map<string, Node>;
}

export type Node = Leaf | Branch;

export function isOrdered(node: Branch): boolean {
  return node.shape !== 'map' && node.shape !== 'set';
}

const leaf = (value: Json): Leaf => ({ shape: 'leaf', value });
const anything: JsonObject = {};

function within(schema: JsonObject, key: string): JsonObject {
  const { properties, patternProperties, additionalProperties } = schema;
  if (isObject(properties) && Object.hasOwn(properties, key)) {
    const own = properties[key];
    return isObject(own) ? own : anything;
  }
  if (isObject(patternProperties)) {
    for (const [pattern, own] of Object.entries(patternProperties))
      if (matches(pattern, key)) return isObject(own) ? own : anything;
  }
  return isObject(additionalProperties) ? additionalProperties : anything;
}

/** An object `{order, items}` is one list: its order is the order of the items. */
export function isOrderedList(schema: JsonObject): boolean {
  const { properties } = schema;
  if (!isObject(properties)) return false;
  const { order, items } = properties;
  return isObject(order) && order['x-array'] === 'ordered' && isObject(items);
}

/** The meta-schema of a child, given that of its parent. */
export function childSchema(schema: JsonObject, key: string): JsonObject {
  return schema.type === 'array' && isObject(schema.items) ? schema.items : within(schema, key);
}

/** @param schema meta-schema of the value; what it does not declare is read as maps and whole arrays. */
export function toTree(schema: JsonObject, value: Json): Node {
  if (schema['x-whole'] === true) return leaf(value);
  if (Array.isArray(value)) return arrayTree(schema, value);
  if (!isObject(value)) return leaf(value);
  const children = new Map<string, Node>();
  const list = isOrderedList(schema) && isObject(value.items) && Array.isArray(value.order);
  for (const [key, own] of Object.entries(value)) {
    if (list && key === 'order') continue;
    const node =
      list && key === 'items' ? nodeFor(schema, key, value) : toTree(within(schema, key), own);
    children.set(key, node);
  }
  return { shape: schema['x-ordered-keys'] === true ? 'fields' : 'map', children };
}

/** Items without a place go to the end, places without an item are dropped: a draft may hold both. */
function listTree(schema: JsonObject, items: JsonObject, order: Json): Branch {
  const named = Array.isArray(order) ? order.map(String) : [];
  const keys = new Set([...named, ...Object.keys(items)]);
  const children = new Map<string, Node>();
  for (const key of keys) {
    const own = items[key];
    if (Object.hasOwn(items, key) && own !== undefined)
      children.set(key, toTree(within(schema, key), own));
  }
  return { shape: 'list', children };
}

function arrayTree(schema: JsonObject, value: Json[]): Node {
  const shape = arrayKind(schema);
  if (shape === 'atomic') return leaf(value);
  const plain = value.every((item) => typeof item === 'string' || typeof item === 'number');
  const keys = value.map(itemKey);
  const described = keys.every((key) => !key.startsWith('№')) && new Set(keys).size === keys.length;
  if (!described || (shape !== 'keyed' && !plain)) return leaf(value);
  const inner = isObject(schema.items) ? schema.items : anything;
  const children = new Map(
    value.map((item, index) => [
      keys[index] ?? '',
      shape === 'keyed' ? toTree(inner, item) : leaf(item),
    ]),
  );
  return { shape, children };
}

const arrays: ReadonlySet<string> = new Set(['keyed', 'ordered', 'set']);

/** The body a tree stands for; in maps the order of keys is that of the children. */
export function fromTree(node: Node): Json {
  if (node.shape === 'leaf') return node.value;
  if (arrays.has(node.shape)) return [...node.children.values()].map(fromTree);
  const value: JsonObject = {};
  for (const [key, child] of node.children) {
    if (child.shape === 'list') value.order = [...child.children.keys()];
    value[key] = fromTree(child);
  }
  return value;
}

/** The value of one node on its own: a list carries its order with it. */
export function ownValue(node: Node): Json {
  const value = fromTree(node);
  return node.shape === 'list' ? { order: [...node.children.keys()], items: value } : value;
}

/** The node that `ownValue` told, given the meta-schema of its parent. */
export function nodeFor(parent: JsonObject, key: string, value: Json): Node {
  const inner = childSchema(parent, key);
  if (key === 'items' && isOrderedList(parent) && isObject(value) && isObject(value.items))
    return listTree(inner, value.items, value.order ?? []);
  return toTree(inner, value);
}

export function sameNode(a: Node | undefined, b: Node | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.shape === 'leaf' || b.shape === 'leaf')
    return a.shape === 'leaf' && b.shape === 'leaf' && sameJson(a.value, b.value);
  if (a.shape !== b.shape || a.children.size !== b.children.size) return false;
  if (isOrdered(a)) {
    const keys = [...b.children.keys()];
    if ([...a.children.keys()].some((key, index) => key !== keys[index])) return false;
  }
  for (const [key, child] of a.children) if (!sameNode(child, b.children.get(key))) return false;
  return true;
}

export function childOf(node: Node | undefined, key: string): Node | undefined {
  return node === undefined || node.shape === 'leaf' ? undefined : node.children.get(key);
}

export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const key of path) node = childOf(node, key);
  return node;
}

/** As locks and issues name it: names joined by dots. */
export function plainPath(path: Path): string {
  return path.join('.');
}

/** Reversible text of a path: dots inside names are written `~1`, tildes `~0`. */
export function writePath(path: Path): string {
  return path.map((name) => name.replaceAll('~', '~0').replaceAll('.', '~1')).join('.');
}

export function readPath(text: string): Path {
  return text.split('.').map((name) => name.replaceAll('~1', '.').replaceAll('~0', '~'));
}
