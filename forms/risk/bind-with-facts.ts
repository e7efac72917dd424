// A predicate with parameters whose values may depend on the person (coefficient 1.5 for one group of
// specialties). Each distinct set of values is bound once and reused.

import type { Json, JsonObject } from '../json.ts';
import {
  bind,
  evaluate,
  type Parameters,
  type Predicate,
  resolveParameters,
  type Truth,
} from '../predicates/index.ts';

export interface BoundPredicate {
  predicate(facts: JsonObject): Predicate;
  truth(facts: JsonObject): Truth;
}

/** Only the parameters that the predicate really names decide what is bound. */
export function bindWithFacts(predicate: Predicate, parameters: Parameters): BoundPredicate {
  const named = parametersIn(predicate);
  const used: Parameters = {};
  for (const [name, parameter] of Object.entries(parameters))
    if (named.has(name)) used[name] = parameter;
  const bound = binder(predicate, used);
  return { predicate: bound, truth: (facts) => evaluate(bound(facts), facts).truth };
}

function binder(predicate: Predicate, parameters: Parameters): (facts: JsonObject) => Predicate {
  const all = Object.values(parameters);
  if (all.length === 0) return () => predicate;
  if (all.every(({ overrides }) => !overrides || overrides.length === 0)) {
    const once = bind(predicate, resolveParameters(parameters, {}));
    return () => once;
  }
  const seen = new Map<string, Predicate>();
  return (facts) => {
    const values = resolveParameters(parameters, facts);
    const key = JSON.stringify(values);
    const known = seen.get(key);
    if (known) return known;
    const fresh = bind(predicate, values);
    seen.set(key, fresh);
    return fresh;
  };
}

/** Names of `{"x-param": …}` anywhere in the predicate. */
export function parametersIn(value: Json, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) parametersIn(item, found);
  } else if (typeof value === 'object' && value !== null) {
    const name = value['x-param'];
    if (typeof name === 'string') found.add(name);
    for (const item of Object.values(value)) parametersIn(item, found);
  }
  return found;
}
