// Where a column or a heading goes by one press of a key.
import type { HeadTarget } from '../operations/head.ts';
import { type HeadNode, outermostIn, placesIn } from './head.ts';

export type Step = 'left' | 'right' | 'in' | 'out';

/** `in` is under the heading beside, `out` is behind the own heading. */
export function targetOfStep(
  nodes: readonly HeadNode[],
  ids: readonly string[],
  way: Step,
): HeadTarget | undefined {
  const moved = outermostIn(nodes, ids);
  const places = placesIn(nodes);
  const first = places.get(moved[0]?.id ?? '');
  const last = places.get(moved.at(-1)?.id ?? '');
  if (!first || !last || first.parent?.id !== last.parent?.id) return undefined;
  const parent = first.parent?.id ?? '';
  const before = first.siblings[first.index - 1];
  const after = last.siblings[last.index + 1];
  switch (way) {
    case 'left':
      return before && { parent, before: before.id };
    case 'right': {
      if (!after) return undefined;
      const next = last.siblings[last.index + 2];
      return { parent, ...(next ? { before: next.id } : {}) };
    }
    case 'in': {
      if (before && before.column === undefined) return { parent: before.id };
      if (!after || after.column !== undefined) return undefined;
      const inner = after.children[0];
      return { parent: after.id, ...(inner ? { before: inner.id } : {}) };
    }
    case 'out': {
      const heading = places.get(parent);
      if (!heading) return undefined;
      return targetAfter(places, heading.node.id);
    }
  }
}

export function targetAfter(
  places: ReturnType<typeof placesIn>,
  id: string,
): HeadTarget | undefined {
  const place = places.get(id);
  if (!place) return undefined;
  const next = place.siblings[place.index + 1];
  return { parent: place.parent?.id ?? '', ...(next ? { before: next.id } : {}) };
}
