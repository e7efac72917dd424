// What changed between two bodies of a kind, path by path: additions, removals, changes and moves.

import type { Json, JsonObject } from '../../json.ts';
import { type Place, placesOf } from './places.ts';
import {
  type Branch,
  isOrdered,
  type Node,
  ownValue,
  type Path,
  sameNode,
  toTree,
} from './tree.ts';

export type Change =
  | { kind: 'added'; path: Path; after: Json; place?: Place }
  | { kind: 'removed'; path: Path; before: Json }
  | { kind: 'changed'; path: Path; before: Json; after: Json }
  | { kind: 'moved'; path: Path; place: Place };

/**
 * The changes that make `before` into `after`, in the order of the document; nothing larger than the
 * part that changed is named whole.
 * @param metaSchema of the kind both bodies are of
 */
export function differencesOf(metaSchema: JsonObject, before: Json, after: Json): Change[] {
  return changesBetween([], toTree(metaSchema, before), toTree(metaSchema, after));
}

export function changesBetween(
  path: Path,
  before: Node | undefined,
  after: Node | undefined,
): Change[] {
  if (before === after) return [];
  if (after === undefined)
    return before === undefined ? [] : [{ kind: 'removed', path, before: ownValue(before) }];
  if (before === undefined) return [{ kind: 'added', path, after: ownValue(after) }];
  if (before.shape === 'leaf' || after.shape === 'leaf' || before.shape !== after.shape) {
    if (sameNode(before, after)) return [];
    return [{ kind: 'changed', path, before: ownValue(before), after: ownValue(after) }];
  }
  return changesWithin(path, before, after);
}

function changesWithin(path: Path, before: Branch, after: Branch): Change[] {
  const changes: Change[] = [];
  const places = isOrdered(after)
    ? placesOf([...before.children.keys()], [...after.children.keys()])
    : new Map<string, Place>();
  for (const [key, child] of before.children)
    if (!after.children.has(key)) changes.push(...changesBetween([...path, key], child, undefined));
  for (const [key, child] of after.children) {
    const inner = [...path, key];
    const place = places.get(key);
    const was = before.children.get(key);
    if (was === undefined) {
      changes.push({ kind: 'added', path: inner, after: ownValue(child), ...(place && { place }) });
      continue;
    }
    if (place) changes.push({ kind: 'moved', path: inner, place });
    changes.push(...changesBetween(inner, was, child));
  }
  return changes;
}
