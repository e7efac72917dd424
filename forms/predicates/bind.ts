// Parameters: a number in the text of a criterion that a region may set, once or per category of people.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { truthOf } from './evaluate.ts';
import { parameterName } from './names.ts';
import { deepestPredicate, type Parameters, type Predicate, PredicateError } from './types.ts';

/** The value of each parameter for one document: the first override that is `yes`, else the default. */
export function resolveParameters(parameters: Parameters, data: JsonObject): JsonObject {
  const entries = Object.entries(parameters).map(([name, parameter]): [string, Json] => {
    const override = parameter.overrides?.find(({ when }) => truthOf(when)(data) === 'yes');
    return [name, override ? override.value : parameter.default];
  });
  return Object.fromEntries(entries);
}

/**
 * The predicate with every `{"x-param": name}` replaced by its value; the very same object when it
 * names none. Throws `PredicateError` when a named parameter has no value.
 */
export function bind(predicate: Predicate, values: JsonObject): Predicate {
  const bound = substitute(predicate, values, '', 0);
  return isObject(bound) ? bound : predicate;
}

// Each group of a predicate takes at most three levels of JSON.
const deepestJson = deepestPredicate * 3;
const inProducts = /(^|\.)x-products\./;

function substitute(value: Json, values: JsonObject, path: string, depth: number): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepestJson) throw new PredicateError(path, 'Условие вложено слишком глубоко');
  const name = parameterName(value);
  if (name !== undefined) {
    const bound = Object.hasOwn(values, name) ? values[name] : undefined;
    if (bound === undefined || bound === null)
      throw new PredicateError(path, `Параметр «${name}» не получил значения`);
    // A text among factors would be taken for the name of a fact.
    if (typeof bound !== 'number' && inProducts.test(path))
      throw new PredicateError(path, `Параметр «${name}» — не число`);
    return bound;
  }
  const next = (item: Json, key: string | number) =>
    substitute(item, values, path === '' ? String(key) : `${path}.${key}`, depth + 1);
  if (Array.isArray(value)) {
    const items = value.map(next);
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const entries = Object.entries(value).map(([key, item]): [string, Json] => [
    key,
    next(item, key),
  ]);
  return entries.every(([key, item]) => item === value[key]) ? value : Object.fromEntries(entries);
}
