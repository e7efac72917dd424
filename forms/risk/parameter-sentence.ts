// A parameter as people say it: «1,5 для УГС 38.00.00, иначе 2».

import { isObject, type Json, type JsonObject } from '../json.ts';
import {
  describePredicate,
  describeValue,
  type Parameter,
  type Parameters,
  type Predicate,
} from '../predicates/index.ts';
import { factOf, factTitle } from './fact-catalogue.ts';

/** Conditions of overrides that have a short name of their own among those who work with them. */
const groupWords: Record<string, string> = {
  specialtyGroup: 'УГС',
  specialtyCode: 'специальности',
};

const titles = {
  field: (name: string) => factTitle(name).toLowerCase(),
  value: (field: string, value: Json) =>
    factOf(field)?.values?.[String(value)] ?? describeValue(value),
};

/** «для УГС 38.00.00 и 40.00.00», else «если возраст не меньше 25». */
export function describeOverride(when: Predicate): string {
  return groupsOf(when) ?? `если ${describePredicate(when, titles)}`;
}

function groupsOf({ properties, required, ...rest }: JsonObject): string | undefined {
  if (!isObject(properties) || Object.keys(rest).length > 0) return undefined;
  const [entry, ...others] = Object.entries(properties);
  if (!entry || others.length > 0) return undefined;
  const [field, test] = entry;
  const word = groupWords[field];
  if (!word || !isObject(test) || Object.keys(test).length !== 1) return undefined;
  const values = 'const' in test ? [test.const] : Array.isArray(test.enum) ? test.enum : [];
  const stated = values.filter((value): value is string => typeof value === 'string');
  if (stated.length === 0 || stated.length < values.length) return undefined;
  const last = stated.length > 1 ? ` и ${stated.at(-1)}` : '';
  return `для ${word} ${stated.slice(0, last ? -1 : undefined).join(', ')}${last}`;
}

/** The default alone, or each override in its order and then «иначе». */
export function describeParameter({ default: otherwise, overrides = [] }: Parameter): string {
  if (overrides.length === 0) return describeValue(otherwise);
  const stated = overrides.map(({ when, value }) => {
    const condition = describeOverride(when);
    return `${describeValue(value)}${condition.startsWith('если') ? ', ' : ' '}${condition}`;
  });
  return `${stated.join('; ')}, иначе ${describeValue(otherwise)}`;
}

/** What differs between two sets of parameters: «Сколько практик достаточно: 2 вместо 1». */
export function describeChanges(before: Parameters = {}, after: Parameters = {}): string[] {
  return Object.entries(after).flatMap(([name, parameter]) => {
    const is = describeParameter(parameter);
    const was = before[name] && describeParameter(before[name]);
    if (is === was) return [];
    return `${parameter.title}: ${is}${was === undefined ? '' : ` вместо ${was}`}`;
  });
}
