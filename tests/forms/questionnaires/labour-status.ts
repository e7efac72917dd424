import { readDefinition } from '../../../forms/definitions/read.ts';
import type { JsonObject } from '../../../forms/json.ts';
import source from '../../../forms/library/questionnaires/labour-status.json' with { type: 'json' };

export const labourStatus = readDefinition('questionnaire', source);

/** Everything required, answered by a student without experience who is certain of a job. */
export const answered: JsonObject = {
  employment: 'not-working',
  worksOutsideSpecialty: false,
  practiceCount: 0,
  employerEvents: 1,
  hasResume: false,
  interviewTrainings: 0,
  jobCertainty: true,
  conscripted: false,
  parentalLeave: false,
  requests: ['first-job'],
};
