// The rules of each group of places that would be governed by the draft: as they are, and as they would be.
import type { Knex } from 'knex';
import type { RiskCriterion, RiskPolicy, Rules } from '../../forms/risk/index.ts';
import { type Ruleset, rulesetsAt } from '../assessments/ruleset.ts';

export type RiskDraft = RiskCriterion | RiskPolicy;

export interface DraftedRules {
  before: Ruleset;
  after: Rules;
  places: number[];
}

/** The draft in the place of what is in force under its code. */
export function withDraft({ policy, criteria }: Rules, draft: RiskDraft): Rules {
  if (draft.kind === 'risk-policy') return { policy: draft, criteria };
  return {
    policy,
    criteria: [...criteria.filter(({ code }) => code !== draft.code), draft],
  };
}

export async function draftedRules(
  owner: object,
  db: Knex,
  draft: RiskDraft,
  places: number[],
): Promise<DraftedRules[]> {
  const groups = new Map<Ruleset, number[]>();
  for (const [place, ruleset] of await rulesetsAt(owner, db, places)) {
    if (!ruleset) continue;
    const group = groups.get(ruleset);
    if (group) group.push(place);
    else groups.set(ruleset, [place]);
  }
  return [...groups].map(([before, own]) => ({
    before,
    after: withDraft(before, draft),
    places: own,
  }));
}
