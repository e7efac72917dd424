// Orders of keys: which keys moved between two orders, and how to put them where they belong.

/** After which sibling an item stands; null when it is the first. */
export interface Place {
  after: string | null;
}

/**
 * The fewest keys that must be put anew to make `before` (less what is gone) into `after`:
 * those outside the longest run that kept its order, and those that are new.
 */
export function placesOf(before: readonly string[], after: readonly string[]): Map<string, Place> {
  const was = new Map(before.map((key, index) => [key, index]));
  const stay = longestRise(after.map((key) => was.get(key)));
  const places = new Map<string, Place>();
  after.forEach((key, index) => {
    if (!stay.has(index)) places.set(key, { after: after[index - 1] ?? null });
  });
  return places;
}

/** Indexes of the longest strictly rising run; undefined entries (new keys) are never part of it. */
function longestRise(values: readonly (number | undefined)[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    if (value === undefined) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const run = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) run.add(index);
  return run;
}

/**
 * Puts each key after its sibling, in the given sequence; whoever has no such sibling here comes last
 * and is named in `lost`.
 */
export function putInPlace(
  order: readonly string[],
  places: ReadonlyMap<string, Place>,
): { order: string[]; lost: string[] } {
  const result = order.filter((key) => !places.has(key));
  const lost: string[] = [];
  for (const [key, { after }] of places) {
    const index = after === null ? -1 : result.indexOf(after);
    if (after !== null && index < 0) {
      lost.push(key);
      result.push(key);
    } else result.splice(index + 1, 0, key);
  }
  return { order: result, lost };
}
