// How much of a product of two lists is tried. `npm run drill` tries the whole of it; `npm test` a part in
// which each member of either list still has its turn.
import { kindByResource } from '../../forms/definitions/kinds/index.ts';

/** Everything with everything, as in `npm run drill`. */
export const whole = process.env.DRILL === 'long';

/** Does the member at `at` of `of` have its turn with the item numbered `item`? Each item has `turns` turns. */
export function hasTurn(item: number, at: number, of: number, turns = 2): boolean {
  if (whole) return true;
  return Array.from({ length: turns }, (_, turn) => (item + turn * 3) % of).includes(at);
}

/**
 * Kinds of definitions share one room: the first of them is tried on every route, the others by one route for
 * each verb.
 */
export function thinned<T extends { resource: string; verb: string }>(cells: readonly T[]): T[] {
  if (whole) return [...cells];
  const first = cells.find(({ resource }) => kindByResource(resource))?.resource;
  const seen = new Set<string>();
  return cells.filter(({ resource, verb }) => {
    if (!kindByResource(resource) || resource === first) return true;
    const known = seen.has(`${resource} ${verb}`);
    seen.add(`${resource} ${verb}`);
    return !known;
  });
}

/** So many under way at a time, results in their order. */
export async function atOnce<T, R>(
  many: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += many)
    results.push(...(await Promise.all(items.slice(at, at + many).map(work))));
  return results;
}

export const eightAtOnce = <T, R>(items: readonly T[], work: (item: T) => Promise<R>) =>
  atOnce(8, items, work);
