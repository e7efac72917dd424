// The level of risk with its reasons: standard of the base career centre, section 3, as fixed in the
// rule «any characteristic → high». Compiled once, run for one person or for half a million.

import type { Json, JsonObject } from '../json.ts';
import type { Reason, Truth } from '../predicates/index.ts';
import { bindWithFacts } from './bind-with-facts.ts';
import { type CompiledCriterion, compileCriteria } from './compile-criteria.ts';
import type { RiskCriterion, RiskPolicy } from './schema.ts';

export type Level = 'high' | 'not-high' | 'insufficient';
export type Outcome = 'met' | 'not-met' | 'unknown' | 'not-established';

export const outcomeTitles: Record<Outcome, string> = {
  met: 'выявлено',
  'not-met': 'не подтверждается',
  unknown: 'неизвестно',
  'not-established': 'не выявлено',
};

/** Where a fact came from: the answer, event, record or category that proves it. */
export interface Evidence {
  fact: string;
  value: Json;
  sourceKind: string;
  sourceId: string | number | null;
  sourceTitle: string;
  date: string | null;
}

export type EvidenceByFact = Readonly<Record<string, readonly Evidence[]>>;

export interface AssessedCriterion {
  code: string;
  outcome: Outcome;
  reasons: Reason[];
  evidence: Evidence[];
}

export interface Assessment {
  level: Level;
  criteria: AssessedCriterion[];
  /** Obligatory criteria still unknown and the facts to ask for; only when data are insufficient. */
  missing: { code: string; facts: string[] }[];
  /** Why the level is «невысокий» although a characteristic may be met. */
  override?: string;
  /** The region's own score beside the level, where the policy defines one. */
  score?: number;
}

export interface AssessmentInput {
  policy: RiskPolicy;
  /** The criteria the policy names; others are ignored, so a whole library may be passed. */
  criteria: readonly RiskCriterion[];
  facts: JsonObject;
  evidence?: EvidenceByFact;
}

export interface CompiledAssessment {
  /** The whole assessment with reasons; null for people whom the policy does not concern. */
  (facts: JsonObject, evidence?: EvidenceByFact): Assessment | null;
  /** The level alone, without reasons: for recomputing many people. */
  level(facts: JsonObject): Level | null;
  /**
   * The level and every criterion's outcome as a short text, without reasons: two assessments that
   * say the same have the same text. Null for people whom the policy does not concern.
   */
  gist(facts: JsonObject): string | null;
}

export function assess({ policy, criteria, facts, evidence }: AssessmentInput): Assessment | null {
  return compileAssessment(policy, criteria)(facts, evidence);
}

/** @throws when the policy names a criterion that was not passed */
export function compileAssessment(
  policy: RiskPolicy,
  criteria: readonly RiskCriterion[],
): CompiledAssessment {
  const compiled = compileCriteria(policy, criteria);
  const concerns = bindWithFacts(policy.appliesTo, policy.parameters);
  const confirmed = bindWithFacts(policy.confirmed.when, policy.parameters);

  const level = (facts: JsonObject): Level | null => {
    if (concerns.truth(facts) !== 'yes') return null;
    if (confirmed.truth(facts) === 'yes') return 'not-high';
    let open = false;
    for (const criterion of compiled) {
      if (criterion.applies && criterion.applies.truth(facts) !== 'yes') continue;
      const truth = criterion.when.truth(facts);
      if (truth === 'yes') return 'high';
      if (truth === 'unknown' && criterion.obligatory && criterion.missing === 'unknown')
        open = true;
    }
    return open ? 'insufficient' : 'not-high';
  };

  const whole = (facts: JsonObject, evidence: EvidenceByFact = {}): Assessment | null => {
    const reached = level(facts);
    if (reached === null) return null;
    const applying = compiled.filter(
      ({ applies }) => applies === undefined || applies.truth(facts) === 'yes',
    );
    const assessed = applying.map((criterion) => assessOne(criterion, facts, evidence));
    const missing =
      reached === 'insufficient'
        ? applying.flatMap((criterion, index) =>
            criterion.obligatory && assessed[index]?.outcome === 'unknown'
              ? [
                  {
                    code: criterion.code,
                    facts: openFacts(criterion, assessed[index].reasons, facts),
                  },
                ]
              : [],
          )
        : [];
    const assessment: Assessment = { level: reached, criteria: assessed, missing };
    if (confirmed.truth(facts) === 'yes') assessment.override = policy.confirmed.title;
    if (policy.score) {
      assessment.score = applying.reduce(
        (sum, { weight }, index) => (assessed[index]?.outcome === 'met' ? sum + weight : sum),
        0,
      );
    }
    return assessment;
  };
  const gist = (facts: JsonObject): string | null => {
    const reached = level(facts);
    if (reached === null) return null;
    let outcomes = '';
    for (const { applies, when } of compiled) {
      outcomes += applies && applies.truth(facts) !== 'yes' ? '-' : when.truth(facts)[0];
    }
    return `${reached} ${outcomes}${confirmed.truth(facts) === 'yes' ? ' !' : ''}`;
  };
  return Object.assign(whole, { level, gist });
}

export function outcomeOf(truth: Truth, missing: RiskCriterion['missing']): Outcome {
  if (truth === 'yes') return 'met';
  if (truth === 'no') return 'not-met';
  return missing === 'not-met' ? 'not-established' : 'unknown';
}

function assessOne(
  criterion: CompiledCriterion,
  facts: JsonObject,
  evidence: EvidenceByFact,
): AssessedCriterion {
  const { truth, reasons } = criterion.when.verdict(facts);
  return {
    code: criterion.code,
    outcome: outcomeOf(truth, criterion.missing),
    reasons,
    evidence: criterion.fields.flatMap((field) =>
      Object.hasOwn(evidence, field) ? [...(evidence[field] ?? [])] : [],
    ),
  };
}

/** Only what would settle the criterion: facts already known are not asked again. */
function openFacts(criterion: CompiledCriterion, reasons: Reason[], facts: JsonObject): string[] {
  const absent = criterion.fields.filter((field) => (facts[field] ?? null) === null);
  if (absent.length > 0) return absent;
  return [...new Set(reasons.filter(({ truth }) => truth === 'unknown').map(({ field }) => field))];
}
