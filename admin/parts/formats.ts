// Dates 15.03.2025, numbers 465 509, percents 96,3 %: one way of writing them everywhere.
const nbsp = '\u00a0';
const numbers = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 4 });
const percents = new Intl.NumberFormat('ru-RU', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const plurals = new Intl.PluralRules('ru');

export function formatNumber(value: number | null | undefined): string {
  return value === null || value === undefined
    ? '—'
    : numbers.format(value).replaceAll('\u202f', nbsp);
}

/** @param share already in hundredths: 96.3 → «96,3 %» */
export function formatPercent(share: number | null | undefined): string {
  return share === null || share === undefined
    ? '—'
    : `${percents.format(share).replaceAll('\u202f', nbsp)}${nbsp}%`;
}

/** @param date ISO date or instant; an instant is shown by the reader's clock. */
export function formatDate(date: string | null | undefined): string {
  if (!date) return '—';
  if (date.length > 10) return formatDate(localDay(date));
  const [year, month, day] = date.split('-');
  return year && month && day ? `${day}.${month}.${year}` : date;
}

function localDay(instant: string): string {
  const at = new Date(instant);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export function formatInstant(instant: string | null | undefined): string {
  if (!instant) return '—';
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const time = at.toLocaleTimeString('ru-RU', { hour: '2-digit', minute: '2-digit' });
  return `${formatDate(instant)}, ${time}`;
}

const weekdays = [
  'Воскресенье',
  'Понедельник',
  'Вторник',
  'Среда',
  'Четверг',
  'Пятница',
  'Суббота',
];

export function formatWeekday(date: string): string {
  return weekdays[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? '';
}

/** «5 человек»: the number and the word in its form. */
export function count(number: number, one: string, few: string, many: string): string {
  return `${formatNumber(number)}${nbsp}${wordFor(number, one, few, many)}`;
}

export function wordFor(number: number, one: string, few: string, many: string): string {
  const form = plurals.select(number);
  return form === 'one' ? one : form === 'few' ? few : many;
}

export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** «15.03.2025» → «2025-03-15»; undefined when it is not a day of the calendar. */
export function parseDate(text: string): string | undefined {
  const match = /^\s*(\d{1,2})[.\s/-](\d{1,2})[.\s/-](\d{4})\s*$/.exec(text);
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === iso ? iso : undefined;
}

/** Puts the dots in while a person types digits: «15032025» → «15.03.2025». */
export function maskDate(text: string): string {
  // «1.9.2025» is «01.09.2025»: a dot after one digit ends the day or the month.
  const whole = text.replace(/(^|\D)([1-9])(?=[.\s/-])/g, '$10$2');
  const digits = whole.replace(/\D/g, '').slice(0, 8);
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].filter(
    (part) => part !== '',
  );
  const ends = digits.length === 2 || digits.length === 4;
  const typedDot = /[.\s/-]$/.test(text) && ends;
  return parts.join('.') + (typedDot ? '.' : '');
}

export function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0))
    .join('')
    .toUpperCase();
}
