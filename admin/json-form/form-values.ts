import { isJson } from '../../forms/definitions/check-body.ts';
import type { JsonObject } from '../../forms/json.ts';
import { isObject } from '../../forms/questionnaires/field-interpreter.ts';

/** What rjsf's generics hold: its types unfold recursively and never end on a recursive JSON type. */
export type FormValues = Record<string, unknown>;

/** Values from rjsf back as JSON: cleared fields come as undefined and are left out. */
export function jsonOf(values: FormValues | undefined): JsonObject {
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(values ?? {})) {
    if (value === undefined) continue;
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (nested) kept[key] = jsonOf({ ...value });
    else if (isJson(value)) kept[key] = value;
  }
  return kept;
}

export function schemaOf(schema: unknown): JsonObject {
  return isJson(schema) && isObject(schema) ? schema : {};
}
