// The federal rule and its criteria, and the people of the acceptance stories.

import type { DefinitionBody } from '../../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import type { RiskCriterion, RiskPolicy } from '../../../forms/risk/index.ts';

const isCriterion = (body: DefinitionBody): body is RiskCriterion => body.kind === 'risk-criterion';
const isPolicy = (body: DefinitionBody): body is RiskPolicy => body.kind === 'risk-policy';

export const criteria = federalLibrary.filter(isCriterion).sort((a, b) => a.number - b.number);

export function criterion(number: number): RiskCriterion {
  const found = criteria.find((candidate) => candidate.number === number);
  if (!found) throw new Error(`no criterion ${number}`);
  return found;
}

function onlyPolicy(): RiskPolicy {
  const found = federalLibrary.find(isPolicy);
  if (!found) throw new Error('no policy');
  return found;
}
export const policy = onlyPolicy();

/** A student about whom everything is known and nothing speaks for a risk. */
export const settled: JsonObject = {
  educationLevel: 'vocational',
  specialtyCode: '09.02.07',
  specialtyGroup: '09.00.00',
  isFinalYear: true,
  conscripted: false,
  parentalLeave: false,
  practiceCount: 2,
  employerEventsLast12m: 1,
  hasResume: true,
  interviewTrainings: 1,
  jobCertainty: true,
  worksOutsideSpecialty: false,
};

/** The same student without the named facts. */
export function without(...names: string[]): JsonObject {
  return Object.fromEntries(Object.entries(settled).filter(([name]) => !names.includes(name)));
}
