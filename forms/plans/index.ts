export { type PlanColumn, planColumns } from './columns.ts';
export { movedBy, type Period } from './dates-in-text.ts';
export { type Audience, audiences, type Duty, duties } from './duties.ts';
export { type Occurrence, occurrencesOf } from './occurrences.ts';
export {
  type RecognisedResponsible,
  type ResponsibleClass,
  recogniseResponsibles,
  responsibleClass,
  responsibleClasses,
} from './responsibles.ts';
export { shiftTerm, withYears } from './shift.ts';
export {
  type Aim,
  areReached,
  comparisons,
  type ItemState,
  isInForce,
  isReached,
  itemState,
  itemStatuses,
  planStatuses,
  SOON,
} from './state.ts';
export {
  type NumberedItem,
  numberedItems,
  type PlanTemplate,
  periodOf,
  type TemplateItem,
  type TemplatePoint,
  termInPlan,
  wordsInPlan,
} from './template.ts';
export { parseTerm, type Term, type TermKind } from './term.ts';
export { dayOffWarning, termsDiffer, termWarnings } from './warnings.ts';
