// The sum of a scored scale: points of options, or the answer itself; reversed items counted from the other end.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { rounded, type ValuesOf } from './compute.ts';
import { endsOfScale } from './scale.ts';

function pointsOf(field: JsonObject): [name: string, rule: JsonObject][] {
  const stated = isObject(field['x-score']) ? field['x-score'].points : undefined;
  return Object.entries(isObject(stated) ? stated : {}).filter(
    (entry): entry is [string, JsonObject] => isObject(entry[1]),
  );
}

export function namesScored(field: JsonObject): string[] {
  return pointsOf(field).map(([name]) => name);
}

/** @param fieldOf the question under a name: a reversed scale is turned over its own ends */
export function scoreOf(
  field: JsonObject,
  valuesOf: ValuesOf,
  fieldOf: (name: string) => JsonObject | undefined,
): number | undefined {
  const given = pointsOf(field).flatMap(([name, rule]) =>
    valuesOf(name)
      .flatMap((value) => (Array.isArray(value) ? value : [value]))
      .flatMap((value) => pointsFor(rule, value, fieldOf(name)) ?? []),
  );
  if (given.length === 0) return undefined;
  return rounded(
    given.reduce((sum, points) => sum + points, 0),
    4,
  );
}

function pointsFor(
  { values, reversed }: JsonObject,
  value: Json,
  field: JsonObject | undefined,
): number | undefined {
  if (isObject(values)) {
    const known = Object.values(values).filter((own) => typeof own === 'number');
    const own = Object.hasOwn(values, String(value)) ? values[String(value)] : undefined;
    if (typeof own !== 'number') return undefined;
    return reversed === true ? Math.max(...known) + Math.min(...known) - own : own;
  }
  if (typeof value !== 'number') return undefined;
  if (reversed !== true) return value;
  const { from, to } = endsOfScale(field ?? {});
  return from + to - value;
}
