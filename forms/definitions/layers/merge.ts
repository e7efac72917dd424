// Bringing a place's own changes over a new version of the place above. Changes of different paths go
// together by themselves and are listed; where both sides changed the same, a person decides.

import { isObject, type Json, type JsonObject } from '../../json.ts';
import { sameJson } from '../../questionnaires/field-rules.ts';
import { type Change, changesBetween } from './difference.ts';
import { settlePages } from './pages.ts';
import { type Place, placesOf, putInPlace } from './places.ts';
import {
  type Branch,
  childSchema,
  fromTree,
  isOrdered,
  type Node,
  nodeFor,
  ownValue,
  type Path,
  sameNode,
  toTree,
  writePath,
} from './tree.ts';

/**
 * `both`: each changed the same value, or each added another under one key; `we-removed`: the place
 * above changed what is removed here; `they-removed`: the other way round; `place`: both moved it.
 */
export type CollisionReason = 'both' | 'we-removed' | 'they-removed' | 'place';

export type Decision = 'theirs' | 'ours' | 'both' | { value: Json };

/** By the key of the collision. */
export type Decisions = Readonly<Record<string, Decision>>;

export interface Collision {
  /** Names the collision in decisions: the path's text, with `#` at the end when it is about a place. */
  key: string;
  path: Path;
  reason: CollisionReason;
  /** Absent where there is nothing under the path; of a place, the sibling it stands after. */
  base?: Json;
  theirs?: Json;
  ours?: Json;
  /** Lists taken whole on either side may be joined. */
  joinable: boolean;
  decision?: Decision;
}

export interface Merged {
  /** With undecided collisions kept as they are here, so that a preview can be shown. */
  body: JsonObject;
  /** Changes of the place above that go in by themselves. */
  taken: Change[];
  /** Own changes that stay. */
  kept: Change[];
  collisions: Collision[];
}

interface Walk {
  decisions: Decisions;
  taken: Change[];
  kept: Change[];
  collisions: Collision[];
  /** Names of fields that a decision keeps although one side removed them: their places stay too. */
  keeping: ReadonlySet<string>;
}

type Three = [base: Node | undefined, ours: Node | undefined, theirs: Node | undefined];

/**
 * @param base version of the place above that `ours` stands on
 * @param theirs its new version
 * @param decisions by `Collision.key`; an unknown key is ignored
 */
export function mergeVersions(
  metaSchema: JsonObject,
  base: JsonObject,
  ours: JsonObject,
  theirs: JsonObject,
  decisions: Decisions = {},
): Merged {
  const three: Three = [
    toTree(metaSchema, base),
    toTree(metaSchema, ours),
    toTree(metaSchema, theirs),
  ];
  let walk = run(metaSchema, three, decisions, new Set());
  const keeping = namesKept(walk);
  if (keeping.size > 0) walk = run(metaSchema, three, decisions, keeping);
  const { node, taken, kept, collisions } = walk;
  const body = node && fromTree(node);
  return { body: isObject(body) ? body : ours, taken, kept, collisions };
}

function run(schema: JsonObject, three: Three, decisions: Decisions, keeping: ReadonlySet<string>) {
  const walk: Walk = { decisions, taken: [], kept: [], collisions: [], keeping };
  const merged = mergeNodes(walk, schema, [], three);
  const node = merged && settlePages(merged, three, (collision) => decide(walk, collision));
  return { ...walk, node };
}

/** Also undecided ones: until somebody decides, what stands here is kept. */
function namesKept({ collisions }: Walk): Set<string> {
  const names = collisions.flatMap(({ path, reason, decision }) => {
    if (reason !== 'they-removed' && reason !== 'we-removed') return [];
    const gone = reason === 'they-removed' ? 'theirs' : 'ours';
    return (decision ?? 'ours') === gone ? [] : [path.at(-1) ?? ''];
  });
  return new Set(names);
}

/** Notes the collision with what was decided about it, if anything; returns the decision. */
function decide(walk: Walk, collision: Omit<Collision, 'decision'>): Decision | undefined {
  const decision = Object.hasOwn(walk.decisions, collision.key)
    ? walk.decisions[collision.key]
    : undefined;
  walk.collisions.push(decision === undefined ? collision : { ...collision, decision });
  return decision;
}

function mergeNodes(walk: Walk, schema: JsonObject, path: Path, three: Three): Node | undefined {
  const [base, ours, theirs] = three;
  if (sameNode(ours, theirs)) return ours;
  const branches = bothBranches(ours, theirs);
  // Where names are to be kept, every list of names is looked into.
  if (branches && walk.keeping.size > 0) return mergeBranches(walk, schema, path, base, branches);
  if (sameNode(base, ours)) {
    walk.taken.push(...changesBetween(path, base, theirs));
    return theirs;
  }
  if (sameNode(base, theirs)) {
    walk.kept.push(...changesBetween(path, base, ours));
    return ours;
  }
  if (branches) return mergeBranches(walk, schema, path, base, branches);
  return collide(walk, schema, path, three);
}

function bothBranches(
  ours: Node | undefined,
  theirs: Node | undefined,
): [Branch, Branch] | undefined {
  if (!ours || !theirs || ours.shape === 'leaf' || theirs.shape === 'leaf') return undefined;
  return ours.shape === theirs.shape ? [ours, theirs] : undefined;
}

function collide(walk: Walk, schema: JsonObject, path: Path, three: Three): Node | undefined {
  const [base, ours, theirs] = three;
  const lists = [ours, theirs].map((node) => node && ownValue(node));
  const decision = decide(walk, {
    key: writePath(path),
    path,
    reason: ours === undefined ? 'we-removed' : theirs === undefined ? 'they-removed' : 'both',
    ...(base && { base: ownValue(base) }),
    ...(ours && { ours: ownValue(ours) }),
    ...(theirs && { theirs: ownValue(theirs) }),
    joinable: lists.every(Array.isArray),
  });
  if (decision === 'theirs') return theirs;
  if (decision === 'both') return { shape: 'leaf', value: joined(lists) };
  if (typeof decision === 'object') {
    const above = path.slice(0, -1).reduce(childSchema, schema);
    return nodeFor(above, path.at(-1) ?? '', decision.value);
  }
  return ours;
}

/** First what the place above has, then what is added here. */
function joined(lists: readonly (Json | undefined)[]): Json {
  const [ours, theirs] = lists;
  if (!Array.isArray(ours) || !Array.isArray(theirs)) return ours ?? theirs ?? null;
  return [...theirs, ...ours.filter((item) => !theirs.some((other) => sameJson(item, other)))];
}

function mergeBranches(
  walk: Walk,
  schema: JsonObject,
  path: Path,
  base: Node | undefined,
  [ours, theirs]: [Branch, Branch],
): Branch {
  const merged = new Map<string, Node>();
  const before = base && base.shape !== 'leaf' && base.shape === ours.shape ? base : undefined;
  for (const key of new Set([
    ...theirs.children.keys(),
    ...ours.children.keys(),
    ...(before?.children.keys() ?? []),
  ])) {
    const three: Three = [
      before?.children.get(key),
      ours.children.get(key),
      theirs.children.get(key),
    ];
    const node =
      staysInPlace(walk, ours, key, three) ?? mergeNodes(walk, schema, [...path, key], three);
    if (node) merged.set(key, node);
  }
  if (!isOrdered(ours)) return { shape: ours.shape, children: merged };
  const order = mergeOrders(walk, path, merged, [before, ours, theirs]);
  return {
    shape: ours.shape,
    children: new Map(order.flatMap((key) => entry(merged, key))),
  };
}

function entry(nodes: ReadonlyMap<string, Node>, key: string): [string, Node][] {
  const node = nodes.get(key);
  return node ? [[key, node]] : [];
}

/** A field that a decision keeps also keeps its place among names, on whichever side it still stands. */
function staysInPlace(
  walk: Walk,
  parent: Branch,
  key: string,
  [, ours, theirs]: Three,
): Node | undefined {
  const names = parent.shape === 'ordered' || parent.shape === 'set';
  return names && walk.keeping.has(key) ? (ours ?? theirs) : undefined;
}

type ThreeOrders = [base: Branch | undefined, ours: Branch, theirs: Branch];

/** The order of the place above, with what is moved or added here put after its neighbour. */
function mergeOrders(
  walk: Walk,
  path: Path,
  merged: ReadonlyMap<string, Node>,
  [base, ours, theirs]: ThreeOrders,
): string[] {
  const keysOf = (branch: Branch | undefined) =>
    [...(branch?.children.keys() ?? [])].filter((key) => merged.has(key));
  const known = new Set(keysOf(base));
  const here = keysOf(ours);
  const there = keysOf(theirs);
  const ownPlaces = placesOf([...known], here);
  const theirPlaces = placesOf([...known], there);
  const ownMove = (key: string, place: Place): boolean => {
    const other = theirPlaces.get(key);
    if (!other) {
      walk.kept.push({ kind: 'moved', path: [...path, key], place });
      return true;
    }
    if (other.after === place.after) return false;
    const decision = decide(walk, {
      key: `${writePath([...path, key])}#`,
      path: [...path, key],
      reason: 'place',
      ours: place.after,
      theirs: other.after,
      joinable: false,
    });
    return decision !== 'theirs';
  };
  const isThere = new Set(there);
  const placed = here.filter((key) => {
    const place = ownPlaces.get(key);
    if (!isThere.has(key)) return true;
    return place !== undefined && known.has(key) && ownMove(key, place);
  });
  for (const [key, place] of theirPlaces)
    if (known.has(key) && !ownPlaces.has(key))
      walk.taken.push({ kind: 'moved', path: [...path, key], place });
  return putInPlace(there, neighbours(placed, there, here)).order;
}

/** A neighbour that stands only there gives way to the nearest one before it. */
function neighbours(
  placed: readonly string[],
  there: readonly string[],
  here: readonly string[],
): Map<string, Place> {
  const present = new Set([...there, ...placed]);
  let after: string | null = null;
  const places = new Map<string, Place>();
  const moving = new Set(placed);
  for (const key of here) {
    if (moving.has(key)) places.set(key, { after });
    if (present.has(key)) after = key;
  }
  return places;
}
