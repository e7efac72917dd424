import { addDays } from '../../api/clock.ts';
import { isWorkday } from '../../forms/calendar/index.ts';

/** The day itself when it is worked, else the nearest one after it (before it, with a step of −1). */
export function workday(date: string, step: 1 | -1 = 1): string {
  return isWorkday(date) ? date : workday(addDays(date, step), step);
}
