// A predicate taken apart into the tree. Every node remembers the text it was made of, so that what is not
// changed is written back as it was.
import { isObject, type Json, type JsonObject } from '../json.ts';
import { joinName } from '../predicates/names.ts';
import { annotations } from '../predicates/types.ts';
import {
  type ConditionNode,
  freshGroup,
  freshId,
  type Group,
  type GroupForm,
  type Join,
  type Leaf,
  type Opaque,
} from './node.ts';
import { empty, filled, readConstraint } from './operators.ts';

/** The tree of a predicate: always a group, for there conditions are added. */
export function readTree(predicate: JsonObject | undefined): Group {
  if (predicate === undefined || Object.keys(predicate).length === 0) return freshGroup('all');
  const node = readNode(predicate);
  if (node.type === 'group') return node;
  return { ...freshGroup('all', [node]), source: predicate };
}

function readNode(json: JsonObject): ConditionNode {
  const { notes, rest } = apart(json);
  return leafOf(rest, json, notes) ?? groupOf(rest, json, notes) ?? opaque(json);
}

function opaque(json: JsonObject): Opaque {
  return { type: 'opaque', id: freshId(), source: json, notes: {} };
}

/** Remarks of the author, and what the condition asks. */
function apart(json: JsonObject): { notes: JsonObject; rest: JsonObject } {
  const notes: JsonObject = {};
  const rest: JsonObject = {};
  for (const [key, value] of Object.entries(json))
    (annotations.has(key) ? notes : rest)[key] = value;
  return { notes, rest };
}

function leafOf(rest: JsonObject, source: JsonObject, notes: JsonObject): Leaf | undefined {
  const whole = { source, notes };
  const { not, ...others } = rest;
  if (!isObject(not)) {
    const asked = askedOf(rest);
    return asked && leaf(asked, whole, false);
  }
  if (Object.keys(others).length > 0) return undefined;
  const asked = askedOf(not);
  if (!asked) return undefined;
  if (!asked.constraint) return leaf({ field: asked.field }, whole, true);
  // «не (курс — 3)»: the words of one comparison say it, whichever side of the field `not` stands.
  const inner = apart(asked.constraint);
  const isDenied = readConstraint({ not: inner.rest })?.operator.denies === true;
  if (!isDenied || readConstraint(inner.rest)?.operator.denies) return undefined;
  return leaf(asked, whole, true);
}

function leaf(
  { field, constraint }: Asked,
  kept: { source: JsonObject; notes: JsonObject },
  deniedWhole: boolean,
): Leaf | undefined {
  const base = { type: 'leaf', id: freshId(), field, ...kept } as const;
  if (!constraint)
    return {
      ...base,
      operator: (deniedWhole ? empty : filled).code,
      value: null,
      deniedWhole: false,
      innerNotes: {},
    };
  const { notes, rest } = apart(constraint);
  const read = readConstraint(deniedWhole ? { not: rest } : rest);
  if (!read) return undefined;
  return {
    ...base,
    operator: read.operator.code,
    value: read.value,
    deniedWhole,
    innerNotes: notes,
  };
}

interface Asked {
  field: string;
  /** Absent where it is only asked whether the field is filled. */
  constraint?: JsonObject;
}

/** One field of a node that asks of nothing else. */
function askedOf(node: JsonObject, above = ''): Asked | undefined {
  const { properties = {}, required, ...others } = node;
  if (!isObject(properties) || !Array.isArray(required) || Object.keys(others).length > 0)
    return undefined;
  const [name] = required;
  if (required.length !== 1 || typeof name !== 'string') return undefined;
  const names = Object.keys(properties);
  const field = joinName(above, name);
  if (names.length === 0) return { field };
  const inner = properties[name];
  if (names.length > 1 || !isObject(inner) || Object.keys(inner).length === 0) return undefined;
  const nested = Object.hasOwn(inner, 'properties') || Object.hasOwn(inner, 'required');
  return nested ? askedOf(inner, field) : { field, constraint: inner };
}

function groupOf(rest: JsonObject, source: JsonObject, notes: JsonObject): Group | undefined {
  const make = (
    join: Join,
    form: GroupForm,
    members: readonly JsonObject[],
    order: string[] = [],
  ) =>
    ({
      ...freshGroup(join, members.map(readNode)),
      form,
      order,
      source,
      notes,
    }) satisfies Group;
  const keywords = Object.keys(rest);
  const [keyword = '', ...others] = keywords;
  if (others.length === 0) {
    const value = rest[keyword];
    const list = objectsIn(value);
    if (keyword === 'allOf' && list) return make('all', 'allOf', list);
    if (keyword === 'anyOf' && list) return make('any', 'anyOf', list);
    if (keyword === 'not' && isObject(value) && Object.keys(value).length > 0) {
      const inner = Object.keys(value).length === 1 ? objectsIn(value.anyOf) : undefined;
      return inner ? make('none', 'not-anyOf', inner) : make('none', 'not', [value]);
    }
  }
  const parts = partsOf(rest);
  if (!parts) return undefined;
  const isFields = keywords.every((word) => word === 'properties' || word === 'required');
  return make('all', isFields ? 'fields' : 'allOf', parts, stringsIn(rest.required));
}

/** Several fields, or several keywords side by side, are «all of these». */
function partsOf(node: JsonObject): JsonObject[] | undefined {
  const { properties = {}, required = [], ...others } = node;
  if (!isObject(properties) || !Array.isArray(required)) return undefined;
  const named = stringsIn(required);
  if (named.length < required.length || new Set(named).size < named.length) return undefined;
  if (Object.keys(properties).some((name) => !named.includes(name))) return undefined;
  const fields = [...new Set([...Object.keys(properties), ...named])].map((name): JsonObject => {
    const inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return inner === undefined
      ? { required: [name] }
      : { properties: { [name]: inner }, required: [name] };
  });
  const joined = Object.entries(others).map(([word, value]): JsonObject => ({ [word]: value }));
  const known = Object.keys(others).every((word) =>
    ['allOf', 'anyOf', 'not', 'x-products'].includes(word),
  );
  const parts = [...fields, ...joined];
  return known && parts.length > 1 ? parts : undefined;
}

function objectsIn(value: Json | undefined): JsonObject[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const found = value.filter(isObject);
  return found.length === value.length ? found : undefined;
}

function stringsIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Every node of the tree, groups before their members. */
export function nodesOf(node: ConditionNode): ConditionNode[] {
  return node.type === 'group' ? [node, ...node.members.flatMap(nodesOf)] : [node];
}
