// What a kind of definition owes: everything that the rooms of definitions ask of one is a member here.

import type { DefinitionNoun } from '../../access/verbs.ts';
import type { Issue } from '../../dialect/issues.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { Head } from '../../meta-schema.ts';
import type { Words } from '../../words.ts';
import { checkBody, hasShape } from '../check-body.ts';
import type { Reference } from '../references/reference.ts';

export interface Kind<
  Code extends DefinitionNoun = DefinitionNoun,
  Body extends Head = Head<Code>,
> {
  code: Code;
  /** Path of the resource under /api, also the folder in the library and in the console. */
  resource: string;
  title: string;
  plural: string;
  metaSchema: JsonObject;
  /** Has it the shape of the kind? */
  is(body: unknown): body is Body;
  /** Everything that publication asks of a body of this kind; empty when it may be published. */
  check(body: Json): Issue[];
  /** What its text names beside the fields of its schemas; drafts are asked too. */
  references(body: JsonObject): Reference[];
  /** What a field of its schemas is called where people read of changes. */
  fieldNoun: string;
  /** Words for places of its text, by their path; those of fields and parameters are the same everywhere. */
  places: readonly [path: RegExp, words: string][];
  /** Properties that mean another thing here than elsewhere. */
  captions: Words;
}

type Described<Code extends DefinitionNoun, Body extends Head> = Omit<
  Kind<Code, Body>,
  'is' | 'check'
> & {
  /** What it must keep beside its shape. */
  rules(body: Body): Issue[];
};

export function defineKind<Code extends DefinitionNoun, Body extends Head<Code>>({
  rules,
  ...kind
}: Described<Code, Body>): Kind<Code, Body> {
  return {
    ...kind,
    is: (body): body is Body => hasShape<Body>(kind.metaSchema, body),
    check: (body) => checkBody<Body>(kind.metaSchema, body, rules),
  };
}
