import { useCallback, useRef } from 'react';
import { targetAfter } from '../outline/step.ts';
import { useTemplate } from '../use-template.ts';
import type { Carried, Side } from './drag.ts';

/** What it means to let something go at a side of a heading or a column. */
export function useDrop() {
  const room = useTemplate();
  const latest = useRef(room);
  latest.current = room;
  return useCallback((id: string, carried: Carried, side: Side) => {
    const { places, insert, move } = latest.current;
    const place = places.get(id);
    if (!place) return;
    const parent = place.parent?.id ?? '';
    const isHeading = place.node.column === undefined;
    if (side === 'inside' && 'piece' in carried && carried.piece.code === 'heading')
      return insert(carried.piece, { parent, before: id, over: id });
    const target =
      side === 'inside' && isHeading
        ? { parent: id }
        : side === 'before'
          ? { parent, before: id }
          : targetAfter(places, id);
    if (!target) return;
    if ('piece' in carried) insert(carried.piece, target);
    else move(carried.ids, target);
  }, []);
}
