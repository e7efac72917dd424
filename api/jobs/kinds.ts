// The list of long works.
import { assessPeople, refreshDue, refreshPeopleBelow } from '../assessments/mass.ts';
import type { JobKind } from './runner.ts';

export const jobKinds: Record<string, JobKind> = {
  'refresh-people': refreshPeopleBelow,
  'assess-people': assessPeople,
  'refresh-due': refreshDue,
};
