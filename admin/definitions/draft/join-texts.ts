// Two people edited one draft: changes of different places go together, the same place is asked about.
import { type KindCode, kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import {
  type Collision,
  type Decisions,
  mergeVersions,
} from '../../../forms/definitions/layers/merge.ts';
import { sameJson } from '../../../forms/questionnaires/field-rules.ts';
import { bodyOf } from '../../definition-text/text/read-text.ts';

export interface JoinedTexts {
  text: string;
  collisions: Collision[];
}

/** @param was what both began with. Undefined while a text is no JSON: then only a person can tell. */
export function joinTexts(
  kind: KindCode,
  { was, mine, theirs }: { was: string; mine: string; theirs: string },
  decisions: Decisions = {},
): JoinedTexts | undefined {
  const bodies = [was, mine, theirs].map(bodyOf);
  const [base, ours, others] = bodies;
  if (!base || !ours || !others) return undefined;
  const { body, collisions } = mergeVersions(
    kindsByCode[kind].metaSchema,
    base,
    ours,
    others,
    decisions,
  );
  // A text that says the same keeps the spaces its author gave it.
  if (sameJson(body, others)) return { text: theirs, collisions };
  if (sameJson(body, ours)) return { text: mine, collisions };
  return { text: `${JSON.stringify(body, null, 2)}\n`, collisions };
}
