// What a condition may be about: a question, a fact, a column of a dataset, as whoever builds it by mouse sees it.
import type { Json } from '../json.ts';
import type { ConditionValues } from '../predicates/operators/offer.ts';

export interface ConditionOption {
  value: Json;
  title: string;
}

export interface ConditionField {
  /** As the predicate names it; dots lead inside: `skills.teamwork`. */
  name: string;
  title: string;
  /** Heading under which it is offered. */
  group?: string;
  /** Which operators suit it: `list` is counted only, of `presence` it is asked whether it is filled. */
  values: ConditionValues;
  options?: readonly ConditionOption[];
  unit?: string;
  /** Values are codes of this directory, found by name. */
  directory?: 'specialties';
}
