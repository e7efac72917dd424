// How an operator is offered to whoever builds a condition by mouse.

/** Kinds of values, as far as operators tell them apart. */
export type ConditionValues =
  | 'yes-no'
  | 'integer'
  | 'number'
  | 'date'
  | 'text'
  | 'choice'
  | 'choices'
  | 'list'
  | 'presence';

/** What is asked beside an operator. */
export type Takes = 'one' | 'several' | 'text' | 'number' | 'count' | 'day' | 'nothing';

/** How an operator is offered to whoever builds a condition by mouse. */
export interface Offer {
  code: string;
  words: string | ((values: ConditionValues) => string);
  /** The kinds of values it is offered for. */
  to: readonly ConditionValues[];
  /** Means something for these too, though it is not offered. */
  suits?: readonly ConditionValues[];
  takes: Takes;
  /** Its denial, where that is an operator of its own. */
  denied?: { code: string; words: string };
  /** A fresh condition about such values begins with it. */
  begins?: readonly ConditionValues[];
}
