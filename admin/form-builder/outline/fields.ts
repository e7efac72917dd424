// Where the fields of a definition stand, and the outline that its text tells.

import { isObject, type Json, type JsonObject } from '../../../forms/json.ts';
import { fieldsIn, requiredIn } from '../../../forms/questionnaires/schema.ts';
import { questionTypeOf } from '../../../forms/questions/index.ts';
import type { Outline, OutlineNode } from './outline.ts';
import { isRepeat, isSection } from './outline.ts';

/** A questionnaire keeps its fields on pages; an event, a participant and a record in their own order. */
export interface FieldPlace {
  /** Property of the body that holds the schema of the fields. */
  schema: 'schema' | 'participantSchema';
  paged: boolean;
}

export type TextPath = readonly string[];

/** Path of the properties that a field stands among: those of the whole, or of its group. */
export function holderPath({ schema }: FieldPlace, id: string): string[] {
  const [first = '', inner] = id.split('/');
  return inner === undefined
    ? [schema, 'properties']
    : [schema, 'properties', first, 'items', 'properties'];
}

export function keyOf(id: string): string {
  return id.split('/').at(-1) ?? id;
}

export function pathOf(place: FieldPlace, id: string): string[] {
  return [...holderPath(place, id), keyOf(id)];
}

/** Path of the list of obligatory keys beside the properties. */
export function requiredPath(place: FieldPlace, id: string): string[] {
  return [...holderPath(place, id).slice(0, -1), 'required'];
}

export function valueIn(body: JsonObject, path: TextPath): Json | undefined {
  let value: Json | undefined = body;
  for (const name of path)
    value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return value;
}

export function fieldAt(body: JsonObject, place: FieldPlace, id: string): JsonObject | undefined {
  const field = valueIn(body, pathOf(place, id));
  return isObject(field) ? field : undefined;
}

export function requiredKeys(body: JsonObject, place: FieldPlace, id: string): Set<string> {
  const schema = valueIn(body, requiredPath(place, id).slice(0, -1));
  return requiredIn(isObject(schema) ? schema : {});
}

export function isRequired(body: JsonObject, place: FieldPlace, id: string): boolean {
  return requiredKeys(body, place, id).has(keyOf(id));
}

const strings = (value: Json | undefined) =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** Keys of the questions that options of this one ask for beside themselves. */
export function tiedKeys(field: JsonObject): string[] {
  const holder = isObject(field.items) ? field.items : field;
  const options = Array.isArray(holder.oneOf) ? holder.oneOf : [];
  return options.flatMap((option) =>
    isObject(option) && typeof option['x-other'] === 'string' ? [option['x-other']] : [],
  );
}

type Fields = ReadonlyMap<string, JsonObject>;

/** The question that each tied one stands under: one only, and nobody under itself, however far. */
function tiesOf(keys: Iterable<string>, fields: Fields): Map<string, string> {
  const owners = new Map<string, string>();
  const isUnder = (key: string, other: string): boolean => {
    const owner = owners.get(key);
    return key === other || (owner !== undefined && isUnder(owner, other));
  };
  for (const key of keys)
    for (const other of tiedKeys(fields.get(key) ?? {}))
      if (fields.has(other) && !owners.has(other) && !isUnder(key, other)) owners.set(other, key);
  return owners;
}

interface Row {
  fields: Fields;
  owners: ReadonlyMap<string, string>;
  prefix: string;
}

function nodeOf(key: string, row: Row, tied: boolean): OutlineNode {
  const field = row.fields.get(key) ?? {};
  const type = questionTypeOf(field);
  const holds = type.holds !== undefined;
  const inside = type.holds === 'rows' ? groupNodes(key, field) : [];
  const others = [...new Set(tiedKeys(field))].filter((other) => row.owners.get(other) === key);
  return {
    id: row.prefix + key,
    key,
    title: String(field.title ?? key),
    code: type.code,
    holds,
    tied,
    children: [...others.map((other) => nodeOf(other, row, true)), ...inside],
  };
}

function groupNodes(group: string, field: JsonObject): OutlineNode[] {
  const fields = fieldsIn(isObject(field.items) ? field.items : {});
  const keys = [...fields.keys()];
  return rowOf(keys, { fields, owners: tiesOf(keys, fields), prefix: `${group}/` });
}

/** One row of keys, sections and tied questions drawn in under those they belong to. */
function rowOf(keys: readonly string[], row: Row): OutlineNode[] {
  const { fields, owners } = row;
  const here = new Set(keys);
  const sectionOf = (key: string): string | undefined => {
    const section = fields.get(key)?.['x-section'];
    if (typeof section !== 'string' || section === key || !here.has(section)) return undefined;
    return questionTypeOf(fields.get(section) ?? {}).holds === 'section' ? section : undefined;
  };
  const nodes = new Map<string, OutlineNode>();
  const top: OutlineNode[] = [];
  for (const key of here)
    if (fields.has(key) && !owners.has(key)) nodes.set(key, nodeOf(key, row, false));
  for (const [key, node] of nodes) {
    const section = nodes.get(sectionOf(key) ?? '');
    if (section && !isSection(node)) section.children.push(node);
    else top.push(node);
  }
  return top;
}

/** Of a draft whatever can be read; what stands on no page is shown as one without a key. */
export function readOutline(body: JsonObject, place: FieldPlace): Outline {
  const schema = body[place.schema];
  const fields = fieldsIn(isObject(schema) ? schema : {});
  const { order, items } = place.paged && isObject(body.pages) ? body.pages : {};
  const placed = new Set<string>();
  const named = [...new Set(strings(order))].flatMap((key) => {
    const page =
      key !== '' && isObject(items) && Object.hasOwn(items, key) ? items[key] : undefined;
    if (!isObject(page)) return [];
    const keys = strings(page.fields).filter((one) => fields.has(one) && !placed.has(one));
    for (const one of keys) placed.add(one);
    return [{ key, title: String(page.title ?? key), keys }];
  });
  const owners = tiesOf(new Set([...placed, ...fields.keys()]), fields);
  const row: Row = { fields, owners, prefix: '' };
  const pages = named.map(({ keys, ...page }) => ({ ...page, nodes: rowOf(keys, row) }));
  const loose = [...fields.keys()].filter((key) => !placed.has(key) && !owners.has(key));
  if (!place.paged) pages.push({ key: '', title: '', nodes: rowOf(loose, row) });
  else if (loose.length > 0)
    pages.push({ key: '', title: 'Не на странице', nodes: rowOf(loose, row) });
  return { pages };
}

/** Keys as the page (or the order of properties) names them: what is inside a group is its own affair. */
export function flatKeys(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap((node) => [
    node.key,
    ...(isRepeat(node)
      ? flatKeys(node.children.filter(({ tied }) => tied))
      : flatKeys(node.children)),
  ]);
}
