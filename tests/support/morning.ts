// Journeys live through one day that began at nine in Moscow, whenever they are run: a run over midnight would
// else ask one day's region for another day's terms.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addDays, dateIn, startOfDay } from '../../api/clock.ts';
import { root } from './product.ts';

const ZONE = 'Europe/Moscow';
const MORNING = 9 * 3_600_000;
const DAY = 24 * 3_600_000;

/** Milliseconds from `now` to the nearest nine in the morning of Moscow, back or forth. */
export function shiftToMorning(now: Date): number {
  const morning = startOfDay(ZONE, dateIn(ZONE, now)).getTime() + MORNING;
  const next = startOfDay(ZONE, addDays(dateIn(ZONE, now), 1)).getTime() + MORNING;
  const [back, forth] = [morning - now.getTime(), next - now.getTime()];
  return Math.abs(back) <= DAY / 2 ? back : forth;
}

const shift = () => Number(process.env.CLOCK_SHIFT ?? 0);

/** What a server needs around it to live at the journeys' hour. */
export function morningEnvironment(): Record<string, string> {
  const hook = pathToFileURL(join(root, 'tests', 'support', 'clock-shift.mjs'));
  const options = [process.env.NODE_OPTIONS, `--import=${hook.href}`];
  return { CLOCK_SHIFT: String(shift()), NODE_OPTIONS: options.filter(Boolean).join(' ') };
}

/** The journeys' date (YYYY-MM-DD). */
export const journeyDate = (): string => dateIn(ZONE, new Date(Date.now() + shift()));

/** The same as people type it (ДД.ММ.ГГГГ). */
export const typedJourneyDate = (): string => journeyDate().split('-').reverse().join('.');
