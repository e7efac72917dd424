// What a federal element keeps under lock: a lower place may add and tune around it, never change it.

import type { Issue } from '../dialect/issues.ts';
import type { JsonObject } from '../json.ts';
import { sameJson } from '../questionnaires/field-rules.ts';
import { valueAt } from './keyed.ts';

/** Issues for every locked path of `base` whose value is changed or missing in `body`. */
export function checkLocked(base: JsonObject, body: JsonObject): Issue[] {
  return lockedPaths(base).flatMap((path): Issue[] => {
    const wanted = valueAt(base, path);
    if (wanted === undefined) return [];
    const found = valueAt(body, path);
    if (found === undefined)
      return [
        { path, keyword: 'locked', message: 'Верните федеральный элемент: его нельзя удалить' },
      ];
    if (sameJson(wanted, found)) return [];
    return [
      { path, keyword: 'locked', message: 'Верните федеральное значение: изменять его нельзя' },
    ];
  });
}

export function lockedPaths(body: JsonObject): string[] {
  const { locked } = body;
  return Array.isArray(locked) ? locked.filter((path) => typeof path === 'string') : [];
}

/** Is this path, or something above it, under lock? */
export function isLocked(paths: readonly string[], path: string): boolean {
  return paths.some((locked) => path === locked || path.startsWith(`${locked}.`));
}
