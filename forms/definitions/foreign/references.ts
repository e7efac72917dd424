// Where a `$ref` of a foreign schema leads: to the whole, to a named place or along a pointer. What leads outside
// is never fetched.

import { joinPath } from '../../dialect/paths.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';

/** Stands for the address of a schema that states none. */
export const ownAddress = 'schema://own/';

export interface Target {
  schema: Json;
  base: string;
  /** Dotted path from the root: the same place has the same one. */
  path: string;
}

export interface Addresses {
  byAddress: Map<string, Target>;
  /** Addresses that two places claim. */
  twice: string[];
}

export function resolve(reference: string, base: string): string | undefined {
  try {
    return new URL(reference, base).href;
  } catch {
    return undefined;
  }
}

/** The address a schema gives itself, when it is not merely a name within the whole. */
export function addressOf(schema: JsonObject, base: string): string {
  const stated = statedId(schema);
  if (stated === undefined || stated.startsWith('#')) return base;
  return resolve(stated.replace(/#$/, ''), base) ?? base;
}

function statedId({ $id, id, type, properties, $ref }: JsonObject): string | undefined {
  if (typeof $id === 'string') return $id;
  // In draft-04 it is `id`; beside nothing else of a schema it would be somebody's data.
  const isSchema = type !== undefined || properties !== undefined || $ref !== undefined;
  return typeof id === 'string' && isSchema ? id : undefined;
}

export function addressesIn(root: JsonObject): Addresses {
  const byAddress = new Map<string, Target>();
  const twice: string[] = [];
  const claim = (address: string, target: Target) => {
    if (byAddress.has(address)) twice.push(target.path);
    else byAddress.set(address, target);
  };
  byAddress.set(ownAddress, { schema: root, base: addressOf(root, ownAddress), path: '' });
  const visit = (schema: Json, around: string, path: string) => {
    if (Array.isArray(schema))
      schema.forEach((item, index) => {
        visit(item, around, joinPath(path, String(index)));
      });
    if (!isObject(schema)) return;
    const base = addressOf(schema, around);
    const target = { schema, base, path };
    if (base !== around) claim(base, target);
    const stated = statedId(schema);
    const anchors = [schema.$anchor, schema.$dynamicAnchor].filter((a) => typeof a === 'string');
    if (stated?.startsWith('#') && stated.length > 1) anchors.push(stated.slice(1));
    for (const anchor of anchors) claim(`${base}#${anchor}`, target);
    for (const [key, value] of Object.entries(schema)) {
      if (!['enum', 'const', 'default', 'examples'].includes(key))
        visit(value, base, joinPath(path, key));
    }
  };
  visit(root, ownAddress, '');
  return { byAddress, twice };
}

/** Nothing when the reference leads outside or nowhere. */
export function targetOf(
  addresses: Addresses,
  reference: string,
  base: string,
): Target | undefined {
  const whole = resolve(reference, base);
  if (whole === undefined) return undefined;
  const known = addresses.byAddress.get(whole.replace(/#$/, ''));
  if (known) return known;
  const [address = '', fragment = ''] = whole.split('#');
  const start = addresses.byAddress.get(address);
  return start && fragment.startsWith('/') ? along(start, decoded(fragment)) : undefined;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function along(start: Target, pointer: string): Target | undefined {
  let { schema, base, path } = start;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    const next: Json | undefined = Array.isArray(schema)
      ? schema[Number(key)]
      : isObject(schema) && Object.hasOwn(schema, key)
        ? schema[key]
        : undefined;
    if (next === undefined) return undefined;
    schema = next;
    path = joinPath(path, key);
    if (isObject(schema)) base = addressOf(schema, base);
  }
  return typeof schema === 'boolean' || isObject(schema) ? { schema, base, path } : undefined;
}
