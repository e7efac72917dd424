// The common course of checking a body: shape first, then its embedded parts and the kind's own rules,
// because rules may rely on the shape.

import type { Issue } from '../dialect/issues.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Head } from '../meta-schema.ts';
import { interpret } from '../questionnaires/field-interpreter.ts';

export function hasShape<Body extends Head>(metaSchema: JsonObject, body: unknown): body is Body {
  return isJson(body) && interpret(metaSchema, body, { limit: 1 }).length === 0;
}

export function checkBody<Body extends Head>(
  metaSchema: JsonObject,
  body: Json,
  rules: (body: Body) => Issue[],
): Issue[] {
  if (!isObject(body))
    return [{ path: '', keyword: 'type', message: 'Элемент методологии — это объект JSON' }];
  const shape = interpret(metaSchema, body);
  if (shape.length > 0) return shape;
  const whole: unknown = body;
  return hasShape<Body>(metaSchema, whole) ? rules(whole) : shape;
}

const deepest = 64;

/** Plain JSON data: nothing that parsing a text could not have given. */
export function isJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > deepest) return false;
  return Object.values(value).every((item) => isJson(item, depth + 1));
}
