// The interpreter, the same in browser and server (CONTRACTS §1).

import type { JsonObject } from '../json.ts';
import { type CompiledPredicate, compilePredicate } from './compile.ts';
import type { Predicate, Truth, Verdict } from './types.ts';

// A predicate is a value: whoever changes one makes a new object, so its closures may be kept.
const compiled = new WeakMap<Predicate, CompiledPredicate>();

function compiledOf(predicate: Predicate): CompiledPredicate {
  const known = compiled.get(predicate);
  if (known) return known;
  const fresh = compilePredicate(predicate);
  compiled.set(predicate, fresh);
  return fresh;
}

/**
 * The answer with one reason per leaf. A leaf whose field is absent or null is unknown; `required`
 * alone asks whether the field is filled, and that is always known. An operator that does not fit
 * the value's type does not constrain it, as in draft-07. Throws `PredicateError` for a predicate
 * outside the subset or with an unbound parameter.
 */
export function evaluate(predicate: Predicate, data: JsonObject): Verdict {
  return compiledOf(predicate).verdict(data);
}

/** The question alone, for asking of many: it gives no reasons and stops as soon as the answer stands. */
export function truthOf(predicate: Predicate): (data: JsonObject) => Truth {
  return compiledOf(predicate).truth;
}
