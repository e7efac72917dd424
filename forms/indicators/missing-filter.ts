// Who is missing from a figure, as a filter of the list of people: those whom the indicator concerns and
// who do not satisfy the one thing its numerator adds. Where the list cannot say it, nothing.
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Predicate } from '../predicates/index.ts';
import type { Query } from '../queries/schema.ts';
import { sameJson } from '../questionnaires/field-rules.ts';
import { factOf } from '../risk/fact-catalogue.ts';
import type { Indicator } from './schema.ts';

/** Columns of the list of people; those in `never` are never empty. */
const listed = new Set(['course', 'specialtyCode', 'educationLevel', 'riskLevel']);
const never = new Set(['isFinalYear', 'hasConsent']);

type Leaves = Record<string, JsonObject>;

/** The conditions of a flat «all of these»; undefined for anything more intricate. */
function leavesOf({ properties, required, ...rest }: Predicate): Leaves | undefined {
  if (Object.keys(rest).length > 0 || !isObject(properties) || !Array.isArray(required))
    return undefined;
  const leaves: Leaves = {};
  for (const [name, leaf] of Object.entries(properties)) {
    if (!isObject(leaf) || !required.includes(name)) return undefined;
    leaves[name] = leaf;
  }
  return required.length === Object.keys(leaves).length ? leaves : undefined;
}

function wordsOf(leaf: JsonObject): Json[] | undefined {
  const [keyword, ...others] = Object.keys(leaf);
  if (others.length > 0) return undefined;
  if (keyword === 'const') return [leaf.const ?? null];
  return keyword === 'enum' && Array.isArray(leaf.enum) ? leaf.enum : undefined;
}

function oneOf(name: string, values: Json[]): JsonObject {
  return values.length === 1 ? { [name]: values[0] ?? null } : { [`${name}_in`]: values };
}

function filterOf(leaves: Leaves): JsonObject | undefined {
  const filter: JsonObject = {};
  for (const [name, leaf] of Object.entries(leaves)) {
    const values = wordsOf(leaf);
    if (!values || !(listed.has(name) || never.has(name))) return undefined;
    Object.assign(filter, oneOf(name, values));
  }
  return filter;
}

/** Everything but these values, among those that remain possible. */
function others(name: string, counted: Json[], possible: Json[] | undefined) {
  if (possible) {
    const left = possible.filter((value) => !counted.some((own) => sameJson(own, value)));
    return left.length > 0 && left.length < possible.length ? oneOf(name, left) : undefined;
  }
  const [value] = counted;
  if (never.has(name) && counted.length === 1 && typeof value === 'boolean')
    return { [name]: !value };
  const words = Object.keys(factOf(name)?.values ?? {});
  const all = listed.has(name) && words.length > 0 && words.every((word) => counted.includes(word));
  return all ? { [`${name}_null`]: true } : undefined;
}

const ofPeople = (query: Query | undefined): query is Query =>
  query?.dataset === 'learners' && query.aggregate === 'count';

export function missingFilter(indicator: Indicator): JsonObject | undefined {
  const { direction, numerator, denominator } = indicator;
  if (direction === 'down' || !ofPeople(numerator) || !ofPeople(denominator)) return undefined;
  const counted = leavesOf(numerator.where);
  const concerned = leavesOf(denominator.where);
  if (!counted || !concerned) return undefined;
  const differing = Object.keys(counted).filter(
    (name) => !sameJson(counted[name] ?? null, concerned[name] ?? null),
  );
  const [name] = differing;
  const kept = Object.keys(concerned).every((own) => Object.hasOwn(counted, own));
  if (name === undefined || differing.length > 1 || !kept) return undefined;
  const { [name]: narrowed, ...rest } = concerned;
  const own = wordsOf(counted[name] ?? {});
  const possible = narrowed && wordsOf(narrowed);
  if (!own || (narrowed && !possible)) return undefined;
  const base = filterOf(rest);
  const missing = others(name, own, possible);
  return base && missing && { ...base, ...missing };
}
