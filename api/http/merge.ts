// PUT merges what is given into what is: which version it was made from, and what it may say.
import type { Json, JsonObject } from '../../forms/json.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { malformed, preconditionFailed, preconditionRequired } from '../problem.ts';
import type { Call } from './endpoint.ts';
import type { RequestSchema } from './request-schema.ts';

export function checkVersion(call: Call, current: JsonObject): void {
  if (call.ifMatch === undefined) {
    if (call.requiresIfMatch) throw preconditionRequired();
    return;
  }
  if (call.ifMatch !== '*' && call.ifMatch !== String(current.version))
    throw preconditionFailed(current);
}

/** Members that the client may not write are tolerated only when they say what is already so. */
export function withoutUnchanged(
  dataset: Dataset,
  schema: RequestSchema,
  body: JsonObject,
  current: JsonObject,
): JsonObject {
  const given: JsonObject = {};
  const errors: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(body)) {
    if (Object.hasOwn(schema.properties, name)) given[name] = value;
    else if (!Object.hasOwn(dataset.fields, name)) errors[name] = 'Такого поля нет';
    else if (!equal(value, current[name] ?? null)) errors[name] = 'Это поле нельзя изменить';
  }
  const first = Object.keys(errors)[0];
  if (first) throw malformed(`${first}: ${errors[first]}`, errors);
  return given;
}

export function writable(schema: RequestSchema, record: JsonObject): JsonObject {
  const out: JsonObject = {};
  for (const name of Object.keys(schema.properties)) {
    const value = record[name];
    if (value !== undefined) out[name] = value;
  }
  return out;
}

export function equal(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
