// A term moved by whole days and worded as before: the demonstration region lives by the pilot's plan, but
// in its own year. Months and years without a day stay as they are: they cannot be moved by days.
import { findDates, movedBy, type Period, writeDate } from './dates-in-text.ts';

export function shiftTerm(text: string, days: number, period?: Period): string {
  return days === 0 ? text : written(text, days, period);
}

/** Days written without a year get that of the plan: «15 марта – 30 июня» → «15 марта – 30 июня 2027 г.». */
export function withYears(text: string, period: Period): string {
  return written(text, 0, period);
}

function written(text: string, days: number, period?: Period): string {
  const dates = findDates(text, period);
  if (dates.some(({ iso }) => iso === undefined)) return text;
  const moved = dates.map(({ iso = '' }) => movedBy(iso, days));
  let out = text;
  for (const [index, date] of [...dates.entries()].reverse()) {
    const iso = moved[index] ?? '';
    const following = moved[index + 1];
    // A date takes the year of the one after it only while both are of one year.
    const tells = following !== undefined && following.slice(0, 4) === iso.slice(0, 4);
    const withYear = date.hasYear || !tells;
    const word = writeDate(iso, date.written, withYear, date.ending || ' г.');
    out = `${out.slice(0, date.at)}${word}${out.slice(date.at + date.length)}`;
  }
  return out;
}
