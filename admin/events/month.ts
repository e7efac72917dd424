// Days of a month as a calendar lays them out: whole weeks from Monday. Dates are ISO texts.
import { monthsOfDates } from '../../forms/calendar/index.ts';

const DAY = 86_400_000;
const time = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** «2026-05-20» → «2026-05» */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

export function shiftDays(date: string, days: number): string {
  return iso(time(date) + days * DAY);
}

export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** Weeks that the month touches, each of seven days. */
export function weeksOf(month: string): string[][] {
  const first = time(`${month}-01`);
  const last = time(`${shiftMonth(month, 1)}-01`) - DAY;
  const monday = first - ((new Date(first).getUTCDay() || 7) - 1) * DAY;
  const weeks: string[][] = [];
  for (let at = monday; at <= last; at += 7 * DAY)
    weeks.push(Array.from({ length: 7 }, (_, i) => iso(at + i * DAY)));
  return weeks;
}

const names = [
  'Январь',
  'Февраль',
  'Март',
  'Апрель',
  'Май',
  'Июнь',
  'Июль',
  'Август',
  'Сентябрь',
  'Октябрь',
  'Ноябрь',
  'Декабрь',
];

export function monthTitle(month: string): string {
  return `${names[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** What follows the number of the day when it is read aloud: «мая 2026». */
export function restOfDate(date: string): string {
  return `${monthsOfDates[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

export const weekdayTitles = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'] as const;
