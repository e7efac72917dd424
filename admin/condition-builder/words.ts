// How parts of a condition are called aloud.
import {
  type ConditionNode,
  type Group,
  joins,
  spotOf,
  writeNode,
} from '../../forms/conditions/index.ts';
import { describePredicate, type Titles } from '../../forms/predicates/index.ts';

export function phraseOf(node: ConditionNode, titles: Titles): string {
  const written = writeNode(node);
  if (written) return describePredicate(written, titles);
  return 'пустая группа';
}

/** «Условие 2 из 3 в группе «любое из условий»» */
export function placeSaid(root: Group, id: number): string {
  const spot = spotOf(root, id);
  if (!spot) return '';
  const { group, index } = spot;
  return `Место ${index + 1} из ${group.members.length}, группа «${joins[group.join]}»`;
}
