// Dates on which a term falls due («контрольные даты»). They are proposed; people may change them.
import { movedBy, type Period } from './dates-in-text.ts';
import type { Pace, Term } from './term.ts';

export interface Occurrence {
  /** First day of a period; absent for a single date. */
  startsOn?: string;
  dueOn: string;
}

/** «Далее ежеквартально» past the first date, where the plan's period does not end it sooner. */
const FOLLOWING = 3;
/** A weekly term over two years; more dates than anybody would read. */
const MOST = 120;

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The same day `months` later, kept within the month. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
  const last = lastDayOf(first);
  return Number(last.slice(8)) < day ? last : `${first}-${String(day).padStart(2, '0')}`;
}

function following(first: string, every: Pace | undefined, period: Period): string[] {
  const step = every === 'quarter' ? 3 : 1;
  const count = every === 'quarter' ? FOLLOWING : MOST;
  const dates: string[] = [];
  for (let n = 1; n <= count; n += 1) {
    const date = every === 'week' ? movedBy(first, 7 * n) : monthsLater(first, step * n);
    if (date > period.to) break;
    dates.push(date);
  }
  return dates;
}

function recurring(every: Pace, period: Period): Occurrence[] {
  if (every === 'always') return [{ startsOn: period.from, dueOn: period.to }];
  const dates: Occurrence[] = [];
  for (let from = period.from; from <= period.to && dates.length < MOST; ) {
    const last =
      every === 'week'
        ? movedBy(from, 6)
        : lastDayOf(every === 'month' ? from.slice(0, 7) : quarterEnd(from));
    const dueOn = last > period.to ? period.to : last;
    dates.push({ startsOn: from, dueOn });
    from = movedBy(last, 1);
  }
  return dates;
}

function quarterEnd(date: string): string {
  const month = Math.ceil(Number(date.slice(5, 7)) / 3) * 3;
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}`;
}

/** @param period the plan's own: bounds what has no dates of its own. */
export function occurrencesOf(term: Term, period: Period): Occurrence[] {
  switch (term.kind) {
    case 'due-by':
    case 'on-date':
    case 'schedule-with-limit':
      return [{ dueOn: term.date }];
    case 'range':
      return [{ startsOn: term.from, dueOn: term.to }];
    case 'date-list':
      return term.dates.map((dueOn) => ({ dueOn }));
    case 'month':
      return [ofMonth(term.month)];
    case 'month-list':
      return term.months.map(ofMonth);
    case 'month-range':
      return [{ startsOn: `${term.from}-01`, dueOn: lastDayOf(term.to) }];
    case 'recurring':
      return recurring(term.every, period);
    case 'first-then':
      return [
        term.first,
        ...(term.next ?? []),
        ...(term.every ? following(term.first, term.every, period) : []),
      ].map((dueOn) => ({ dueOn }));
    case 'whole-period':
      return [{ startsOn: period.from, dueOn: period.to }];
    case 'academic-year':
      return [{ startsOn: `${term.from}-09-01`, dueOn: `${term.from + 1}-08-31` }];
    case 'year': {
      const year = term.year ?? Number(period.from.slice(0, 4));
      return [{ startsOn: `${year}-01-01`, dueOn: `${year}-12-31` }];
    }
    case 'per-subrow':
      return term.terms
        .flatMap((one) => occurrencesOf(one, period))
        .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
    case 'relative-workdays':
    case 'by-schedule':
    case 'none':
    case 'unknown':
      return [];
  }
}

function ofMonth(month: string): Occurrence {
  return { startsOn: `${month}-01`, dueOn: lastDayOf(month) };
}
