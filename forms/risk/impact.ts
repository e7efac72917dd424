// What a change of the rules does to the levels of many people, as figures.

import type { Level } from './assess.ts';

/** A level, or none for whom the policy does not concern any more. */
export type NextLevel = Level | 'none';

export const levelOrder: readonly Level[] = ['high', 'not-high', 'insufficient'];

export type LevelMatrix = Record<Level, Record<NextLevel, number>>;

export function emptyMatrix(): LevelMatrix {
  const row = () => ({ high: 0, 'not-high': 0, insufficient: 0, none: 0 });
  return { high: row(), 'not-high': row(), insufficient: row() };
}

export interface LevelSums {
  people: number;
  changed: number;
  /** Become «высокий». */
  became: number;
  /** Cease to be «высокий». */
  ceased: number;
}

export function sumsOf(matrix: LevelMatrix): LevelSums {
  const sums = { people: 0, changed: 0, became: 0, ceased: 0 };
  for (const before of levelOrder) {
    for (const [after, count] of Object.entries(matrix[before])) {
      sums.people += count;
      if (after === before) continue;
      sums.changed += count;
      if (after === 'high') sums.became += count;
      if (before === 'high') sums.ceased += count;
    }
  }
  return sums;
}
