// Conditions as people build them by mouse and keyboard; what they mean is said by forms/predicates.

export type { ConditionValues } from '../predicates/operators/offer.ts';
export { type BrokenLeaf, brokenLeaf, brokenLeaves, knownFields } from './broken.ts';
export type { ConditionField, ConditionOption } from './condition-field.ts';
export {
  freshLeaf,
  insertNode,
  nodeOf,
  removeNode,
  setJoin,
  setLeaf,
  spotOf,
  unwrapNode,
  wrapNode,
} from './edit-tree.ts';
export {
  datasetFields,
  factFields,
  questionFields,
  rowGroupFields,
  titlesOfFields,
} from './fields.ts';
export { moveDown, moveNode, moveUp } from './move-node.ts';
export {
  type ConditionNode,
  freshGroup,
  type Group,
  type Join,
  joins,
  type Leaf,
  type Opaque,
} from './node.ts';
export {
  type ConditionOperator,
  conditionOperator,
  conditionOperators,
  firstOperator,
  operatorsFor,
} from './operators.ts';
export { nodesOf, readTree } from './read-tree.ts';
export { firstValue, valueFor } from './values.ts';
export { writeNode, writeTree } from './write-tree.ts';
