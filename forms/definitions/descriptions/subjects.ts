// What a path leads through: the question, then its option, each by its title.

import { isObject, type JsonObject } from '../../json.ts';
import type { Path } from '../layers/tree.ts';
import { valueAtPath } from '../layers/value-at.ts';
import { nounOf } from './captions.ts';

/** Names of elements that a body only refers to by code, e.g. criteria of a policy. */
export type NameOf = (code: string) => string | undefined;

export interface Item {
  /** How many names of the path lead to it. */
  depth: number;
  noun: string;
  title: string;
}

/** The items a path leads through: the question, then its option. */
export function itemsOn(
  kind: string,
  path: Path,
  bodies: readonly JsonObject[],
  nameOf: NameOf,
): Item[] {
  const items: Item[] = [];
  path.forEach((key, index) => {
    const holder = path[index - 1] === 'items' ? path[index - 2] : path[index - 1];
    const listed = path[index - 1] === 'items' || nounsOfMaps.has(path[index - 1] ?? '');
    const noun = listed && holder !== undefined ? nounOf(kind, holder) : undefined;
    if (noun === undefined || inSchemaOfItems(path, index)) return;
    const depth = index + 1;
    items.push({ depth, noun, title: titleAt(path.slice(0, depth), key, bodies, nameOf) });
  });
  return items;
}

const nounsOfMaps = new Set([
  ...['properties', 'oneOf', 'parameters', 'x-rows', 'x-columns', 'thresholds'],
]);

/** `items` of a question with several answers is its answers' schema, not a list of things. */
function inSchemaOfItems(path: Path, index: number): boolean {
  return path[index - 1] === 'items' && path[index - 3] === 'properties';
}

/** The first body that names it says how it is called. */
export function titleAt(
  path: Path,
  key: string,
  bodies: readonly JsonObject[],
  nameOf: NameOf,
): string {
  for (const body of bodies) {
    const value = valueAtPath(body, path);
    if (!isObject(value)) continue;
    const { title, text } = value;
    if (typeof title === 'string') return title;
    if (typeof text === 'string') return text;
  }
  return nameOf(key) ?? key;
}

export function named({ noun, title }: Item): string {
  return `${noun} «${title}»`;
}

/** Steps that only hold others: they have no name of their own in a sentence. */
export const silentSteps: ReadonlySet<string> = new Set(['schema', 'properties', 'items']);
