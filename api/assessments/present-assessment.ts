// An assessment as one reader is told it. Reasons are told whole or not at all: of somebody without the right
// to the most closed of them nothing that was found is told, so that a level without an open reason is no hint.

import { covers, type Sensitivity } from '../../forms/access.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import {
  factOf,
  factTitle,
  type RiskCriterion,
  sensitivityOfConfirmation,
  sensitivityOfCriterion,
  sensitivityOfReasons,
  serviceTitle,
} from '../../forms/risk/index.ts';
import { ceilingAt } from '../access/ceiling.ts';
import type { Call } from '../http/endpoint.ts';
import { bodyOf } from '../versions/version-queries.ts';
import type { AssessmentRecord } from './assessment-routes.ts';

interface Stored {
  criterion: RiskCriterion;
  sensitivity: Sensitivity;
  outcome: Json;
  evidence: JsonObject[];
}

export async function present(call: Call, row: AssessmentRecord): Promise<JsonObject> {
  const policy = await bodyOf(call.trx, 'risk-policy', row.policyVersionId);
  const stored: Stored[] = [];
  for (const { versionId, outcome, evidence } of objects(row.criteria)) {
    const criterion = await bodyOf(call.trx, 'risk-criterion', Number(versionId));
    stored.push({
      criterion,
      sensitivity: sensitivityOfCriterion(criterion, policy),
      outcome: outcome ?? null,
      evidence: objects(evidence),
    });
  }
  const criteria = stored.map(({ criterion }) => criterion);
  // What did not concern the person is not kept, and may have been anything.
  const known = new Set(criteria.map(({ code }) => code));
  const whole = policy.criteria.order.every((code) => known.has(code));
  const ceiling = await ceilingAt(call, 'assessment.read', row.organizationId);
  const reasonsOpen = covers(ceiling, whole ? sensitivityOfReasons(policy, criteria) : 'special');
  const seen = stored.filter(({ sensitivity }) => covers(ceiling, sensitivity));
  return {
    ...row,
    criteria: seen.map((one) => ({ ...named(one), ...(reasonsOpen ? found(one) : {}) })),
    missing: missingOf(row, seen, ceiling),
    overriddenBy: covers(ceiling, sensitivityOfConfirmation(policy))
      ? (row.overriddenBy ?? null)
      : null,
    reasonsOpen,
  };
}

const named = ({ criterion, sensitivity }: Stored): JsonObject => ({
  code: criterion.code,
  number: criterion.number,
  title: criterion.title,
  shortTitle: criterion.shortTitle,
  explanation: criterion.explanation,
  clause: `${criterion.legalReference.document}, ${criterion.legalReference.clause}`,
  sensitivity,
  services: criterion.services.map((code) => ({ code, title: serviceTitle(code) })),
});

const found = ({ outcome, evidence }: Stored): JsonObject => ({
  outcome,
  evidence: evidence.map((proof) => ({ ...proof, factTitle: factTitle(String(proof.fact)) })),
});

/** What is still to be asked of the person, as far as the reader may ask it. */
function missingOf(row: JsonObject, seen: readonly Stored[], ceiling: Sensitivity): JsonObject[] {
  const byCode = new Map(seen.map(({ criterion }) => [criterion.code, criterion]));
  return objects(row.missing).flatMap(({ code, facts }) => {
    const criterion = byCode.get(String(code));
    if (!criterion || !Array.isArray(facts)) return [];
    return facts
      .map(String)
      .filter((fact) => covers(ceiling, factOf(fact)?.sensitivity ?? 'special'))
      .map((fact) => ({
        code: criterion.code,
        number: criterion.number,
        fact,
        title: factTitle(fact),
        source: factOf(fact)?.source ?? '',
      }));
  });
}

function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value)
    ? value.filter((v): v is JsonObject => typeof v === 'object' && v !== null && !Array.isArray(v))
    : [];
}
