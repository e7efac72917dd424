// The tree as a predicate. What was read and not changed is the very text it was read from.
import type { Json, JsonObject } from '../json.ts';
import type { ConditionNode, Group, Leaf } from './node.ts';
import { conditionOperator, empty, filled } from './operators.ts';

/** Nothing where there are no conditions. */
export function writeTree(root: Group): JsonObject | undefined {
  if (root.source) return root.source;
  const written = membersOf(root);
  const [only] = written;
  // The outermost «all» needs no words of its own.
  if (only && written.length === 1 && root.form === 'free' && root.join === 'all') return only.json;
  return writeGroup(root);
}

/** Nothing where a group is still empty. */
export function writeNode(node: ConditionNode): JsonObject | undefined {
  if (node.source) return node.source;
  return node.type === 'leaf' ? writeLeaf(node) : node.type === 'group' ? writeGroup(node) : {};
}

interface Written {
  node: ConditionNode;
  json: JsonObject;
}

function membersOf({ members }: Group): Written[] {
  return members.flatMap((node) => {
    const json = writeNode(node);
    return json ? { node, json } : [];
  });
}

function writeGroup(group: Group): JsonObject | undefined {
  const { join, form, notes } = group;
  const written = membersOf(group);
  const all = written.map(({ json }) => json);
  const [first] = all;
  if (!first) return undefined;
  if (join === 'any') return { ...notes, anyOf: all };
  if (join === 'none')
    return { ...notes, not: form === 'not' && all.length === 1 ? first : { anyOf: all } };
  const merges = form === 'fields' || (form === 'free' && all.length > 1);
  return { ...notes, ...((merges && asFields(written, group.order)) || { allOf: all }) };
}

/** Leaves of different fields stand side by side under one `properties`. */
function asFields(written: readonly Written[], order: readonly string[]): JsonObject | undefined {
  const properties: JsonObject = {};
  const names: string[] = [];
  for (const { json } of written) {
    const { properties: own = {}, required, ...rest } = json;
    const [name] = Array.isArray(required) ? required : [];
    if (Object.keys(rest).length > 0 || typeof name !== 'string' || names.includes(name))
      return undefined;
    names.push(name);
    Object.assign(properties, own);
  }
  const required: Json[] = [
    ...order.filter((name) => names.includes(name)),
    ...names.filter((name) => !order.includes(name)),
  ];
  return Object.keys(properties).length > 0 ? { properties, required } : { required };
}

function writeLeaf({ field, operator, value, deniedWhole, notes, innerNotes }: Leaf): JsonObject {
  if (operator === filled.code) return { ...notes, ...over(field, undefined) };
  if (operator === empty.code) return { ...notes, not: over(field, undefined) };
  const constraint = conditionOperator(operator)?.constraint(value) ?? {};
  const { not } = constraint;
  if (deniedWhole && typeof not === 'object' && not !== null && !Array.isArray(not))
    return { ...notes, not: over(field, { ...not, ...innerNotes }) };
  return { ...notes, ...over(field, { ...constraint, ...innerNotes }) };
}

/** A constraint always carries its `required` (CONTRACTS §1), at every step inside. */
function over(field: string, constraint: JsonObject | undefined): JsonObject {
  const [name = '', ...inside] = field.split('.');
  const inner = inside.length > 0 ? over(inside.join('.'), constraint) : constraint;
  return inner === undefined
    ? { required: [name] }
    : { properties: { [name]: inner }, required: [name] };
}
