import type { JsonObject } from '../../json.ts';
import { rowQuestions } from '../../questions/group.ts';

/** The questions of one row, where a field repeats several together. */
export function rowFields(field: JsonObject): ReadonlyMap<string, JsonObject> {
  return field['x-question'] === 'group' ? rowQuestions(field) : new Map();
}
