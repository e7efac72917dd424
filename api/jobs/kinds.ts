// The list of long works.
import { assessPeople, refreshDue, refreshPeopleBelow } from '../assessments/mass.ts';
import { publishScheduled } from '../definitions/schedule.ts';
import { refreshEventPeople } from '../events/event-people.ts';
import { impact } from '../impact/impact-job.ts';
import type { ReadingKind } from './reading.ts';
import type { JobKind } from './runner.ts';

export const jobKinds: Record<string, JobKind> = {
  'refresh-people': refreshPeopleBelow,
  'assess-people': assessPeople,
  'refresh-due': refreshDue,
  'refresh-event': refreshEventPeople,
  'publish-scheduled': publishScheduled,
};

/** Works that only read and hand over a result. */
export const readingKinds: Record<string, ReadingKind> = { impact };
