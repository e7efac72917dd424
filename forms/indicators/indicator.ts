// A figure held against its target: how many of those it concerns satisfy a condition, by organisation.
import type { Query } from '../queries/schema.ts';

export interface Indicator {
  code: string;
  title: string;
  /** Where there is little room. */
  shortTitle: string;
  /** Document and clause the figure and its target come from. */
  source: string;
  numerator: Query;
  denominator: Query;
  /** Percent of the denominator. */
  target: number;
  /** From this percent of the target on it is close to it; a region's to set. */
  nearFrom: number;
  /** What to call people still missing: «без оценки риска». */
  missing: string;
  /** Filter of the list of people that shows who is missing, where the list can say it. */
  missingFilter?: Readonly<Record<string, boolean | string | readonly string[]>>;
}

export type IndicatorState = 'met' | 'near' | 'below' | 'none';

export interface Figure {
  value: number;
  of: number;
}

/** Percent with one decimal, or null where there is nobody to count. */
export function shareOf({ value, of }: Figure): number | null {
  return of === 0 ? null : Math.round((value * 1000) / of) / 10;
}

/**
 * Judged by whole people, not by the rounded percent: 963 of 1 000 is below 100 %.
 * `none`: nobody is concerned.
 */
export function stateOf({ target, nearFrom }: Indicator, { value, of }: Figure): IndicatorState {
  if (of === 0) return 'none';
  if (value * 100 >= target * of) return 'met';
  return value * 10_000 >= target * nearFrom * of ? 'near' : 'below';
}

/** How many more it takes to reach the target. */
export function missingOf({ target }: Indicator, { value, of }: Figure): number {
  return Math.max(0, Math.ceil((target * of) / 100) - value);
}
