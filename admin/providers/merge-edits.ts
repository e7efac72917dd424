// Two people edited one record: changes of different fields are joined, the same field is asked about.
import type { Json, JsonObject } from '../../forms/json.ts';
import { sameJson } from '../../forms/questionnaires/field-rules.ts';

export interface Collision {
  field: string;
  before: Json | undefined;
  mine: Json | undefined;
  theirs: Json | undefined;
}

export interface MergedEdits {
  /** Only what this person changed, to be sent over the current row. */
  changes: JsonObject;
  collisions: Collision[];
}

function same(left: Json | undefined, right: Json | undefined): boolean {
  return sameJson(left ?? null, right ?? null);
}

const kept = new Set(['id', 'uid', 'version', 'updatedAt']);

/** What differs from the row the person saw. A PUT merges, so nothing else needs to be sent. */
export function changedFields(before: JsonObject, mine: JsonObject): JsonObject {
  const changes: JsonObject = {};
  for (const [field, value] of Object.entries(mine)) {
    if (!kept.has(field) && !same(before[field], value)) changes[field] = value;
  }
  return changes;
}

export function mergeEdits(before: JsonObject, mine: JsonObject, theirs: JsonObject): MergedEdits {
  const changes = changedFields(before, mine);
  const collisions: Collision[] = [];
  for (const [field, value] of Object.entries(changes)) {
    const theirsChanged = !same(before[field], theirs[field]);
    if (theirsChanged && !same(theirs[field], value))
      collisions.push({ field, before: before[field], mine: value, theirs: theirs[field] });
  }
  return { changes, collisions };
}
