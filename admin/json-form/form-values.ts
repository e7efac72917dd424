import { isJson } from '../../forms/definitions/check-body.ts';
import { isObject, type Json, type JsonObject } from '../../forms/json.ts';

/** What rjsf's generics hold: its types unfold recursively and never end on a recursive JSON type. */
export type FormValues = Record<string, unknown>;

/** Values from rjsf back as JSON: cleared fields come as undefined and are left out, in rows of groups too. */
export function jsonOf(values: FormValues | undefined): JsonObject {
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(values ?? {})) {
    const own = plain(value);
    if (own !== undefined) kept[key] = own;
  }
  return kept;
}

function plain(value: unknown): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => plain(item) ?? null);
  if (typeof value === 'object' && value !== null) return jsonOf({ ...value });
  return isJson(value) ? value : undefined;
}

/** rjsf types every field by the whole form's values: a list of rows passes through it as it is. */
export function carried(rows: readonly unknown[]): FormValues {
  return Object(rows);
}

export function schemaOf(schema: unknown): JsonObject {
  return isJson(schema) && isObject(schema) ? schema : {};
}
