// What a schema says of named fields: under the keys they have here.

import { printable } from '../../dialect/names.ts';
import { joinPath } from '../../dialect/paths.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import type { Rewrite } from './rewrite.ts';
import { type Place, put, refuse, type Work } from './work.ts';

export function rewriteMaps(
  work: Work,
  schema: JsonObject,
  out: JsonObject,
  place: Place,
  rewrite: Rewrite,
): void {
  const { properties, required, patternProperties, unevaluatedProperties } = schema;
  const inner = (word: string, name: string, value: Json, certain = place.certain) =>
    rewrite(work, value, {
      ...place,
      path: joinPath(joinPath(place.path, word), printable(name)),
      certain,
    });
  if (isObject(properties)) out.properties = renamed(work, properties, place, inner);
  else if (properties !== undefined) notMap(work, place, 'properties');
  if (Array.isArray(required))
    out.required = [...new Set(required.map((name) => keyOf(work, String(name))))];
  if (isObject(patternProperties)) {
    const patterns: JsonObject = {};
    for (const [pattern, value] of Object.entries(patternProperties))
      put(patterns, pattern, inner('patternProperties', pattern, value));
    out.patternProperties = patterns;
  } else if (patternProperties !== undefined) notMap(work, place, 'patternProperties');
  if (unevaluatedProperties !== undefined && schema.additionalProperties === undefined)
    out.additionalProperties = inner('unevaluatedProperties', '', unevaluatedProperties);
  if (schema.patternProperties !== undefined || schema.propertyNames !== undefined)
    refuseRenamed(work, properties, place);
  rewriteDependencies(work, schema, out, place, inner);
}

const keyOf = (work: Work, name: string) => work.keys.get(name) ?? name;

function notMap(work: Work, { path }: Place, word: string): void {
  refuse(work, joinPath(path, word), word, 'Опишите поля объектом: имя и описание');
}

type Inner = (word: string, name: string, value: Json, certain?: boolean) => Json;

function renamed(work: Work, properties: JsonObject, { path }: Place, inner: Inner): JsonObject {
  const fields: JsonObject = {};
  for (const [name, value] of Object.entries(properties)) {
    const key = keyOf(work, name);
    const field = inner('properties', name, value);
    fields[key] = key === name ? field : named(field, name);
    if (key !== name)
      work.added.push({
        path: joinPath(joinPath(path, 'properties'), printable(name)),
        message: `Поле «${printable(name)}» получило код «${key}»`,
      });
  }
  return fields;
}

function named(field: Json, name: string): Json {
  const own = isObject(field) ? field : field === false ? { not: {} } : {};
  return { ...own, 'x-original-name': name };
}

/** Whether a name fits a pattern would be asked of another name. */
function refuseRenamed(work: Work, properties: Json | undefined, { path }: Place): void {
  if (!isObject(properties)) return;
  const name = Object.keys(properties).find((one) => work.keys.has(one));
  if (name !== undefined)
    refuse(
      work,
      joinPath(joinPath(path, 'properties'), printable(name)),
      'propertyNames',
      'Имя пришлось бы заменить, а схема проверяет имена: назовите поле латинскими буквами',
    );
}

function rewriteDependencies(
  work: Work,
  schema: JsonObject,
  out: JsonObject,
  place: Place,
  inner: Inner,
): void {
  const found = new Map<string, Json[]>();
  for (const word of ['dependencies', 'dependentRequired', 'dependentSchemas']) {
    const map = schema[word];
    if (map === undefined) continue;
    if (!isObject(map)) {
      notMap(work, place, word);
      continue;
    }
    for (const [name, value] of Object.entries(map)) {
      const key = keyOf(work, name);
      const names = Array.isArray(value) ? value : typeof value === 'string' ? [value] : undefined;
      const own = names
        ? names.map((other) => keyOf(work, String(other)))
        : inner(word, name, value, false);
      found.set(key, [...(found.get(key) ?? []), own]);
    }
  }
  if (found.size === 0) return;
  const dependencies: JsonObject = {};
  for (const [key, [first = true, ...more]] of found)
    dependencies[key] =
      more.length === 0
        ? first
        : { allOf: [first, ...more].map((one) => (Array.isArray(one) ? { required: one } : one)) };
  out.dependencies = dependencies;
}
