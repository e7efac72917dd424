// How closed an answer is: by what its question says and gives, by what stands inside it, by what it is
// worked out of and by what it is asked on. Nothing special leaks through a sum, a row, a score or a question
// that is put only to some.

import { type Sensitivity, strictest } from '../access.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Predicate } from '../predicates/index.ts';
import { namesComputed } from '../questions/compute.ts';
import { rowsIn } from '../questions/index.ts';
import { namesScored } from '../questions/points.ts';
import { conditionOf, questionsRead } from './visibility.ts';

export type FactSensitivity = (fact: string) => Sensitivity | undefined;

export function statedSensitivity(value: Json | undefined): Sensitivity | undefined {
  return value === 'open' || value === 'personal' || value === 'special' ? value : undefined;
}

/** An answer is personal unless its question says otherwise or gives a more sensitive fact. */
function ownSensitivity(field: JsonObject, factSensitivity: FactSensitivity): Sensitivity {
  const mapping = field['x-fact'];
  const byFact =
    isObject(mapping) && typeof mapping.name === 'string'
      ? factSensitivity(mapping.name)
      : undefined;
  const own = statedSensitivity(field['x-sensitivity']) ?? 'personal';
  return byFact === undefined ? own : strictest([byFact, own]);
}

function optionsIn(field: JsonObject): JsonObject[] {
  const holder = isObject(field.items) && !Array.isArray(field.oneOf) ? field.items : field;
  return Array.isArray(holder.oneOf) ? holder.oneOf.filter(isObject) : [];
}

const ofOption = (option: JsonObject): Sensitivity =>
  statedSensitivity(option['x-sensitivity']) ?? 'open';

/** The strictest of what its options say of themselves: a request about health among other requests. */
export function sensitivityOfOptions(field: JsonObject): Sensitivity {
  return strictest(optionsIn(field).map(ofOption));
}

/** A line that a closed option asks for says as much as the option. */
function sensitivityOfAskers(key: string, fields: ReadonlyMap<string, JsonObject>): Sensitivity {
  return strictest(
    [...fields.values()]
      .flatMap(optionsIn)
      .filter((option) => option['x-other'] === key)
      .map(ofOption),
  );
}

function mentions(condition: Json, value: Json): boolean {
  if (Array.isArray(condition)) return condition.some((item) => mentions(item, value));
  return isObject(condition)
    ? Object.values(condition).some((item) => mentions(item, value))
    : condition === value;
}

/** What an answer tells of: `whole` answers by every one of their options, others by those that are named. */
interface Told {
  key: string;
  whole?: true;
  by?: Predicate;
}

/** Whoever answers shows that what the question is put on is so. */
function putOn(field: JsonObject): Told[] {
  const section = field['x-section'];
  const conditions = (['x-visible-when', 'x-allowed-when'] as const).flatMap((name) => {
    const by = conditionOf(field, name);
    return by ? questionsRead(by).map((key): Told => ({ key, by })) : [];
  });
  return typeof section === 'string' ? [...conditions, { key: section }] : conditions;
}

/** Rows and what is worked out are shown whole or not at all: one closed option closes them. */
function madeOf(field: JsonObject, rows: ReadonlyMap<string, JsonObject>): Told[] {
  const read = [...namesComputed(field), ...namesScored(field)].map(
    (name) => name.split('.')[0] ?? name,
  );
  return [...rows.keys(), ...read].map((key): Told => ({ key, whole: true }));
}

/** @param fields all questions of the form: what is made of others is as closed as they are, however far */
export function sensitivityOf(
  key: string,
  fields: ReadonlyMap<string, JsonObject>,
  factSensitivity: FactSensitivity,
): Sensitivity {
  const found: Sensitivity[] = [];
  const seen = new Set<JsonObject>();
  const visit = (name: string, among: ReadonlyMap<string, JsonObject>) => {
    const field = among.get(name);
    if (!field || seen.has(field)) return;
    seen.add(field);
    found.push(ownSensitivity(field, factSensitivity), sensitivityOfAskers(name, among));
    const rows = rowsIn(field);
    const all = rows.size > 0 ? new Map([...among, ...rows]) : among;
    for (const told of [...madeOf(field, rows), ...putOn(field)]) {
      const options = optionsIn(all.get(told.key) ?? {});
      const { whole, by } = told;
      found.push(
        ...options
          .filter((option) => whole || (by && mentions(by, option.const ?? null)))
          .map(ofOption),
      );
      visit(told.key, all);
    }
  };
  visit(key, fields);
  return strictest(found);
}
