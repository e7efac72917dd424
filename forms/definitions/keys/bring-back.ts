// Bringing things back by name: a whole version taken up again, or a package that a place is to be made like.

import { isObject, type Json, type JsonObject } from '../../json.ts';
import { itemKey, joinPath } from '../../questionnaires/field-interpreter.ts';
import { byPath, type LedgerEntry } from './ledger.ts';
import { thingsIn, WAS } from './things.ts';

/** The text with every thing that is gone now, and that it holds just as it was, stated to be the same. */
export function broughtBack(ledger: readonly LedgerEntry[], body: JsonObject): JsonObject {
  const known = byPath(ledger);
  const gone = new Map(
    thingsIn(body).flatMap(({ path, type, title }): [string, string][] => {
      const same = (known.get(path) ?? []).filter(
        (entry) => entry.type === type && entry.title === title,
      );
      return same.length > 0 && same.every(({ retired }) => retired !== null)
        ? [[path, title]]
        : [];
    }),
  );
  return gone.size === 0 ? body : stated(body, gone);
}

function stated(body: JsonObject, gone: ReadonlyMap<string, string>): JsonObject {
  const visit = (value: Json, path: string): Json => {
    if (Array.isArray(value))
      return value.map((item, index) => visit(item, joinPath(path, itemKey(item, index))));
    if (!isObject(value)) return value;
    const own = Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, visit(inner, joinPath(path, key))]),
    );
    const title = gone.get(path);
    return title === undefined ? own : { ...own, [WAS]: title };
  };
  const whole = visit(body, '');
  return isObject(whole) ? whole : body;
}

/** A copy is a thing of its own: what it says of having been something goes with the original alone. */
export function unstated(field: JsonObject): JsonObject {
  const visit = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    return unstated(value);
  };
  return Object.fromEntries(
    Object.entries(field).flatMap(([key, value]) => (key === WAS ? [] : [[key, visit(value)]])),
  );
}
