// Random but repeatable edits of a definition's body: values changed, parts removed, added and moved,
// as an administrator might leave them. The result need not be publishable.
import {
  type Branch,
  fromTree,
  isOrdered,
  type Node,
  type Path,
  toTree,
} from '../../forms/definitions/layers/tree.ts';
import { isObject, type Json, type JsonObject } from '../../forms/json.ts';
import { type Random, randomFrom } from '../../seeds/demo/random.ts';

interface Spot {
  path: Path;
  parent: Branch;
  key: string;
  node: Node;
}

function spotsOf(node: Node, path: Path = []): Spot[] {
  if (node.shape === 'leaf') return [];
  return [...node.children].flatMap(([key, child]) => {
    const at = [...path, key];
    return [{ path: at, parent: node, key, node: child }, ...spotsOf(child, at)];
  });
}

function other(value: Json, random: Random['next']): Json {
  if (typeof value === 'string') return `${value} ${Math.floor(random() * 90 + 10)}`;
  if (typeof value === 'number') return value + 1 + Math.floor(random() * 5);
  if (typeof value === 'boolean') return !value;
  return { own: Math.floor(random() * 1000) };
}

function shuffle(branch: Branch, random: Random['next']): void {
  const entries = [...branch.children];
  const from = Math.floor(random() * entries.length);
  const [moved] = entries.splice(from, 1);
  if (moved) entries.splice(Math.floor(random() * (entries.length + 1)), 0, moved);
  branch.children = new Map(entries);
}

/** Adds beside `spot` something like it under a name of its own. */
function addBeside({ parent, node }: Spot, name: string, random: Random['next']): void {
  const entries = [...parent.children];
  const plain = parent.shape === 'set' || parent.shape === 'ordered';
  const added: [string, Node] = [name, plain ? { shape: 'leaf', value: name } : copyOf(node, name)];
  entries.splice(Math.floor(random() * (entries.length + 1)), 0, added);
  parent.children = new Map(entries);
}

function copyOf(node: Node, name: string): Node {
  if (node.shape === 'leaf') return { shape: 'leaf', value: node.value };
  const children = new Map([...node.children].map(([key, child]) => [key, copyOf(child, key)]));
  for (const key of ['const', 'code', 'key'])
    if (children.get(key)?.shape === 'leaf') children.set(key, { shape: 'leaf', value: name });
  return { shape: node.shape, children };
}

/**
 * @param may restricts what is touched: told the path of the value, or of the item removed, added
 * beside or moved
 * @param prefix of the names it adds
 */
export function edited(
  metaSchema: JsonObject,
  body: JsonObject,
  seed: number,
  {
    may = () => true,
    prefix = 'n',
    edits = 6,
  }: { may?(path: Path): boolean; prefix?: string; edits?: number } = {},
): JsonObject {
  const random = randomFrom(seed).next;
  const root = toTree(metaSchema, structuredClone(body));
  for (let edit = 0; edit < edits; edit += 1) {
    const spots = spotsOf(root).filter(({ path }) => path[0] !== 'kind' && may(path));
    const spot = spots[Math.floor(random() * spots.length)];
    if (!spot) break;
    const { parent, key, node } = spot;
    const keyed = ['const', 'code', 'key'].includes(key);
    const choice = random();
    if (choice < 0.2 && !keyed && spot.path.length > 2) parent.children.delete(key);
    else if (choice < 0.45 && parent.shape !== 'map')
      addBeside(spot, `${prefix}${Math.floor(random() * 1e6)}`, random);
    else if (choice < 0.65 && isOrdered(parent)) shuffle(parent, random);
    else if (
      node.shape === 'leaf' &&
      !keyed &&
      parent.shape !== 'set' &&
      parent.shape !== 'ordered'
    )
      parent.children.set(key, { shape: 'leaf', value: other(node.value, random) });
  }
  const value = fromTree(root);
  if (!isObject(value)) throw new Error('a body is an object');
  return value;
}
