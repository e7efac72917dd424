// The region's own score of a person already assessed, before and after a change of the rules. It stands
// beside the level and never replaces it.

import type { JsonObject } from '../json.ts';
import { compileCriteria } from './compile-criteria.ts';
import type { Relevelling, Rules } from './relevel.ts';

export interface Scores {
  /** Null where the rule defines none. */
  before: number | null;
  after: number | null;
}

/**
 * Prepared once, asked for each different person: `outcomes` are those of the gist, `facts` those that the
 * change reads.
 */
export function compareScores(
  before: Rules,
  after: Rules,
  { kept }: Pick<Relevelling, 'kept'>,
): (outcomes: string, facts: JsonObject) => Scores {
  const was = compileCriteria(before.policy, before.criteria);
  const is = compileCriteria(after.policy, after.criteria);
  const places = new Map(kept.map(({ code, at }) => [code, at]));
  return (outcomes, facts) => {
    const old = was.reduce((sum, { weight }, at) => (outcomes[at] === 'y' ? sum + weight : sum), 0);
    const next = is.reduce((sum, { code, weight, applies, when }) => {
      const at = places.get(code);
      const met =
        at === undefined
          ? (!applies || applies.truth(facts) === 'yes') && when.truth(facts) === 'yes'
          : outcomes[at] === 'y';
      return met ? sum + weight : sum;
    }, 0);
    return {
      before: before.policy.score ? old : null,
      after: after.policy.score ? next : null,
    };
  };
}
