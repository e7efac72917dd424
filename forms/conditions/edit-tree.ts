// Changes of a condition's tree. Each gives a new tree in which only the changed nodes and the groups above
// them forget their text.
import type { ConditionField } from './condition-field.ts';
import {
  type ConditionNode,
  freshGroup,
  freshId,
  type Group,
  type Join,
  type Leaf,
} from './node.ts';
import { firstOperator } from './operators.ts';
import { firstValue } from './values.ts';

export interface Spot {
  group: Group;
  index: number;
}

export function spotOf(root: Group, id: number): Spot | undefined {
  const index = root.members.findIndex((node) => node.id === id);
  if (index >= 0) return { group: root, index };
  for (const node of root.members) {
    const found = node.type === 'group' ? spotOf(node, id) : undefined;
    if (found) return found;
  }
  return undefined;
}

export function nodeOf(root: Group, id: number): ConditionNode | undefined {
  if (root.id === id) return root;
  const spot = spotOf(root, id);
  return spot?.group.members[spot.index];
}

/** The group with other members; without text where they are others. */
function withMembers(group: Group, members: readonly ConditionNode[]): Group {
  const same =
    members.length === group.members.length &&
    members.every((node, index) => node === group.members[index]);
  if (same) return group;
  const { source: _, ...rest } = group;
  return { ...rest, members };
}

/** @param change what stands in the node's place; nothing takes it away */
export function changeNode(
  root: Group,
  id: number,
  change: (node: ConditionNode) => readonly ConditionNode[],
): Group {
  return withMembers(
    root,
    root.members.flatMap((node) => {
      if (node.id === id) return change(node);
      return node.type === 'group' ? [changeNode(node, id, change)] : [node];
    }),
  );
}

function changeGroup(root: Group, id: number, change: (group: Group) => Group): Group {
  if (root.id === id) return change(root);
  return changeNode(root, id, (node) => [node.type === 'group' ? change(node) : node]);
}

export function setJoin(root: Group, id: number, join: Join): Group {
  return changeGroup(root, id, ({ source: _, ...group }) => ({
    ...group,
    join,
    form: 'free',
    order: [],
  }));
}

export function setLeaf(
  root: Group,
  id: number,
  next: Partial<Pick<Leaf, 'field' | 'operator' | 'value'>>,
): Group {
  return changeNode(root, id, (node) => {
    if (node.type !== 'leaf') return [node];
    const { source: _, ...leaf } = node;
    return [{ ...leaf, ...next }];
  });
}

export function removeNode(root: Group, id: number): Group {
  return changeNode(root, id, () => []);
}

export function insertNode(root: Group, group: number, index: number, node: ConditionNode): Group {
  return changeGroup(root, group, (found) =>
    withMembers(found, found.members.toSpliced(index, 0, node)),
  );
}

/** A condition becomes a group of one, to be joined by others. */
export function wrapNode(root: Group, id: number): Group {
  return changeNode(root, id, (node) => [freshGroup('any', [node])]);
}

/** The members of a group stand where it stood. */
export function unwrapNode(root: Group, id: number): Group {
  return changeNode(root, id, (node) => (node.type === 'group' ? node.members : [node]));
}

export function freshLeaf(field: ConditionField): Leaf {
  const operator = firstOperator(field.values);
  return {
    type: 'leaf',
    id: freshId(),
    field: field.name,
    operator: operator.code,
    value: firstValue(field, operator),
    deniedWhole: false,
    notes: {},
    innerNotes: {},
  };
}
