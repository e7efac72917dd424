// What a plan must be told about a term. Nothing is moved: the documents give no rule for that.
import { dayOffReason } from '../calendar/index.ts';
import { writeDate } from './dates-in-text.ts';
import type { TermKind } from './term.ts';

/** «15 марта 2025 г. — суббота; дата не сдвинута», or undefined for a working day. */
export function dayOffWarning(date: string): string | undefined {
  const reason = dayOffReason(date);
  return reason && `${writeDate(date, 'words', true)} — ${reason}; дата не сдвинута`;
}

export interface Dated {
  termKind: TermKind;
  dueDates: readonly string[];
}

/** Everything worth saying of an item's term, one sentence each. */
export function termWarnings({ termKind, dueDates }: Dated): string[] {
  const missing: Partial<Record<TermKind, string>> = {
    none: 'Срок не указан',
    unknown: 'Срок записан словами, которые не распознаны: поставьте контрольные даты',
    'by-schedule': 'Срок по графику: поставьте контрольные даты, когда график утверждён',
    'relative-workdays': 'Срок считается от даты события',
  };
  const stated = dueDates.length === 0 ? missing[termKind] : undefined;
  const off = dueDates.flatMap((date) => dayOffWarning(date) ?? []);
  return [...(stated ? [stated] : []), ...off];
}

/** Two documents name different days for one thing: both are kept, the difference is shown. */
export function termsDiffer(
  pointDueOn: string | null | undefined,
  itemDueOn: string | null | undefined,
): boolean {
  return Boolean(pointDueOn && itemDueOn && pointDueOn !== itemDueOn);
}
