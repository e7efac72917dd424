// Small readings of a request's values that every record of a person needs.
import { invalid } from '../problem.ts';

export function filled(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

export const optionalText = (title: string, maxLength: number) =>
  ({ type: ['string', 'null'], maxLength, title }) as const;
export const date = (title: string) => ({ type: 'string', format: 'date', title }) as const;
export const optionalDate = (title: string) =>
  ({ type: ['string', 'null'], format: 'date', title }) as const;

/** Refuses an end before its beginning, in the end's place. */
export function assertPeriod(start: unknown, end: unknown, field: string): void {
  if (filled(end) && String(end) < String(start)) {
    throw invalid({ [field]: 'Окончание раньше начала' });
  }
}

/** Refuses a date that has not come yet. */
export function assertPast(value: unknown, today: string, field: string): void {
  if (filled(value) && String(value) > today) throw invalid({ [field]: 'Дата ещё не наступила' });
}
