// The value under a path of names, in the plain JSON of a body.

import { isObject, type Json } from '../../json.ts';
import { itemKey } from '../../questionnaires/field-interpreter.ts';
import type { Path } from './tree.ts';

/** Undefined where the path leads nowhere. */
export function valueAtPath(body: Json, path: Path): Json | undefined {
  let value: Json | undefined = body;
  for (const key of path) {
    if (Array.isArray(value)) value = value.find((item, index) => itemKey(item, index) === key);
    else value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}
