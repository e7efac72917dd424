// When the results of an event are due, by the production calendar.

import { addWorkdays } from '../calendar/index.ts';
import type { EventType } from './schema.ts';

/**
 * The last day for results of an event held on `date` (ISO): so many working days after it as the type says,
 * e.g. «не позднее 3 рабочих дней с даты проведения». Null where the type sets no term.
 */
export function recordDueOn(
  type: Pick<EventType, 'recordWithinWorkdays'>,
  date: string,
): string | null {
  const { recordWithinWorkdays: term } = type;
  return term === undefined ? null : addWorkdays(date, term);
}
