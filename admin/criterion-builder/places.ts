// The conditions of a criterion, and how a fact joins one.
import {
  type ConditionField,
  freshLeaf,
  insertNode,
  readTree,
  writeTree,
} from '../../forms/conditions/index.ts';
import type { JsonObject } from '../../forms/json.ts';

export interface ConditionPlace {
  name: 'when' | 'appliesTo';
  title: string;
  lead: string;
  nothing: string;
  /** The text keeps an empty condition where one must stand. */
  kept: boolean;
}

export const places: readonly [ConditionPlace, ConditionPlace] = [
  {
    name: 'when',
    title: 'Условие',
    lead: 'Выявляется, если',
    nothing: 'Условия нет: добавьте, по каким сведениям характеристика выявляется.',
    kept: true,
  },
  {
    name: 'appliesTo',
    title: 'Для кого проверяется',
    lead: 'Проверяется для тех, у кого',
    nothing: 'Проверяется для всех, к кому относится правило.',
    kept: false,
  },
];

/** The condition with one more comparison at its end. */
export function withFact(value: JsonObject | undefined, field: ConditionField): JsonObject {
  const root = readTree(value);
  return writeTree(insertNode(root, root.id, root.members.length, freshLeaf(field))) ?? {};
}
