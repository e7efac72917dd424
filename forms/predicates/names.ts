// Which names a field may have, and how a field is looked up.

import { isFieldName } from '../dialect/names.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';

export { isFieldName };

/** A dotted name made of safe segments. */
export function isFieldPath(path: string): boolean {
  return path.split('.').every(isFieldName);
}

/** The own member of an object; inherited names are never there. */
export function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function lookUp(data: JsonObject, path: string): Json | undefined {
  if (!path.includes('.')) return member(data, path);
  return path.split('.').reduce<Json | undefined>((value, name) => member(value, name), data);
}

export function joinName(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}.${name}`;
}

/** `{"x-param": name}` stands where a parameter's value will be put. */
export function parameterName(value: Json | undefined): string | undefined {
  const name = member(value, 'x-param');
  return typeof name === 'string' ? name : undefined;
}
