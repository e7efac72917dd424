// Time comes in from outside, so that a test or a past date can be given.
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The date (YYYY-MM-DD) that a place's calendar shows at this instant. */
export function dateIn(timeZone: string, instant: Date): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    formatters.set(timeZone, formatter);
  }
  // Asked for every person of a crowd, answered for the moment once.
  const moment = `${timeZone} ${instant.getTime()}`;
  if (moment !== latest.moment) latest = { moment, date: formatter.format(instant) };
  return latest.date;
}

let latest = { moment: '', date: '' };

const QUARTER = 15 * 60_000;

/** The instant at which a place's calendar turns to this date; zones differ by quarters of an hour. */
export function startOfDay(timeZone: string, date: string): Date {
  let instant = Date.parse(`${date}T00:00:00Z`) - 15 * 3_600_000;
  while (dateIn(timeZone, new Date(instant)) < date) instant += QUARTER;
  return new Date(instant);
}

/** `date` moved by whole days; both YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** `date` moved by whole months, kept within the month's last day. */
export function addMonths(date: string, months: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  const day = moved.getUTCDate();
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(day, last));
  return moved.toISOString().slice(0, 10);
}
