// Dates as Russian documents write them: «15.05.2024», «15 марта», «30 июня 2025 г.».
import { monthsOfDates } from '../calendar/index.ts';

/** First and last day a plan speaks of, both YYYY-MM-DD. */
export interface Period {
  from: string;
  to: string;
}

export interface FoundDate {
  at: number;
  length: number;
  /** YYYY-MM-DD; absent when there is no such day or no year can be told. */
  iso?: string;
  /** The year stands in the text. */
  hasYear: boolean;
  written: 'digits' | 'words';
  /** What follows the year: « г.», « года». */
  ending: string;
}

const STEMS = [
  'январ[ьяе]',
  'феврал[ьяе]',
  'март[ае]?',
  'апрел[ьяе]',
  'ма[йяе]',
  'июн[ьяе]',
  'июл[ьяе]',
  'август[ае]?',
  'сентябр[ьяе]',
  'октябр[ьяе]',
  'ноябр[ьяе]',
  'декабр[ьяе]',
];

export const MONTHS = `(?<![а-яё])(?:${STEMS.join('|')})(?![а-яё])`;
export const YEAR = String.raw`(\d{4})(\s*(?:г\.|года?(?![а-яё])|году(?![а-яё])|г(?![а-яё])))?`;
const stems = STEMS.map((stem) => new RegExp(`^${stem}$`, 'i'));

/** Number of the month, 1 to 12, in whatever case the word stands. */
export function monthNumber(word: string): number {
  return stems.findIndex((stem) => stem.test(word)) + 1;
}

export function isoDate(year: number, month: number, day: number): string | undefined {
  const two = (number: number) => String(number).padStart(2, '0');
  const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === iso ? iso : undefined;
}

/** `date` moved by whole days. */
export function movedBy(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

const DATES = () =>
  new RegExp(
    String.raw`(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)|(?<!\d)(\d{1,2})\s+(${MONTHS})(?:\s+${YEAR})?`,
    'gi',
  );

/** The year in which this day and month fall into the period; its first year otherwise. */
function yearWithin(period: Period, month: number, day: number): number {
  const first = Number(period.from.slice(0, 4));
  const last = Number(period.to.slice(0, 4));
  for (let year = first; year <= last; year += 1) {
    const iso = isoDate(year, month, day);
    if (iso && iso >= period.from && iso <= period.to) return year;
  }
  return first;
}

/**
 * Dates in the order of the text. A date without a year takes it from the next one that has it («15 марта –
 * 30 июня 2025 г.»), else from the one before, else from the plan's period.
 */
export function findDates(text: string, period?: Period): FoundDate[] {
  const found = [...text.matchAll(DATES())].map((match) => {
    const [whole, d1, m1, y1, d2, word = '', y2, ending = ''] = match;
    return {
      at: match.index,
      length: whole.length,
      day: Number(d1 ?? d2),
      month: m1 ? Number(m1) : monthNumber(word),
      year: y1 || y2 ? Number(y1 ?? y2) : undefined,
      written: m1 ? ('digits' as const) : ('words' as const),
      ending,
    };
  });
  return found.map(({ day, month, year: own, ...date }, index) => {
    const next = found.slice(index + 1).find(({ year }) => year !== undefined)?.year;
    const before = found.slice(0, index).findLast(({ year }) => year !== undefined)?.year;
    const year = own ?? next ?? before ?? (period && yearWithin(period, month, day));
    const iso = year === undefined ? undefined : isoDate(year, month, day);
    return { ...date, hasYear: own !== undefined, ...(iso ? { iso } : {}) };
  });
}

/** «15 марта 2025 г.» or «15 марта», «15.03.2025». */
export function writeDate(
  iso: string,
  written: FoundDate['written'],
  withYear: boolean,
  ending = ' г.',
): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (written === 'digits') return `${day}.${month}.${year}`;
  const words = `${Number(day)} ${monthsOfDates[Number(month) - 1]}`;
  return withYear ? `${words} ${year}${ending}` : words;
}
