// Names of properties as keys of this house: Latin, short, not inherited. One name gets one key in the whole
// schema, so that conditions and requirements still speak of the same field.

import { isFieldName, printable } from '../../dialect/names.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { inLatin } from '../../latin.ts';

const longest = 56;

/** Keys for those names that cannot stay; the rest stay as they are. */
export function keysFor(names: ReadonlySet<string>): Map<string, string> {
  const taken = new Set([...names].filter(isFieldName));
  const keys = new Map<string, string>();
  for (const name of names) {
    if (isFieldName(name)) continue;
    const wanted = keyFrom(name);
    let key = wanted;
    for (let copy = 2; taken.has(key); copy += 1) key = `${wanted}_${copy}`;
    taken.add(key);
    keys.set(name, key);
  }
  return keys;
}

function keyFrom(name: string): string {
  const latin = inLatin(name)
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, longest);
  if (latin === '') return 'field';
  const key = /^[A-Za-z]/.test(latin) ? latin : `field_${latin}`;
  return isFieldName(key) ? key : `field_${key}`;
}

/** Every name that a schema gives to a property or asks of one. */
export function namesIn(schema: Json): Set<string> {
  const names = new Set<string>();
  const open: Json[] = [schema];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...value);
    if (!isObject(value)) continue;
    for (const name of ownNames(value)) names.add(name);
    open.push(...Object.values(value));
  }
  return names;
}

function ownNames(schema: JsonObject): string[] {
  const { properties, required, dependencies, dependentRequired, dependentSchemas } = schema;
  const maps = [properties, dependencies, dependentRequired, dependentSchemas];
  const asked = [required, ...maps.flatMap((map) => (isObject(map) ? Object.values(map) : []))];
  return [
    ...maps.flatMap((map) => (isObject(map) ? Object.keys(map) : [])),
    ...asked.flatMap((list) => (Array.isArray(list) ? list : [])),
  ].filter((name) => typeof name === 'string');
}

/** `birthDate`, `birth_date` → «Birth date»; what is written in Russian stays so. */
export function titleFrom(name: string): string {
  const words = printable(name)
    .replace(
      /([a-zа-яё0-9])([A-ZА-ЯЁ])/g,
      (_both, before, after) => `${before} ${after.toLowerCase()}`,
    )
    .replace(/[\s_.\-/]+/g, ' ')
    .trim();
  const title = words === '' ? 'Без названия' : words;
  return `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
}
