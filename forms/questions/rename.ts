// Everything in a question that names other questions, under their new names.
import { isObject, type Json, type JsonObject } from '../json.ts';

/** Old names → new ones. */
export type Renamed = ReadonlyMap<string, string>;

const renamed = (names: Renamed, name: string) => {
  const [first = '', ...rest] = name.split('.');
  return [names.get(first) ?? first, ...rest].join('.');
};

const renamedText = (names: Renamed, value: Json): Json =>
  typeof value === 'string' ? renamed(names, value) : value;

function keysRenamed(names: Renamed, object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, own]) => [renamed(names, key), own]));
}

/** A condition over answers: names stand at its top and in its all, any and not. */
export function renameInPredicate(names: Renamed, predicate: Json): Json {
  if (!isObject(predicate)) return predicate;
  return Object.fromEntries(
    Object.entries(predicate).map(([keyword, value]): [string, Json] => {
      if (keyword === 'properties' && isObject(value)) return [keyword, keysRenamed(names, value)];
      if (keyword === 'required' && Array.isArray(value))
        return [keyword, value.map((name) => renamedText(names, name))];
      if ((keyword === 'allOf' || keyword === 'anyOf') && Array.isArray(value))
        return [keyword, value.map((own) => renameInPredicate(names, own))];
      if (keyword === 'not') return [keyword, renameInPredicate(names, value)];
      return [keyword, value];
    }),
  );
}

function inCompute(names: Renamed, compute: JsonObject): JsonObject {
  const { of, from, to } = compute;
  return {
    ...compute,
    ...(Array.isArray(of) ? { of: of.map((name) => renamedText(names, name)) } : {}),
    ...(from === undefined ? {} : { from: renamedText(names, from) }),
    ...(to === undefined ? {} : { to: renamedText(names, to) }),
  };
}

function inOptions(names: Renamed, options: Json): Json {
  if (!Array.isArray(options)) return options;
  return options.map((option) =>
    isObject(option) && option['x-other'] !== undefined
      ? { ...option, 'x-other': renamedText(names, option['x-other']) }
      : option,
  );
}

function inKeyword(names: Renamed, keyword: string, value: Json): Json {
  switch (keyword) {
    case 'x-visible-when':
    case 'x-required-when':
    case 'x-allowed-when':
      return renameInPredicate(names, value);
    case 'x-section':
      return renamedText(names, value);
    case 'x-compute':
      return isObject(value) ? inCompute(names, value) : value;
    case 'x-score':
      return isObject(value) && isObject(value.points)
        ? { ...value, points: keysRenamed(names, value.points) }
        : value;
    case 'oneOf':
      return inOptions(names, value);
    case 'items':
      return isObject(value) ? itemsRenamed(names, value) : value;
    default:
      return value;
  }
}

function itemsRenamed(names: Renamed, items: JsonObject): JsonObject {
  const { properties } = items;
  return {
    ...renameInQuestion(names, items),
    ...(isObject(properties)
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, own]) => [
              key,
              isObject(own) ? renameInQuestion(names, own) : own,
            ]),
          ),
        }
      : {}),
  };
}

/** The same question; whatever of it names no other question is the same value. */
export function renameInQuestion(names: Renamed, field: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(field).map(([keyword, value]) => [keyword, inKeyword(names, keyword, value)]),
  );
}
