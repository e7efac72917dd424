// The term of a plan item as the document words it, read into a kind with parameters. The words are kept
// and printed verbatim; what is read here only gives dates to watch. DOMAIN, «Форматы сроков».
import { findDates, isoDate, MONTHS, monthNumber, type Period, YEAR } from './dates-in-text.ts';

export type Pace = 'week' | 'month' | 'quarter' | 'always';

export type Term =
  | { kind: 'due-by' | 'on-date'; date: string }
  | { kind: 'range'; from: string; to: string }
  | { kind: 'date-list'; dates: string[] }
  /** Months are YYYY-MM. */
  | { kind: 'month'; month: string }
  | { kind: 'month-list'; months: string[] }
  | { kind: 'month-range'; from: string; to: string }
  | { kind: 'recurring'; every: Pace }
  /** «До 02.10.2023, далее ежеквартально»; «5 апреля, далее – 30 июня 2025 г.». */
  | { kind: 'first-then'; first: string; every?: Pace; next?: string[] }
  | { kind: 'relative-workdays'; workdays: number; after: string }
  | { kind: 'whole-period' }
  /** Year in which it begins: 2023 for 2023/2024. */
  | { kind: 'academic-year'; from: number }
  | { kind: 'year'; year: number | null }
  | { kind: 'by-schedule' }
  | { kind: 'schedule-with-limit'; date: string }
  | { kind: 'per-subrow'; terms: Term[] }
  | { kind: 'none' }
  /** Words that are not understood: dates are put by hand. */
  | { kind: 'unknown' };

export type TermKind = Term['kind'];

const paces: [RegExp, Pace][] = [
  [/еженедельн/, 'week'],
  [/ежемесячн/, 'month'],
  [/ежеквартальн/, 'quarter'],
  [/постоянно/, 'always'],
];

function paceOf(text: string): Pace | undefined {
  return paces.find(([pattern]) => pattern.test(text))?.[1];
}

const SCHEDULE = /график|расписани|соответствии с|согласно|в период проведения|планировани/;

/** The text without its dates, dashes of one kind, in lower case. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/[.,;:…]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Reads a term. `period` is the plan's own and gives the year to dates written without one.
 * Never throws: what is not understood is `unknown`.
 */
export function parseTerm(text: string, period?: Period): Term {
  const whole = readOne(text.replace(/\s+/g, ' ').trim(), period);
  if (whole.kind !== 'unknown') return whole;
  const parts = text
    .split(/[\n;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return whole;
  const terms = parts.map((part) => readOne(part, period));
  return terms.some(({ kind }) => kind === 'unknown') ? whole : { kind: 'per-subrow', terms };
}

function readOne(text: string, period?: Period): Term {
  if (/^[-–—\s]*$/.test(text)) return { kind: 'none' };
  const dates = findDates(text, period);
  if (dates.some(({ iso }) => iso === undefined)) return { kind: 'unknown' };
  if (dates.length === 0) return readWords(text, period);
  const isos = dates.flatMap(({ iso }) => iso ?? []);
  let rest = text;
  for (const { at, length } of [...dates].reverse())
    rest = `${rest.slice(0, at)}#${rest.slice(at + length)}`;
  return readDates(wordsOf(rest), isos);
}

/** `rest` has `#` where dates stood. */
function readDates(rest: string, dates: string[]): Term {
  const [first = '', second = ''] = dates;
  const unknown: Term = { kind: 'unknown' };
  if (rest.includes('далее')) {
    const [head = '', tail = ''] = rest.split('далее');
    if (!/^(?:до |не позднее )?#\s*$/.test(head)) return unknown;
    const every = paceOf(tail);
    if (dates.length > 1)
      return ordered(dates) ? { kind: 'first-then', first, next: dates.slice(1) } : unknown;
    return every ? { kind: 'first-then', first, every } : unknown;
  }
  if (dates.length === 1) {
    if (rest === '#') return { kind: 'on-date', date: first };
    if (/^(?:в срок )?(?:до|не позднее) #$/.test(rest)) return { kind: 'due-by', date: first };
    if (rest.includes('до #') && SCHEDULE.test(rest))
      return { kind: 'schedule-with-limit', date: first };
    return unknown;
  }
  if (dates.length === 2 && /^(?:# ?- ?#|с # (?:по|до) #)$/.test(rest))
    return first <= second ? { kind: 'range', from: first, to: second } : unknown;
  if (/^#(?: ?(?:и )?#)+$/.test(rest)) return { kind: 'date-list', dates };
  return unknown;
}

function ordered(dates: string[]): boolean {
  return dates.every((date, i) => i === 0 || String(dates[i - 1]) < date);
}

function readWords(text: string, period?: Period): Term {
  const words = wordsOf(text);
  const academic = /(\d{4}) ?\/ ?(\d{4}) учебн/.exec(words);
  if (academic) return { kind: 'academic-year', from: Number(academic[1]) };
  const workdays = /(?:не позднее|в течение) (\d{1,3}) рабоч\S+ дн\S+ (?:с|со|после) (.+)$/.exec(
    words,
  );
  if (workdays)
    return {
      kind: 'relative-workdays',
      workdays: Number(workdays[1]),
      after: (workdays[2] ?? '').replace(/^(?:даты|дня) /, ''),
    };
  if (/^(?:в течение )?вес(?:ь|его) период/.test(words) || /^в течение всего период/.test(words))
    return { kind: 'whole-period' };
  const months = readMonths(words, period);
  if (months) return months;
  const year = /^(?:в течение )?(\d{4})? ?года?$/.exec(words);
  if (year) return { kind: 'year', year: year[1] ? Number(year[1]) : null };
  const every = paceOf(words);
  if (every && words.split(' ').length <= 4) return { kind: 'recurring', every };
  if (SCHEDULE.test(words)) return { kind: 'by-schedule' };
  return { kind: 'unknown' };
}

function readMonths(words: string, period?: Period): Term | undefined {
  const found = [...words.matchAll(new RegExp(`(${MONTHS})(?:\\s+${YEAR})?`, 'gi'))];
  if (found.length === 0) return undefined;
  const rest = words.replace(
    new RegExp(`(?:в )?${MONTHS}(?:\\s+${YEAR})?(?: г| год[а]?)?`, 'gi'),
    '#',
  );
  const years = found.map(([, , year]) => (year ? Number(year) : undefined));
  const months = found.flatMap(([, word = ''], i) => {
    const number = monthNumber(word);
    const year =
      years.slice(i).find((known) => known !== undefined) ??
      years.findLast((known) => known !== undefined) ??
      (period && yearOfMonth(period, number));
    const iso = year === undefined ? undefined : isoDate(year, number, 1);
    return iso ? [iso.slice(0, 7)] : [];
  });
  const [first = '', second = ''] = months;
  if (months.length !== found.length) return { kind: 'unknown' };
  if (rest === '#') return { kind: 'month', month: first };
  if (/^(?:# ?- ?#|с # по #)$/.test(rest) && first <= second)
    return { kind: 'month-range', from: first, to: second };
  if (/^#(?: (?:и )?#)+$/.test(rest)) return { kind: 'month-list', months };
  return { kind: 'unknown' };
}

function yearOfMonth(period: Period, month: number): number {
  const first = Number(period.from.slice(0, 4));
  const two = String(month).padStart(2, '0');
  const last = Number(period.to.slice(0, 4));
  for (let year = first; year <= last; year += 1) {
    const iso = `${year}-${two}`;
    if (iso >= period.from.slice(0, 7) && iso <= period.to.slice(0, 7)) return year;
  }
  return first;
}
