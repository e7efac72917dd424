// A short list worked out anew for each request: all of it is answered, in the order asked for.

import type { JsonObject } from '../../forms/json.ts';
import type { ListQuery } from '../datasets/list-query.ts';
import { asJson, malformed } from '../problem.ts';
import type { Reply } from './endpoint.ts';
import { contentRange } from './resource.ts';

/**
 * @param fields by which it may be ordered; `id` is the order in which the list itself stands
 */
export function wholeList(
  name: string,
  rows: readonly JsonObject[],
  fields: readonly string[],
  { sort }: Pick<ListQuery, 'sort'>,
): Reply {
  const ordered = sort ? inOrder(rows, fields, sort) : [...rows];
  return {
    headers: contentRange(name, 0, ordered.length, ordered.length),
    body: asJson(ordered),
  };
}

function inOrder(
  rows: readonly JsonObject[],
  fields: readonly string[],
  { field, order }: NonNullable<ListQuery['sort']>,
): JsonObject[] {
  if (field !== 'id' && !fields.includes(field))
    throw malformed(`По полю «${field.slice(0, 60)}» нельзя упорядочить.`);
  const up = field === 'id' ? [...rows] : [...rows].sort((a, b) => compared(a[field], b[field]));
  return order === 'ASC' ? up : up.reverse();
}

/** What is not known stands first. */
function compared(a: JsonObject[string] | undefined, b: JsonObject[string] | undefined): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'ru');
  const [first, second] = [rank(a), rank(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

function rank(value: JsonObject[string] | undefined): number {
  if (typeof value === 'number') return value;
  return typeof value === 'boolean' ? Number(value) : Number.NEGATIVE_INFINITY;
}
