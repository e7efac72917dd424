// What a definition names outside of one place of its text: facts, other elements, its own fields.

import { isObject, type Json, type JsonObject } from '../../json.ts';
import { fieldsOf, type Predicate } from '../../predicates/index.ts';
import { parametersIn } from '../../risk/bind-with-facts.ts';
import type { KindCode } from '../kinds/index.ts';

/** `field`: of the same text, by the path of its schema; `counted-as`: what attendance counts as. */
export type TargetKind = KindCode | 'fact' | 'counted-as' | 'field' | 'parameter' | 'service';

export interface Target {
  to: TargetKind;
  name: string;
}

export interface Reference extends Target {
  /** Where in the text, keyed. */
  path: string;
  /** Reads what another gives, or gives it. */
  relation: 'reads' | 'gives';
}

export const targetKey = ({ to, name }: Target): string => `${to} ${name}`;

export function reads(path: string, to: TargetKind, names: Iterable<string>): Reference[] {
  return [...names].map((name) => ({ path, relation: 'reads', to, name }));
}

export function gives(path: string, to: TargetKind, names: Iterable<string>): Reference[] {
  return [...names].map((name) => ({ path, relation: 'gives', to, name }));
}

export function texts(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A condition over facts, with the parameters it names; a draft's condition may be anything. */
export function ofCondition(path: string, condition: Json | undefined): Reference[] {
  if (!isObject(condition)) return [];
  return [
    ...reads(path, 'fact', fieldsOf(condition)),
    ...reads(path, 'parameter', parametersIn(condition)),
  ];
}

/** Conditions of the overrides of each parameter. */
export function ofParameters(parameters: Json | undefined): Reference[] {
  if (!isObject(parameters)) return [];
  return Object.entries(parameters).flatMap(([name, parameter]) => {
    const overrides = isObject(parameter) ? parameter.overrides : undefined;
    return (Array.isArray(overrides) ? overrides : []).flatMap((override) =>
      isObject(override) ? ofCondition(`parameters.${name}.overrides`, override.when) : [],
    );
  });
}

/** A query: facts of people where it counts people, types of events where it counts events. */
export function ofQuery(path: string, query: Json | undefined): Reference[] {
  if (!isObject(query) || !isObject(query.where)) return [];
  if (query.dataset === 'learners') {
    const counted = typeof query.field === 'string' ? [query.field] : [];
    return [
      ...reads(`${path}.where`, 'fact', fieldsOf(query.where)),
      ...reads(`${path}.field`, 'fact', counted),
    ];
  }
  return reads(`${path}.where`, 'event-type', wordsOf(query.where, 'eventType'));
}

/** Values that a condition compares one of its fields with. */
function wordsOf(condition: Predicate, field: string, found = new Set<string>()): Set<string> {
  for (const [keyword, value] of Object.entries(condition)) {
    if (keyword === 'properties' && isObject(value)) {
      const leaf = Object.hasOwn(value, field) ? value[field] : undefined;
      if (isObject(leaf)) collectWords(leaf, found);
    }
    for (const inner of Array.isArray(value) ? value : [value])
      if (isObject(inner) && keyword !== 'properties') wordsOf(inner, field, found);
  }
  return found;
}

function collectWords(leaf: JsonObject, found: Set<string>): void {
  for (const [keyword, value] of Object.entries(leaf)) {
    if (keyword === 'const' && typeof value === 'string') found.add(value);
    if (keyword === 'enum') for (const word of texts(value)) found.add(word);
    for (const inner of Array.isArray(value) ? value : [value])
      if (isObject(inner)) collectWords(inner, found);
  }
}
