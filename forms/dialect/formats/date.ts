import type { Format } from './format.ts';

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that the calendar has, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && leap ? 29 : days[month - 1];
  return year > 0 && last !== undefined && day >= 1 && day <= last;
}

export const date: Format = {
  name: 'date',
  title: 'Дата',
  sample: '2026-09-01',
  holds: isDate,
  message: 'Введите дату, которая есть в календаре',
};
