// A place in the data as one engine sees it: a column, a member of a JSON document, an element of an
// array. Comparisons are two-valued when the place is present, and false for a value of another type.

import type { Json } from '../../json.ts';
import type { Fragment } from './fragment.ts';

export type Comparison = '<' | '<=' | '>' | '>=';

export interface SqlNode {
  /** There, and not null: two-valued always. */
  present(): Fragment;
  /** Equal to a scalar: two-valued always, even where nothing is present. */
  equals(value: Json): Fragment;
  /** One of several texts: two-valued always, one look at the place however many they are. */
  isOneOf(texts: readonly string[]): Fragment;
  compareNumber(comparison: Comparison, value: number): Fragment;
  compareText(comparison: Comparison, value: string): Fragment;
  compareLength(comparison: Comparison, value: number): Fragment;
  compareItems(comparison: Comparison, value: number): Fragment;
  isArray(): Fragment;
  /** Present and something that has no members: two-valued always. */
  isNotObject(): Fragment;
  /** At least one element of the array satisfies; false for what is no array. */
  some(condition: (element: SqlNode) => Fragment): Fragment;
  child(name: string): SqlNode;
  /** Two-valued always: present and a whole number. */
  isWhole(): Fragment;
  /** An SQL expression, exact as an integer, wherever `isWhole` holds. */
  wholeValue(): Fragment;
}
