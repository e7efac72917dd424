// How arrays of a definition are compared and merged. A meta-schema declares each with `x-array`:
// a set (order means nothing), keyed (items named by `const`, `code` or `key`), ordered (a list of
// keys) or atomic (replaced whole). Indexes never stand in paths.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { itemKey, joinPath } from '../questionnaires/field-interpreter.ts';

export type ArrayKind = 'set' | 'keyed' | 'ordered' | 'atomic';

/** The declared kind of an array; undeclared ones are atomic, the safe reading for a merge. */
export function arrayKind(metaSchema: JsonObject | undefined): ArrayKind {
  const declared = metaSchema?.['x-array'];
  return declared === 'set' || declared === 'keyed' || declared === 'ordered' ? declared : 'atomic';
}

/** The value at a dotted keyed path: object keys, and items of arrays by their own key. */
export function valueAt(body: Json, path: string): Json | undefined {
  if (path === '') return body;
  let current: Json | undefined = body;
  let rest = path;
  while (rest !== '') {
    const step = nextStep(current, rest);
    if (!step) return undefined;
    [current, rest] = step;
  }
  return current;
}

/** Keys of options may themselves hold dots («09.00.00»), so the longest matching key wins. */
function nextStep(current: Json | undefined, rest: string): [Json, string] | undefined {
  const entries: [string, Json][] = Array.isArray(current)
    ? current.map((item, index) => [itemKey(item, index), item])
    : isObject(current)
      ? Object.entries(current)
      : [];
  const fitting = entries
    .filter(([key]) => rest === key || rest.startsWith(`${key}.`))
    .sort(([a], [b]) => b.length - a.length)[0];
  if (!fitting) return undefined;
  return [fitting[1], rest.slice(fitting[0].length + 1)];
}

/** Every leaf of a body by its keyed path, for search and for «where used». */
export function leavesOf(body: Json, path = ''): { path: string; value: Json }[] {
  if (Array.isArray(body))
    return body.flatMap((item, index) => leavesOf(item, joinPath(path, itemKey(item, index))));
  if (isObject(body))
    return Object.entries(body).flatMap(([key, value]) => leavesOf(value, joinPath(path, key)));
  return [{ path, value: body }];
}
