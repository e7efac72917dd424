// Working days by the production calendar. Dates are ISO texts (YYYY-MM-DD) of the place's own calendar.
import { holidays, publishedYears, type YearCalendar } from './years.ts';

const DAY = 86_400_000;

const toTime = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const fromTime = (time: number): string => new Date(time).toISOString().slice(0, 10);
/** 1 is Monday, 7 is Sunday. */
const weekdayOf = (date: string): number => new Date(toTime(date)).getUTCDay() || 7;

const drafts = new Map<number, YearCalendar>();

/**
 * Before the Government's decree is out: the holidays of article 112, those on a weekend given back on
 * the next working day, those of January not.
 */
function draftOf(year: number): YearCalendar {
  const known = drafts.get(year);
  if (known) return known;
  const off = new Set(holidays);
  for (const holiday of holidays) {
    if (holiday.startsWith('01-')) continue;
    let date = `${year}-${holiday}`;
    if (weekdayOf(date) < 6) continue;
    while (weekdayOf(date) > 5 || off.has(date.slice(5))) date = nextDay(date);
    off.add(date.slice(5));
  }
  const draft = { off: [...off], worked: [], ground: 'Статья 112 Трудового кодекса РФ' };
  drafts.set(year, draft);
  return draft;
}

function yearOf(date: string): YearCalendar {
  const year = Number(date.slice(0, 4));
  return publishedYears[year] ?? draftOf(year);
}

function nextDay(date: string): string {
  return fromTime(toTime(date) + DAY);
}

/** Is the date worked in a five-day week? */
export function isWorkday(date: string): boolean {
  const { off, worked } = yearOf(date);
  const day = date.slice(5);
  if (weekdayOf(date) > 5) return worked.includes(day);
  return !off.includes(day);
}

/**
 * The date `count` working days after `date`, which itself is not counted: «не позднее 3 рабочих дней
 * с даты проведения». `count` is a whole number from 1.
 */
export function addWorkdays(date: string, count: number): string {
  let current = date;
  for (let left = count; left > 0; ) {
    current = nextDay(current);
    if (isWorkday(current)) left -= 1;
  }
  return current;
}

/** Why a term falls on a day nobody works («суббота», «праздничный день»), or undefined. */
export function dayOffReason(date: string): string | undefined {
  if (isWorkday(date)) return undefined;
  if (holidays.includes(date.slice(5))) return 'праздничный день';
  const weekday = weekdayOf(date);
  if (weekday === 6) return 'суббота';
  return weekday === 7 ? 'воскресенье' : 'выходной день';
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toTime(to) - toTime(from)) / DAY);
}
