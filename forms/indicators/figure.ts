// A counted figure against the target of its indicator.
import type { Indicator } from './schema.ts';

type Aim = Pick<Indicator, 'unit' | 'direction' | 'target' | 'nearFrom'>;

export type IndicatorState = 'met' | 'near' | 'below' | 'none';

export interface Figure {
  value: number;
  /** How many the figure concerns; null where it is a plain number. */
  of: number | null;
}

/** Percent with one decimal, or null where there is nobody to count. */
export function shareOf({ value, of }: Figure): number | null {
  return of === null || of === 0 ? null : Math.round((value * 1000) / of) / 10;
}

/** Targets carry at most four decimals: multiplied out, everything is compared in whole numbers. */
const exact = 10_000;

function sides({ unit, target }: Aim, { value, of }: Figure): { have: number; want: number } {
  const wanted = Math.round(target * exact);
  return unit === 'count' || of === null
    ? { have: value * exact, want: wanted }
    : { have: value * 100 * exact, want: wanted * of };
}

/**
 * Judged by whole people, not by the rounded percent: 963 of 1 000 is below 100 %.
 * `none`: nobody is concerned.
 */
export function stateOf(aim: Aim, figure: Figure): IndicatorState {
  if (figure.of === 0) return 'none';
  const { have, want } = sides(aim, figure);
  if (aim.direction === 'down') {
    if (have <= want) return 'met';
    return have * aim.nearFrom <= want * 100 ? 'near' : 'below';
  }
  if (have >= want) return 'met';
  return have * 100 >= want * aim.nearFrom ? 'near' : 'below';
}

/** How many more it takes to reach the target; how many too many where less is better. */
export function missingOf(aim: Aim, figure: Figure): number {
  const { have, want } = sides(aim, figure);
  const one = aim.unit === 'count' || figure.of === null ? exact : 100 * exact;
  const short = aim.direction === 'down' ? have - want : want - have;
  return Math.max(0, Math.ceil(short / one));
}
