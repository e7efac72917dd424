// Parameters as they stand in the text, and their special values: the first whose condition is met wins.
import { factFields } from '../../../forms/conditions/index.ts';
import { isObject, type Json, type JsonObject } from '../../../forms/json.ts';
import type { Parameter, Parameters } from '../../../forms/predicates/index.ts';

export interface Override {
  [member: string]: Json;
  when: JsonObject;
  value: Json;
}

export function overridesOf(value: Json | undefined): Override[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) =>
    isObject(one) && isObject(one.when) ? { when: one.when, value: one.value ?? null } : [],
  );
}

/** The one at `from` stands at `to`, the others keep their order. */
export function moved(overrides: readonly Override[], from: number, to: number): Override[] {
  const rest = overrides.filter((_, at) => at !== from);
  const [one] = overrides.slice(from, from + 1);
  return one ? [...rest.slice(0, to), one, ...rest.slice(to)] : [...overrides];
}

/** The parameter in whole, for its sentence; nothing while its text is unfinished. */
export function parameterOf(value: Json | undefined): Parameter | undefined {
  if (!isObject(value) || typeof value.title !== 'string' || value.default === undefined)
    return undefined;
  return {
    title: value.title,
    type: value.type === 'string' || value.type === 'boolean' ? value.type : 'number',
    default: value.default,
    overrides: overridesOf(value.overrides),
  };
}

/** Where a person studies is offered first, for most special values are by specialty. */
export const overrideFields = factFields;

function isParameter(value: unknown): value is Parameter {
  return typeof value === 'object' && value !== null && 'title' in value && 'default' in value;
}

export function parametersOf(value: unknown): Parameters {
  const found: Parameters = {};
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, own] of Object.entries(value)) if (isParameter(own)) found[name] = own;
  return found;
}
