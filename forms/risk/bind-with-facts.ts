// A predicate with parameters whose values may depend on the person (coefficient 1.5 for one group of
// specialties). Each distinct set of values is bound once and reused.

import type { Json, JsonObject } from '../json.ts';
import {
  bind,
  type CompiledPredicate,
  compilePredicate,
  type Parameters,
  type Predicate,
  resolveParameters,
} from '../predicates/index.ts';

/** Only the parameters that the predicate really names decide what is bound. */
export function bindWithFacts(predicate: Predicate, parameters: Parameters): CompiledPredicate {
  const named = parametersIn(predicate);
  const used: Parameters = {};
  for (const [name, parameter] of Object.entries(parameters))
    if (named.has(name)) used[name] = parameter;
  if (Object.values(used).every(({ overrides }) => !overrides || overrides.length === 0))
    return compilePredicate(bind(predicate, resolveParameters(used, {})));

  const byValues = new Map<string, CompiledPredicate>();
  const boundFor = (facts: JsonObject): CompiledPredicate => {
    const values = resolveParameters(used, facts);
    const key = JSON.stringify(values);
    const known = byValues.get(key);
    if (known) return known;
    const fresh = compilePredicate(bind(predicate, values));
    byValues.set(key, fresh);
    return fresh;
  };
  return {
    truth: (facts) => boundFor(facts).truth(facts),
    verdict: (facts) => boundFor(facts).verdict(facts),
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
