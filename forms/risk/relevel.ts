// What a change of the rules does to a person already assessed. The stored gist tells the outcome of every
// criterion that stays as it was, so only what changes is asked of the facts again: the same predicates,
// the same interpreter and the same rule as `assess.ts`, over the few facts that matter.

import type { JsonObject } from '../json.ts';
import type { Parameters, Predicate } from '../predicates/index.ts';
import type { Level } from './assess.ts';
import { bindWithFacts, parametersIn } from './bind-with-facts.ts';
import { factsOfCriterion, factsRead } from './closedness.ts';
import { compileCriteria, parametersOf } from './compile-criteria.ts';
import type { RiskCriterion, RiskPolicy } from './schema.ts';

export interface Rules {
  policy: RiskPolicy;
  criteria: readonly RiskCriterion[];
}

/** What the gist of one person says of everything that does not change. */
export interface Kept {
  /** Confirmed employment in the field of study. */
  confirmed: boolean;
  /** A criterion that stays is met. */
  met: boolean;
  /** An obligatory one that stays is still open. */
  open: boolean;
}

export interface Relevelling {
  /** How many criteria the gist tells of. */
  outcomes: number;
  /** Places in the gist, from 0, of the criteria that stay; `open` marks those that must be known. */
  kept: readonly { code: string; at: number; open: boolean }[];
  /** Whether the gist's mark of confirmed employment stays true. */
  keepsConfirmed: boolean;
  /** Whether the gist proves that the policy concerns the person. */
  keepsConcern: boolean;
  /** Facts that what changes reads; none when no level can change. */
  facts: readonly string[];
  /** Codes of the criteria that change, come or go. */
  changed: readonly string[];
  /** The level after the change; null for whom the policy does not concern any more. */
  level(kept: Kept, facts: JsonObject): Level | null;
}

/** Two texts that read the same facts in the same way are the same. */
function meaningOf(predicate: Predicate | undefined, parameters: Parameters): string {
  if (!predicate) return '';
  const used = [...parametersIn(predicate)].sort().map((name) => {
    const { default: value, overrides = [] } = parameters[name] ?? { default: null };
    return [name, value, overrides];
  });
  return JSON.stringify([predicate, used]);
}

function meaningsOf({ policy, criteria }: Rules): Map<string, string> {
  return new Map(
    criteria.map((criterion) => {
      const parameters = parametersOf(policy, criterion);
      const parts = [criterion.when, criterion.appliesTo];
      return [criterion.code, parts.map((part) => meaningOf(part, parameters)).join('\n')];
    }),
  );
}

/**
 * `always` names criteria to be asked anew even where they stay, so that further values of their parameters
 * may be tried on the same people.
 * @throws when the new policy names a criterion that is not among the new criteria
 */
export function compareRules(
  before: Rules,
  after: Rules,
  always: readonly string[] = [],
): Relevelling {
  const { policy } = after;
  const was = meaningsOf(before);
  const is = meaningsOf(after);
  const oldOrder = before.policy.criteria.order;
  const compiled = compileCriteria(policy, after.criteria);
  const stays = (code: string) =>
    !always.includes(code) && oldOrder.includes(code) && was.get(code) === is.get(code);
  const kept = compiled
    .filter(({ code }) => stays(code))
    .map(({ code, obligatory, missing }) => ({
      code,
      at: oldOrder.indexOf(code),
      open: obligatory && missing === 'unknown',
    }));
  const asked = compiled.filter(({ code }) => !stays(code));
  const concerns = bindWithFacts(policy.appliesTo, policy.parameters);
  const confirmed = bindWithFacts(policy.confirmed.when, policy.parameters);
  const same = (part: (of: RiskPolicy) => Predicate) =>
    meaningOf(part(before.policy), before.policy.parameters) ===
    meaningOf(part(policy), policy.parameters);
  const keepsConcern = same((of) => of.appliesTo);
  const keepsConfirmed = same((of) => of.confirmed.when);

  const byCode = new Map(after.criteria.map((criterion) => [criterion.code, criterion]));
  const facts = new Set([
    ...(keepsConcern ? [] : factsRead(policy.appliesTo, policy.parameters)),
    ...(keepsConfirmed ? [] : factsRead(policy.confirmed.when, policy.parameters)),
    ...asked.flatMap(({ code }) => {
      const criterion = byCode.get(code);
      return criterion ? factsOfCriterion(criterion, policy) : [];
    }),
  ]);

  return {
    outcomes: oldOrder.length,
    kept,
    keepsConfirmed,
    keepsConcern,
    facts: [...facts].sort(),
    changed: [
      ...asked.map(({ code }) => code),
      ...oldOrder.filter((code) => !policy.criteria.order.includes(code)),
    ],
    level(known, data) {
      if (!keepsConcern && concerns.truth(data) !== 'yes') return null;
      if (keepsConfirmed ? known.confirmed : confirmed.truth(data) === 'yes') return 'not-high';
      if (known.met) return 'high';
      let { open } = known;
      for (const criterion of asked) {
        if (criterion.applies && criterion.applies.truth(data) !== 'yes') continue;
        const truth = criterion.when.truth(data);
        if (truth === 'yes') return 'high';
        if (truth === 'unknown' && criterion.obligatory && criterion.missing === 'unknown')
          open = true;
      }
      return open ? 'insufficient' : 'not-high';
    },
  };
}

/** The same reading of a gist that the database makes for many people at once. */
export function readGist(gist: string, relevelling: Relevelling): Kept & { level: Level } {
  const [level = '', outcomes = '', mark] = gist.split(' ');
  return {
    level: level === 'high' || level === 'not-high' ? level : 'insufficient',
    confirmed: mark === '!',
    met: relevelling.kept.some(({ at }) => outcomes[at] === 'y'),
    open: relevelling.kept.some(({ at, open }) => open && outcomes[at] === 'u'),
  };
}
