// What an operator owes: its test, the same test in SQL, its words, and the check of its value.
// Every test is asked only about a value that is there; absence is decided before it (unknown).
// A test that does not fit the value's type does not constrain it, exactly as in draft-07.

import type { Json } from '../../json.ts';
import type { Fragment } from '../sql/fragment.ts';
import type { SqlNode } from '../sql/node.ts';
import type { Predicate } from '../types.ts';
import type { Offer } from './offer.ts';

export type Test = (value: Json) => boolean;

/** What an operator needs from the interpreter when its value is itself a predicate. */
export type Nested<Result> = (predicate: Predicate) => Result;

export interface Words {
  /** A value as the reader knows it: option title, «да», 15.03.2025. */
  value(value: Json): string;
  /** A nested predicate over one element, as a phrase. */
  element(predicate: Predicate): string;
}

/** A question as expressions of a sheet name it. */
export interface SheetPlace {
  /** `${name}` */
  of: string;
  /** What counts its elements. */
  count: 'count' | 'count-selected';
  constant(value: Json): string;
}

export interface Operator {
  keyword: string;
  /** Built once per predicate; `nested` answers for one element of an array. */
  test(expected: Json, nested: Nested<Test>): Test;
  /** The same test over a node that is present; `nested` compiles a predicate over an element. */
  sql(
    expected: Json,
    node: SqlNode,
    nested: (predicate: Predicate, node: SqlNode) => Fragment,
  ): Fragment;
  /** The test can only hold for a present value, so presence need not be asked beside it. */
  provesPresence: boolean;
  /** Is the phrase a comparison that follows the field's title without a dash: «курс не меньше 3»? */
  verbal: boolean;
  /** «не меньше 3» */
  describe(expected: Json, words: Words): string;
  /** «меньше 3»: what is said under `not`. */
  describeNot(expected: Json, words: Words): string;
  /** The same as an expression of a sheet in XLSForm layout; nothing where that has none. */
  inSheet(expected: Json, place: SheetPlace): string | undefined;
  /** The function of a sheet, over a question and a text, that is this operator. */
  sheetFunction?: string;
  /** How it is chosen in the condition builder; nothing where that is asked of its parts. */
  offer: Offer | undefined;
  /** The same of one element of a list: «отмечено». */
  ofElement?: Offer;
  /** What is wrong with the operator's value, in Russian; nothing when it is in order. */
  lint(expected: Json): string | undefined;
}
