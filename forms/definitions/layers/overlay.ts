// What a lower place changes of the version above it: keyed paths, each set, removed or placed.
// Nothing is replaced whole except indivisible values, so that the rest follows the place above.

import type { Issue } from '../../dialect/issues.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { type Change, differencesOf } from './difference.ts';
import { type Place, putInPlace } from './places.ts';
import {
  type Branch,
  childSchema,
  fromTree,
  isOrdered,
  type Node,
  nodeFor,
  type Path,
  plainPath,
  readPath,
  toTree,
  writePath,
} from './tree.ts';

export interface OverlayEntry {
  set?: Json;
  remove?: true;
  place?: Place;
}

/** By the reversible text of the path (`writePath`), in the order of the document. */
export type Overlay = Record<string, OverlayEntry>;

/** The overlay that makes `base` into `body`; empty when they say the same. */
export function overlayBetween(
  metaSchema: JsonObject,
  base: JsonObject,
  body: JsonObject,
): Overlay {
  const overlay: Overlay = {};
  for (const change of differencesOf(metaSchema, base, body)) {
    const key = writePath(change.path);
    overlay[key] = { ...overlay[key], ...entryOf(change) };
  }
  return overlay;
}

function entryOf(change: Change): OverlayEntry {
  switch (change.kind) {
    case 'removed':
      return { remove: true };
    case 'moved':
      return { place: change.place };
    case 'added':
      return change.place ? { set: change.after, place: change.place } : { set: change.after };
    case 'changed':
      return { set: change.after };
  }
}

/** The same tree, with the branches on the way to a change copied: bodies are never changed in place. */
function open(root: Branch): { root: Branch; branchAt(path: Path): Branch | undefined } {
  const copied = new Map<string, Branch>();
  const top: Branch = { shape: root.shape, children: new Map(root.children) };
  return {
    root: top,
    branchAt(path) {
      let branch = top;
      for (let depth = 1; depth <= path.length; depth += 1) {
        const at = writePath(path.slice(0, depth));
        const key = path[depth - 1] ?? '';
        let next = copied.get(at);
        if (!next) {
          const child = branch.children.get(key);
          if (child === undefined || child.shape === 'leaf') return undefined;
          next = { shape: child.shape, children: new Map(child.children) };
          copied.set(at, next);
          branch.children.set(key, next);
        }
        branch = next;
      }
      return branch;
    },
  };
}

function applyTo(
  metaSchema: JsonObject,
  root: Node,
  overlay: Overlay,
): { root: Node; issues: Issue[] } {
  if (root.shape === 'leaf') return { root, issues: [] };
  const issues: Issue[] = [];
  const tree = open(root);
  const moved = new Map<Branch, Map<string, Place>>();
  for (const [text, entry] of Object.entries(overlay)) {
    const path = readPath(text);
    const key = path.at(-1) ?? '';
    const parent = tree.branchAt(path.slice(0, -1));
    if (!parent) {
      issues.push(gone(path));
      continue;
    }
    if (entry.remove) {
      if (!parent.children.delete(key)) issues.push(gone(path));
      continue;
    }
    if (entry.set !== undefined) {
      const above = path.slice(0, -1).reduce(childSchema, metaSchema);
      parent.children.set(key, nodeFor(above, key, entry.set));
    } else if (!parent.children.has(key)) {
      issues.push(gone(path));
      continue;
    }
    if (entry.place && isOrdered(parent)) {
      const places = moved.get(parent) ?? new Map<string, Place>();
      moved.set(parent, places.set(key, entry.place));
    }
  }
  for (const [parent, places] of moved) {
    const { order } = putInPlace([...parent.children.keys()], places);
    const children = new Map<string, Node>();
    for (const key of order) {
      const child = parent.children.get(key);
      if (child) children.set(key, child);
    }
    parent.children = children;
  }
  return { root: tree.root, issues };
}

function gone(path: Path): Issue {
  return {
    path: plainPath(path),
    keyword: 'overlay',
    message: 'В основе этого уже нет: решите, что оставить',
  };
}

export interface Composed {
  body: JsonObject;
  /** Entries that found nothing to change; empty while the overlay stands on its own base. */
  issues: Issue[];
}

/**
 * The body of a place: that of the place above with each lower layer over it, in turn.
 * @param overlays from the upper place to the lower one
 */
export function composeLayers(
  metaSchema: JsonObject,
  base: JsonObject,
  overlays: readonly Overlay[],
): Composed {
  let root = toTree(metaSchema, base);
  const issues: Issue[] = [];
  for (const overlay of overlays) {
    const applied = applyTo(metaSchema, root, overlay);
    root = applied.root;
    issues.push(...applied.issues);
  }
  const body = fromTree(root);
  return { body: isObject(body) ? body : base, issues };
}

/** Two layers as one over the same base: `base + join(a, b)` is `(base + a) + b`. */
export function joinOverlays(
  metaSchema: JsonObject,
  base: JsonObject,
  first: Overlay,
  second: Overlay,
): Overlay {
  const { body } = composeLayers(metaSchema, base, [first, second]);
  return overlayBetween(metaSchema, base, body);
}
