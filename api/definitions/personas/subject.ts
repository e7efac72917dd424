// A definition's body with what it takes to run examples against it at its place.
import type { Knex } from 'knex';
import { DefinitionError, readAnyDefinition } from '../../../forms/definitions/read.ts';
import type { JsonObject } from '../../../forms/json.ts';
import type { Subject } from '../../../forms/personas/index.ts';
import type { RiskCriterion } from '../../../forms/risk/index.ts';
import { bodyOf, versionsInForceAt } from '../../versions/version-queries.ts';

/** Undefined where the text is not of its kind's shape yet, or its kind has no examples. */
export async function subjectOf(
  db: Knex,
  organizationId: number,
  body: JsonObject,
): Promise<Subject | undefined> {
  const typed = readOrNothing(body);
  if (typed?.kind === 'questionnaire') return { kind: 'questionnaire', body: typed };
  if (typed?.kind === 'risk-criterion') return { kind: 'risk-criterion', body: typed };
  if (typed?.kind !== 'risk-policy') return undefined;
  const named = new Set(typed.criteria.order);
  const criteria: RiskCriterion[] = [];
  for (const { id, code } of await versionsInForceAt(db, organizationId, 'risk-criterion'))
    if (named.has(code)) criteria.push(await bodyOf(db, 'risk-criterion', id));
  // A criterion that is not in force is told of by its own check.
  return criteria.length === named.size
    ? { kind: 'risk-policy', body: typed, criteria }
    : undefined;
}

function readOrNothing(body: JsonObject) {
  try {
    return readAnyDefinition(body);
  } catch (error) {
    if (error instanceof DefinitionError) return undefined;
    throw error;
  }
}
