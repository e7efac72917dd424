// Values that the author's own condition on an answer speaks of: guesses at random rarely meet them.
import { isObject, type Json } from '../json.ts';

export function valuesNamed(condition: Json | undefined): Json[] {
  if (Array.isArray(condition)) return condition.flatMap(valuesNamed);
  if (isObject(condition))
    return Object.entries(condition).flatMap(([word, value]) =>
      word === 'required' ? [] : valuesNamed(value),
    );
  if (condition === undefined || condition === null) return [];
  return typeof condition === 'number' ? [condition, condition - 1, condition + 1] : [condition];
}
