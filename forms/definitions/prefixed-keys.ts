// Keys that a lower place adds carry its prefix: a later key from above never meets them.

import type { Issue } from '../dialect/issues.ts';
import type { JsonObject } from '../json.ts';
import { differencesOf } from './layers/difference.ts';
import { type Path, plainPath } from './layers/tree.ts';

/** Names under which a place adds things of its own by a key it makes up. */
const holders = new Set([
  ...['properties', 'oneOf', 'parameters', 'x-rows', 'x-columns', 'thresholds'],
]);
/** Lists by key; the criteria of a rule are named by elements, which carry the prefix themselves. */
const lists = new Set(['pages', 'groups', 'checks', 'header', 'sections', 'columns']);

function isOwnKey(path: Path): boolean {
  const holder = path.at(-2) ?? '';
  return holders.has(holder) || (holder === 'items' && lists.has(path.at(-3) ?? ''));
}

/** What every lower place's prefix looks like: packages carry such keys from one place to another. */
const prefixed = /^[ro][0-9a-f]{2,6}_/;

/** @param prefix of the place, e.g. `r46_`, for the advice */
export function checkPrefix(
  metaSchema: JsonObject,
  base: JsonObject,
  body: JsonObject,
  prefix: string,
): Issue[] {
  return differencesOf(metaSchema, base, body).flatMap(({ kind, path }): Issue[] => {
    const key = path.at(-1) ?? '';
    if (kind !== 'added' || !isOwnKey(path) || prefixed.test(key)) return [];
    return [
      {
        path: plainPath(path),
        keyword: 'prefix',
        message: `Начните код с «${prefix}»: так он не совпадёт с тем, что добавят выше`,
      },
    ];
  });
}
