// Does the number of ways to read a text double with every turn of a loop? Two readers go through the pattern side by
// side over the same characters: where they part and meet again in the same place of a loop, it does.

import type { Position } from './ways.ts';

/** The square of it is looked through; with more places it is said to double. */
const mostPositions = 120;

export function multiplies(all: readonly Position[]): boolean {
  const numbersOfAll = new Map(all.map((position, index) => [position, index]));
  const steps = all.map(({ next }) => next.flatMap((one) => numbersOfAll.get(one) ?? []));
  // Only what may come round again counts.
  const positions = all.filter((_, at) => reachable(at, (from) => steps[from] ?? []).has(at));
  if (positions.length > mostPositions) return true;
  const size = positions.length;
  const numbers = new Map(positions.map((position, index) => [position, index]));
  const next = positions.map((position) => position.next.flatMap((one) => numbers.get(one) ?? []));
  const looped = next.map((_, from) => reachable(from, (at) => next[at] ?? []));
  // The same step by two roads, inside a loop.
  const twice = next.some((own, from) =>
    own.some((to, at) => own.indexOf(to) !== at && looped[from]?.has(to) && looped[to]?.has(from)),
  );
  if (twice) return true;
  const meet = positions.map(({ characters }) =>
    positions.map((other) => (characters & other.characters) !== 0n),
  );
  const previous: number[][] = positions.map(() => []);
  for (const [from, own] of next.entries()) for (const to of own) previous[to]?.push(from);
  const paired = (roads: readonly number[][], alike: boolean) => (pair: number) => {
    const [left, right] = [Math.floor(pair / size), pair % size];
    // Going back, it is the characters of the places left that were read.
    if (!alike && !meet[left]?.[right]) return [];
    return (roads[left] ?? []).flatMap((a) =>
      (roads[right] ?? []).flatMap((b) => (!alike || meet[a]?.[b] ? [a * size + b] : [])),
    );
  };
  const ahead = paired(next, true);
  const back = paired(previous, false);
  return positions.some((_, at) => {
    const home = at * size + at;
    const before = reachable(home, back);
    return [...reachable(home, ahead)].some(
      (pair) => Math.floor(pair / size) !== pair % size && before.has(pair),
    );
  });
}

function reachable(from: number, ahead: (at: number) => readonly number[]): Set<number> {
  const found = new Set<number>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const to of ahead(at))
      if (!found.has(to)) {
        found.add(to);
        open.push(to);
      }
  return found;
}
