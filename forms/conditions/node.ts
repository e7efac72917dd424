// A predicate as a tree that is built by mouse: groups to any depth, leaves of one field each, and cards for
// whatever the tree cannot say.
import type { Json, JsonObject } from '../json.ts';

/** How a group joins its members. */
export const joins = {
  all: 'все условия',
  any: 'любое из условий',
  none: 'ни одно из условий',
} as const;

export type Join = keyof typeof joins;

/** As the text writes a group; `free` is one that was made here and takes the shortest form. */
export type GroupForm = 'free' | 'fields' | 'allOf' | 'anyOf' | 'not' | 'not-anyOf';

interface Kept {
  /** Lives as long as the tree: what is moved stays what it was. */
  id: number;
  /** The predicate as it was read; absent from the first change on. */
  source?: JsonObject;
  /** The author's remarks beside the keywords. */
  notes: JsonObject;
}

export interface Group extends Kept {
  type: 'group';
  join: Join;
  form: GroupForm;
  /** Names of `required` in the author's order. */
  order: readonly string[];
  members: readonly ConditionNode[];
}

export interface Leaf extends Kept {
  type: 'leaf';
  /** Dots lead inside. */
  field: string;
  /** Code of an operator. */
  operator: string;
  value: Json;
  /** `not` stands outside the field, as the author wrote it. */
  deniedWhole: boolean;
  /** The author's remarks inside the field. */
  innerNotes: JsonObject;
}

/** Kept to the letter: it is moved and taken away, never opened. */
export interface Opaque extends Kept {
  type: 'opaque';
  source: JsonObject;
}

export type ConditionNode = Group | Leaf | Opaque;

let last = 0;

export function freshId(): number {
  last += 1;
  return last;
}

export function freshGroup(join: Join, members: readonly ConditionNode[] = []): Group {
  return { type: 'group', id: freshId(), join, form: 'free', order: [], members, notes: {} };
}
