// Rooms that need one another: a room is a folder (or a loose file) directly below forms, admin or api,
// an arrow is an import of a value. Types alone draw no arrow: they are gone when the code runs.
import { join } from 'node:path';
import type { Source } from './sources.ts';

const IMPORT =
  /^(?:import|export)\s+(?!type\b)(?:([^'";]*?)\s*from\s*)?'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'/gm;

/** Files that a file imports by value, as paths from the root. */
export function valueImports({ path, text }: Source): string[] {
  const found: string[] = [];
  for (const [, names = '', fixed, lazy] of text.matchAll(IMPORT)) {
    const braces = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
    const typesOnly = braces
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .every((name) => name.startsWith('type '));
    if (!typesOnly) found.push(join(path, '..', fixed ?? lazy ?? ''));
  }
  return found;
}

/** `forms/risk` of `forms/risk/assess.ts`, `forms/json.ts` of itself. */
export const roomOf = (path: string): string => path.split('/').slice(0, 2).join('/');

export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** Which room imports from which, with the files as evidence. */
export function arrowsBetween(
  files: readonly Source[],
  room: (path: string) => string,
): { arrows: Arrows; evidence: ReadonlyMap<string, string[]> } {
  const arrows = new Map<string, Set<string>>();
  const evidence = new Map<string, string[]>();
  for (const file of files) {
    const from = room(file.path);
    for (const target of valueImports(file)) {
      const to = room(target);
      if (to === from) continue;
      arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
      const key = `${from} → ${to}`;
      evidence.set(key, [...(evidence.get(key) ?? []), `${file.path} → ${target}`]);
    }
  }
  return { arrows, evidence };
}

/** Groups of rooms of which each is reached from each (Tarjan). */
export function circles(arrows: Arrows): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): number => {
    const own = order.size;
    order.set(node, own);
    low.set(node, own);
    stack.push(node);
    for (const next of arrows.get(node) ?? []) {
      if (!order.has(next)) low.set(node, Math.min(low.get(node) ?? own, visit(next)));
      else if (stack.includes(next))
        low.set(node, Math.min(low.get(node) ?? own, order.get(next) ?? own));
    }
    const reached = low.get(node) ?? own;
    if (reached === own) {
      const group = stack.splice(stack.indexOf(node));
      if (group.length > 1) found.push(group.sort());
    }
    return reached;
  };
  for (const node of arrows.keys()) if (!order.has(node)) visit(node);
  return found;
}
