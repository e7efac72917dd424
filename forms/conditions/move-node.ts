// Moving a condition: by drag to any place, by keyboard step by step through the groups it passes.
import { insertNode, nodeOf, removeNode, spotOf } from './edit-tree.ts';
import type { Group } from './node.ts';
import { nodesOf } from './read-tree.ts';

/** Puts the node at a place of a group; into itself nothing goes. */
export function moveNode(root: Group, id: number, group: number, index: number): Group {
  const node = nodeOf(root, id);
  const from = spotOf(root, id);
  if (!node || !from || nodesOf(node).some((inner) => inner.id === group)) return root;
  const before = from.group.id === group && from.index < index;
  if (from.group.id === group && (from.index === index || from.index + 1 === index)) return root;
  return insertNode(removeNode(root, id), group, before ? index - 1 : index, node);
}

/** One step up: past a condition, into the group above, or out of one's own. */
export function moveUp(root: Group, id: number): Group {
  const from = spotOf(root, id);
  if (!from) return root;
  const { group, index } = from;
  const above = group.members[index - 1];
  if (above?.type === 'group') return moveNode(root, id, above.id, above.members.length);
  if (above) return moveNode(root, id, group.id, index - 1);
  return outOf(root, id, group, 0);
}

export function moveDown(root: Group, id: number): Group {
  const from = spotOf(root, id);
  if (!from) return root;
  const { group, index } = from;
  const below = group.members[index + 1];
  if (below?.type === 'group') return moveNode(root, id, below.id, 0);
  if (below) return moveNode(root, id, group.id, index + 2);
  return outOf(root, id, group, 1);
}

function outOf(root: Group, id: number, group: Group, after: number): Group {
  const outer = spotOf(root, group.id);
  return outer ? moveNode(root, id, outer.group.id, outer.index + after) : root;
}
