// The words of predicates: what is asked, what is answered, and why.

import type { Json, JsonObject } from '../json.ts';

/** A condition over one document: a closed subset of draft-07. Treated as a value, never changed in place. */
export type Predicate = JsonObject;

/** Kleene's three values: a question about something not known is itself not known. */
export type Truth = 'yes' | 'no' | 'unknown';

/** One leaf of the predicate, as it was found. */
export interface Reason {
  /** Dotted name, e.g. `address.city`. */
  field: string;
  operator: string;
  expected: Json;
  found: Json | undefined;
  truth: Truth;
}

export interface Verdict {
  truth: Truth;
  reasons: Reason[];
}

export interface Parameter {
  title: string;
  type: 'number' | 'integer' | 'string' | 'boolean';
  default: Json;
  minimum?: number;
  maximum?: number;
  enum?: Json[];
  note?: string;
  /** The first whose condition is `yes` replaces the default. */
  overrides?: { when: Predicate; value: Json }[];
}

export type Parameters = Record<string, Parameter>;

/** A predicate outside the subset: it is refused when saved, and never silently true or false. */
export class PredicateError extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(path === '' ? message : `${path}: ${message}`);
    this.name = 'PredicateError';
    this.path = path;
  }
}

export const deepestPredicate = 32;
/** Groups, fields, operators and listed values together. */
export const largestPredicate = 2000;
/** Elements of arrays that one evaluation may look at. */
export const mostSteps = 100_000;

/** Kept beside conditions for the reader; they mean nothing to the interpreter. */
export const annotations: ReadonlySet<string> = new Set(['$comment', 'title', 'description']);
